-- As in the live file: each write checks the block in the file that it writes.
CREATE TABLE erased_calls (
    hash BLOB PRIMARY KEY
) WITHOUT ROWID;
