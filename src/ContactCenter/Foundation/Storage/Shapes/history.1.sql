CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    previous INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    entries BLOB NOT NULL
);
CREATE TABLE calls (
    call TEXT PRIMARY KEY,
    started INTEGER NOT NULL,
    caller TEXT NOT NULL COLLATE NOCASE,
    number TEXT NOT NULL,
    department TEXT COLLATE NOCASE,
    asked INTEGER,
    score INTEGER,
    story BLOB NOT NULL
);
CREATE INDEX calls_newest ON calls (started DESC, call);
CREATE INDEX calls_asked ON calls (started DESC, call) WHERE asked IS NOT NULL;
CREATE TABLE legs (
    leg TEXT PRIMARY KEY,
    call TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE dead_work (
    number INTEGER PRIMARY KEY,
    call TEXT NOT NULL,
    at INTEGER NOT NULL,
    item BLOB NOT NULL
);
