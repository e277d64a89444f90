-- How people judge calls, without a word; their comments lie encrypted among the derived texts. Calls that were drawn to be reviewed.
CREATE TABLE reviews (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    call TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reviewer_name TEXT NOT NULL,
    agent TEXT,
    department TEXT COLLATE NOCASE,
    scorecard TEXT NOT NULL,
    plan INTEGER NOT NULL,
    state TEXT NOT NULL,
    mark REAL,
    version INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    published INTEGER,
    answers BLOB NOT NULL
);
CREATE UNIQUE INDEX reviews_of_call ON reviews (call, reviewer, revision);

CREATE TABLE review_samples (
    call TEXT PRIMARY KEY,
    agent TEXT NOT NULL,
    week INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE review_weeks (
    week INTEGER PRIMARY KEY
);
