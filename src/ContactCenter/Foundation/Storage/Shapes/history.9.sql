-- Calls whose notes were kept in clear by an older program; and while the row without an id is there, free pages and logs may still hold such notes.
CREATE TABLE notes_to_seal (
    call TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO notes_to_seal SELECT call FROM calls WHERE instr(story, CAST('"notes":{' AS BLOB)) > 0;
INSERT INTO notes_to_seal VALUES ('');
