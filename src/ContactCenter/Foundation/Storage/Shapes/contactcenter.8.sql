-- Sounds that people have uploaded; they lie in the folder audio, named by what is in them.
CREATE TABLE audio_files (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    duration INTEGER,
    who TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
