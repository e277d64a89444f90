-- Recordings of calls: where each is, and the wrapped key that its sound is encrypted with.
CREATE TABLE recordings (
    id INTEGER PRIMARY KEY,
    call TEXT NOT NULL,
    started INTEGER NOT NULL,
    department TEXT COLLATE NOCASE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    key BLOB,
    body BLOB NOT NULL
);
CREATE INDEX recordings_of_call ON recordings (call);
CREATE INDEX recordings_by_start ON recordings (started, id);
CREATE INDEX recordings_with_key ON recordings (started, id) WHERE key IS NOT NULL;
CREATE INDEX recordings_by_state ON recordings (state);
-- The wrapped keys that the texts of calls are encrypted with; the texts lie in the history.
CREATE TABLE call_keys (
    call TEXT PRIMARY KEY,
    key BLOB NOT NULL
) WITHOUT ROWID;
