-- Pipelines, their versions and stages, and the stays of deals in them (core/pipeline).

CREATE TABLE pipeline (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    key TEXT,
    name TEXT,
    version INTEGER
) STRICT;

CREATE TABLE pipeline_version (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    pipeline INTEGER,
    number INTEGER,
    definition TEXT,
    published_at INTEGER
) STRICT;

-- What SQL needs of a stage; the whole of it stands in the version's definition.
CREATE TABLE stage (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    pipeline INTEGER,
    key TEXT,
    name TEXT,
    phase INTEGER,
    kind INTEGER,
    position INTEGER,
    retired INTEGER
) STRICT;

CREATE TABLE stay (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    stage INTEGER,
    version INTEGER,
    entered_at INTEGER,
    entered_by TEXT,
    left_at INTEGER,
    left_by TEXT,
    way INTEGER,
    compliance INTEGER,
    reason TEXT,
    verdict TEXT,
    imported INTEGER
) STRICT;

CREATE INDEX stay_by_deal ON stay (deal);
