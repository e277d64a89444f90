CREATE TABLE surveys (
    call TEXT PRIMARY KEY,
    started INTEGER NOT NULL,
    department TEXT NOT NULL COLLATE NOCASE,
    agent TEXT NOT NULL,
    score INTEGER,
    low INTEGER,
    high INTEGER
) WITHOUT ROWID;
CREATE INDEX surveys_counted ON surveys (started, department, agent, score, low, high);
CREATE TABLE answers (
    call TEXT NOT NULL,
    number INTEGER NOT NULL,
    question TEXT NOT NULL,
    score INTEGER,
    low INTEGER,
    high INTEGER,
    PRIMARY KEY (call, number)
) WITHOUT ROWID;
CREATE TABLE surveys_to_read (
    call TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO surveys_to_read SELECT call FROM calls WHERE asked IS NOT NULL;
