-- Background work by what it is about; live work, the hot path, is not in it.
CREATE INDEX work_key ON work (key, kind) WHERE id >= 4503599627370496;
