-- By what records may be the same (core/leads/match_keys): kept by a Derived, so never journalled. The kind stands in the upper
-- bits of the key.
CREATE TABLE match_key (
    key INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (key, entity, n)
) STRICT, WITHOUT ROWID;

-- Opening for writing makes anew what is derived, and takes the mark away.
INSERT INTO setting (key, value) VALUES ('derived.stale', '1');
