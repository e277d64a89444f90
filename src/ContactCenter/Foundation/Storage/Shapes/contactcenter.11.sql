-- Recordings that other systems have told of: who, and by what the same one is known again.
ALTER TABLE recordings ADD COLUMN source TEXT;
ALTER TABLE recordings ADD COLUMN same TEXT;
CREATE INDEX recordings_same ON recordings (same) WHERE same IS NOT NULL;
-- When the listing of each recording system was asked for the first time.
CREATE TABLE source_starts (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    first INTEGER NOT NULL
) WITHOUT ROWID;
