-- Back-fills: what each brings in, how far it has come, what failed.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    body BLOB NOT NULL
);
