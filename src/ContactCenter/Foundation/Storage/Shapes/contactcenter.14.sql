-- Programs elsewhere that are told of events. Their secrets are wrapped by the master key.
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY,
    body BLOB NOT NULL,
    key BLOB NOT NULL,
    old_key BLOB
);
