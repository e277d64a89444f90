-- Calls of which nothing may go, whatever their age.
CREATE TABLE holds (
    call TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    until INTEGER,
    who TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
