-- How often the transcripts of a call were written: what is made of them is made anew when the number has grown. It stays with the call.
CREATE TABLE transcript_versions (
    call TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO transcript_versions SELECT DISTINCT call, 1 FROM transcripts;

-- Words that were made of transcripts, encrypted with the key of their call; they go with its transcripts.
CREATE TABLE derived_texts (
    call TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (call, name)
);

-- What became of each step of the analysis of a call. No word that was said stands here.
CREATE TABLE analysis_steps (
    call TEXT NOT NULL,
    step TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    provider TEXT,
    reason TEXT,
    PRIMARY KEY (call, step)
) WITHOUT ROWID;

-- What is known of a call, in clear, for lists and sums; it stays with the call.
CREATE TABLE analyses (
    call TEXT PRIMARY KEY,
    language TEXT,
    language_score REAL,
    sentiment TEXT,
    sentiment_score REAL,
    sentiment_value REAL,
    caller_sentiment TEXT,
    caller_score REAL,
    caller_value REAL,
    agent_sentiment TEXT,
    agent_score REAL,
    agent_value REAL,
    falling INTEGER,
    topic TEXT,
    topic_score REAL,
    topic_source TEXT,
    talk TEXT
) WITHOUT ROWID;
