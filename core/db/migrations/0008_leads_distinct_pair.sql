-- Of which two records somebody said that they are not the same (core/leads/distinct_pair).
CREATE TABLE distinct_pair (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER,
    one BLOB,
    other BLOB,
    said_by TEXT
) STRICT;
