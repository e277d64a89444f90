-- Background work has numbers from 2^52 on, so that live work, the hot path, is in no second index.
CREATE INDEX work_background ON work (kind, due, id) WHERE id >= 4503599627370496 AND dead IS NULL;
