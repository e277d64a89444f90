-- Transcripts of recordings, encrypted with the key of their call.
CREATE TABLE transcripts (
    recording INTEGER PRIMARY KEY,
    call TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX transcripts_of_call ON transcripts (call);
