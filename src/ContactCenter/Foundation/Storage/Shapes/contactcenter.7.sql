-- What was changed of the plan and not published: one row, or none.
CREATE TABLE plan_draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    format INTEGER NOT NULL,
    body BLOB NOT NULL
);
