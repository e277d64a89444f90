-- How much background work is still to be done of each kind, and how many recordings have each state: whoever asks needs not count them. Changes of work keep
-- the former themselves, so that live work, the hot path, pays for no trigger.
CREATE TABLE background_counts (
    kind TEXT PRIMARY KEY,
    items INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO background_counts SELECT kind, count(*) FROM work WHERE id >= 4503599627370496 AND dead IS NULL GROUP BY kind;

-- Background work by the error of its newest attempt.
CREATE INDEX work_error ON work (kind, error, due) WHERE id >= 4503599627370496 AND dead IS NULL AND error IS NOT NULL;

CREATE TABLE recording_counts (
    state TEXT PRIMARY KEY,
    recordings INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO recording_counts SELECT state, count(*) FROM recordings GROUP BY state;
DROP INDEX recordings_by_state;

CREATE TRIGGER recordings_added AFTER INSERT ON recordings BEGIN
    INSERT INTO recording_counts VALUES (new.state, 1) ON CONFLICT DO UPDATE SET recordings = recordings + 1;
END;

CREATE TRIGGER recordings_removed AFTER DELETE ON recordings BEGIN
    UPDATE recording_counts SET recordings = recordings - 1 WHERE state = old.state;
END;

CREATE TRIGGER recordings_changed AFTER UPDATE OF state ON recordings WHEN new.state <> old.state BEGIN
    UPDATE recording_counts SET recordings = recordings - 1 WHERE state = old.state;
    INSERT INTO recording_counts VALUES (new.state, 1) ON CONFLICT DO UPDATE SET recordings = recordings + 1;
END;
