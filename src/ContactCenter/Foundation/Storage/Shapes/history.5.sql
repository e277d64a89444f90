CREATE TABLE search_documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call TEXT NOT NULL,
    recording TEXT NOT NULL,
    segment INTEGER NOT NULL,
    start INTEGER NOT NULL,
    speaker INTEGER NOT NULL,
    language TEXT COLLATE NOCASE,
    agent TEXT COLLATE NOCASE,
    started INTEGER NOT NULL,
    department TEXT COLLATE NOCASE,
    score INTEGER,
    checksum INTEGER NOT NULL
);
CREATE UNIQUE INDEX search_documents_keys ON search_documents (call, recording, segment);
CREATE VIRTUAL TABLE search_terms USING fts5(terms, content = '', tokenize = 'ascii');
INSERT INTO search_terms (search_terms, rank) VALUES ('secure-delete', 1);
CREATE TABLE search_state (
    is_whole INTEGER NOT NULL,
    version INTEGER NOT NULL
);
INSERT INTO search_state VALUES (1, 1);
