-- Which record was merged into which (core/leads/merge), so that the history of the one that is left shows that of both.
CREATE TABLE merge (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER,
    kept BLOB,
    lost BLOB,
    lost_name TEXT,
    merged_at INTEGER,
    merged_by TEXT
) STRICT;
