-- Which days are worked (core/records/calendar): a unit may have a calendar of its own; calendars that were imported, and the
-- one that was chosen last for the whole workspace.
ALTER TABLE unit ADD COLUMN calendar TEXT;

CREATE TABLE calendar (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    key TEXT,
    definition TEXT,
    chosen_at INTEGER
) STRICT;
