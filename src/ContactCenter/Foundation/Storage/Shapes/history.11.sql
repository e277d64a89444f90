-- What targets are told of calls: one row for each call, target and revision. The body is encrypted with the key of its call.
CREATE TABLE deliveries (
    number INTEGER PRIMARY KEY,
    call TEXT NOT NULL,
    target TEXT NOT NULL COLLATE NOCASE,
    revision INTEGER NOT NULL,
    department TEXT COLLATE NOCASE,
    state TEXT NOT NULL,
    basis TEXT NOT NULL,
    made INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    first INTEGER,
    next INTEGER,
    tried INTEGER,
    ended INTEGER,
    status INTEGER,
    error TEXT,
    request TEXT,
    remote TEXT,
    named TEXT,
    body BLOB
);
CREATE UNIQUE INDEX deliveries_of_call ON deliveries (call, target, revision);
CREATE INDEX deliveries_open ON deliveries (next) WHERE next IS NOT NULL;
CREATE INDEX deliveries_dead ON deliveries (ended) WHERE state = 'dead';
-- Where copies of calls were when these were erased, and whether they are gone there. The subject is known until then.
CREATE TABLE delivery_receipts (
    number INTEGER PRIMARY KEY,
    erasure TEXT NOT NULL,
    target TEXT NOT NULL,
    at INTEGER NOT NULL,
    possible INTEGER NOT NULL,
    remote TEXT,
    state TEXT NOT NULL,
    subject TEXT,
    named TEXT,
    attempts INTEGER NOT NULL,
    first INTEGER,
    next INTEGER,
    error TEXT
);
CREATE INDEX delivery_receipts_of_erasure ON delivery_receipts (erasure);
CREATE INDEX delivery_receipts_open ON delivery_receipts (next) WHERE next IS NOT NULL;
