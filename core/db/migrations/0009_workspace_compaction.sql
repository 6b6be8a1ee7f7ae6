-- Imports that were undone, and whose rows were dropped from the journal (core/workspace/compact).
CREATE TABLE compaction (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    import INTEGER,
    dropped_at INTEGER
) STRICT;
