-- The workspace itself: settings, the journal, attachments' content, custom fields (core/workspace).

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One line per edit. kind: 1 user, 2 import, 3 rule, 4 sync, 5 undo, 6 migration. at: 16-byte hybrid logical clock.
-- recorded: this computer's clock, ms. label: a phrase as JSON. content, prev, hash: BLAKE2b-256.
CREATE TABLE edit (
    seq INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    label TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BLOB NOT NULL,
    recorded INTEGER NOT NULL,
    cause INTEGER,
    undoes INTEGER,
    content BLOB NOT NULL,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- What was: one line per changed field; field 0 is the erased row, packed.
CREATE TABLE change (
    edit INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    row INTEGER NOT NULL,
    field INTEGER NOT NULL,
    was ANY,
    PRIMARY KEY (edit, entity, row, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_of_row ON change (entity, row, field, edit);

-- The rows that an edit created: n from first to last, without a gap.
CREATE TABLE created (
    edit INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (edit, entity, first)
) STRICT, WITHOUT ROWID;

CREATE INDEX created_of_row ON created (entity, first);

-- The bytes of attachments by their BLAKE2b-256. Immutable, so not journalled: the attachment's row is.
CREATE TABLE content (
    hash BLOB PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE custom_field (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    entity INTEGER,
    key TEXT,
    name TEXT,
    kind INTEGER,
    choices TEXT,
    retired INTEGER
) STRICT;
