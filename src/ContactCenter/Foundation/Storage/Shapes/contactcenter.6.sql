-- The plan, as often as it was published. Number 0 is what the settings held: there may be several, told apart by their hash.
CREATE TABLE plan_versions (
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    format INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (number, hash)
);
