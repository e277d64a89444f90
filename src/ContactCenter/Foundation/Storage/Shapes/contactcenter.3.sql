CREATE TABLE store (
    id TEXT NOT NULL,
    probes INTEGER NOT NULL DEFAULT 0,
    has_history INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE numbers (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    next INTEGER NOT NULL
);
INSERT INTO numbers (id, next) VALUES (1, 1);
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE timeline (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    what TEXT NOT NULL
);
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    delivery BLOB NOT NULL,
    answer BLOB
);
CREATE TABLE work (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    target TEXT,
    stage INTEGER NOT NULL,
    due INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    sent INTEGER,
    error TEXT,
    payload BLOB,
    dead INTEGER
);
CREATE INDEX work_dead ON work (id DESC) WHERE dead IS NOT NULL;
CREATE TABLE moved_calls (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    call TEXT NOT NULL,
    legs TEXT NOT NULL
);
