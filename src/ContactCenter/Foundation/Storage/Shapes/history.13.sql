-- What is known of a call's topic beside its id: its name of then, and by which plan and classifier it was found; and whose vectors it has.
ALTER TABLE analyses ADD COLUMN topic_name TEXT;
ALTER TABLE analyses ADD COLUMN topic_classifier INTEGER;
ALTER TABLE analyses ADD COLUMN topic_plan INTEGER;
ALTER TABLE analyses ADD COLUMN embeddings TEXT;
CREATE INDEX analyses_embeddings ON analyses (embeddings, call) WHERE embeddings IS NOT NULL;
CREATE INDEX analyses_topic ON analyses (topic) WHERE topic IS NOT NULL;

-- What people have said of the topics of calls; no topic: none of them. Lines are JSON: the segments that tell it. They stay with the call.
CREATE TABLE topic_labels (
    call TEXT PRIMARY KEY,
    topic TEXT,
    lines TEXT,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    plan INTEGER NOT NULL
) WITHOUT ROWID;

-- The newest training with examples of topics; without weights the examples themselves decide.
CREATE TABLE topic_training (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    basis TEXT NOT NULL,
    model TEXT NOT NULL,
    at INTEGER NOT NULL,
    topics TEXT,
    weights BLOB,
    agreed INTEGER,
    labels INTEGER
);
CREATE INDEX topic_examples ON derived_texts (call) WHERE name = 'topicExample';
-- An example goes with the words of its call, and what was learned of it with the example.
CREATE TRIGGER topic_example_removed AFTER DELETE ON derived_texts WHEN old.name = 'topicExample'
BEGIN
    UPDATE topic_training SET topics = NULL, weights = NULL, agreed = NULL, labels = NULL;
END;

-- How far the newest topics were applied to earlier calls.
CREATE TABLE topic_application (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    since INTEGER NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    done INTEGER NOT NULL,
    work INTEGER NOT NULL
);
