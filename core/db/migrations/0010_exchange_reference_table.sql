-- Files and databases of other systems that prefill fields by a key, and which field of which record came from one
-- (core/exchange/reference_table).
CREATE TABLE reference_table (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    path TEXT,
    inner_table TEXT,
    kind TEXT,
    key_column TEXT,
    key_field TEXT,
    columns TEXT,
    hours INTEGER
) STRICT;

CREATE TABLE prefill (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    source INTEGER,
    deal INTEGER,
    account INTEGER,
    contact INTEGER,
    field TEXT,
    value BLOB,
    as_of INTEGER
) STRICT;

CREATE INDEX prefill_by_deal ON prefill (deal) WHERE deal IS NOT NULL;
CREATE INDEX prefill_by_account ON prefill (account) WHERE account IS NOT NULL;
CREATE INDEX prefill_by_contact ON prefill (contact) WHERE contact IS NOT NULL;
