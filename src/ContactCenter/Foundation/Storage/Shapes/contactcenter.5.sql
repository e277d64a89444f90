-- Who may sign in or ask. Few rows, all of them in memory too.
CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE keys (
    id INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
);
-- Only ever added to; what is older than it is to be kept goes from the beginning.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    before TEXT,
    after TEXT,
    address TEXT
);
