-- Calls that were erased: keyed hashes of their ids, of those of their legs, and of those that other systems know them by. By them nothing brings
-- such a call back.
CREATE TABLE erased_calls (
    hash BLOB PRIMARY KEY
) WITHOUT ROWID;
-- What these are hashed with, wrapped: one row, or none.
CREATE TABLE erasure_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL
);
-- What was asked for; the number or call that it was about as a keyed hash.
CREATE TABLE erasures (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    hash BLOB NOT NULL,
    removed TEXT NOT NULL,
    done INTEGER
);
-- The calls of an erasure that are still to be removed, and what there is of each.
CREATE TABLE erasing (
    erasure INTEGER NOT NULL,
    call TEXT NOT NULL,
    removed TEXT NOT NULL,
    PRIMARY KEY (erasure, call)
) WITHOUT ROWID;
