-- What recording systems have told and is still to be worked off, encrypted; each with a key of its own, which the master key has wrapped.
CREATE TABLE announced (
    recording INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
    body BLOB NOT NULL
);
