-- Calls that other systems have led, by the ids that those know them by.
CREATE TABLE foreign_calls (
    call TEXT PRIMARY KEY,
    id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX foreign_calls_by_id ON foreign_calls (id);
