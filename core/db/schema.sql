CREATE TABLE account (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    reference TEXT,
    parent INTEGER,
    industry TEXT,
    region TEXT,
    customer_size TEXT,
    employees INTEGER,
    revenue_minor INTEGER,
    revenue_currency TEXT,
    founded INTEGER,
    location TEXT,
    phone TEXT,
    website TEXT,
    tax_code TEXT,
    owner INTEGER,
    tags TEXT,
    notes TEXT
) STRICT;

CREATE INDEX account_by_parent ON account (parent) WHERE parent IS NOT NULL;

CREATE INDEX account_by_reference ON account (reference) WHERE reference IS NOT NULL;

CREATE TABLE activity (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    account INTEGER,
    contact INTEGER,
    person INTEGER,
    kind INTEGER,
    status INTEGER,
    direction INTEGER,
    answered INTEGER,
    happened_at INTEGER,
    recorded_at INTEGER,
    outcome TEXT,
    reference TEXT
) STRICT;

CREATE INDEX activity_by_account ON activity (account) WHERE deal IS NULL AND account IS NOT NULL;

CREATE INDEX activity_by_contact ON activity (contact) WHERE contact IS NOT NULL;

CREATE INDEX activity_by_deal ON activity (deal);

CREATE TABLE attachment (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    kind TEXT,
    file_name TEXT,
    size INTEGER,
    hash BLOB,
    added_at INTEGER
) STRICT;

CREATE INDEX attachment_by_deal ON attachment (deal);

CREATE TABLE calendar (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    key TEXT,
    definition TEXT,
    chosen_at INTEGER
) STRICT;

CREATE TABLE change (
    edit INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    row INTEGER NOT NULL,
    field INTEGER NOT NULL,
    was ANY,
    PRIMARY KEY (edit, entity, row, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_of_row ON change (entity, row, field, edit);

CREATE TABLE choice (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    list TEXT,
    key TEXT,
    name TEXT,
    position INTEGER,
    retired INTEGER
) STRICT;

CREATE TABLE compaction (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    import INTEGER,
    dropped_at INTEGER
) STRICT;

CREATE TABLE contact (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    account INTEGER,
    job_title TEXT,
    decision_role INTEGER,
    mobile TEXT,
    phone TEXT,
    email TEXT,
    wechat TEXT,
    reference TEXT,
    notes TEXT
) STRICT;

CREATE INDEX contact_by_account ON contact (account) WHERE account IS NOT NULL;

CREATE TABLE content (
    hash BLOB PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE created (
    edit INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (edit, entity, first)
) STRICT, WITHOUT ROWID;

CREATE INDEX created_of_row ON created (entity, first);

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

CREATE TABLE deal (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    title TEXT,
    reference TEXT,
    account INTEGER,
    contact INTEGER,
    handle TEXT,
    source TEXT,
    budget_band TEXT,
    owner INTEGER,
    amount_minor INTEGER,
    amount_currency TEXT,
    budget_minor INTEGER,
    budget_currency TEXT,
    expected_close INTEGER,
    decision_chain INTEGER,
    pain_points TEXT,
    decision_factors TEXT,
    competitors TEXT,
    industry TEXT,
    region TEXT,
    customer_size TEXT,
    deal_kind INTEGER,
    referred_by INTEGER,
    contract_end INTEGER,
    next_step TEXT,
    next_step_on INTEGER,
    minutes_summary TEXT,
    signed_on INTEGER,
    loss_reason TEXT,
    tags TEXT,
    notes TEXT,
    pipeline INTEGER,
    arrived_at INTEGER,
    -- derived from the open stay (core/pipeline/place_derived)
    stage INTEGER,
    entered_at INTEGER
) STRICT;

CREATE INDEX deal_by_account ON deal (account) WHERE account IS NOT NULL;

CREATE INDEX deal_by_contact ON deal (contact) WHERE contact IS NOT NULL;

CREATE INDEX deal_by_owner ON deal (owner, stage);

CREATE INDEX deal_by_reference ON deal (reference) WHERE reference IS NOT NULL;

CREATE INDEX deal_by_stage ON deal (stage, entered_at, amount_minor, amount_currency);

CREATE TABLE deal_line (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    product INTEGER,
    quantity INTEGER,
    unit_price_minor INTEGER,
    unit_price_currency TEXT
) STRICT;

CREATE INDEX deal_line_by_deal ON deal_line (deal);

CREATE TABLE distinct_pair (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER,
    one BLOB,
    other BLOB,
    said_by TEXT
) STRICT;

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

CREATE TABLE instalment (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    kind INTEGER,
    due_on INTEGER,
    amount_minor INTEGER,
    amount_currency TEXT,
    reference TEXT,
    notes TEXT
) STRICT;

CREATE INDEX instalment_by_deal ON instalment (deal);

CREATE TABLE match_key (
    key INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (key, entity, n)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE person (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    unit INTEGER,
    manager INTEGER,
    mobile TEXT,
    email TEXT,
    joined_on INTEGER,
    left_on INTEGER,
    leave_reason TEXT,
    reference TEXT
) STRICT;

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

CREATE INDEX prefill_by_account ON prefill (account) WHERE account IS NOT NULL;

CREATE INDEX prefill_by_contact ON prefill (contact) WHERE contact IS NOT NULL;

CREATE INDEX prefill_by_deal ON prefill (deal) WHERE deal IS NOT NULL;

CREATE TABLE product (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    reference TEXT,
    series TEXT,
    price_minor INTEGER,
    price_currency TEXT,
    notes TEXT,
    retired INTEGER
) STRICT;

CREATE TABLE product_cost (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    product INTEGER,
    cost_minor INTEGER,
    cost_currency TEXT,
    valid_from INTEGER
) STRICT;

CREATE TABLE receipt (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    deal INTEGER,
    instalment INTEGER,
    received_on INTEGER,
    amount_minor INTEGER,
    amount_currency TEXT,
    reverses INTEGER,
    reference TEXT,
    notes TEXT
) STRICT;

CREATE INDEX receipt_by_deal ON receipt (deal);

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

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE unit (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    level INTEGER,
    parent INTEGER
, calendar TEXT) STRICT;

CREATE VIEW v_effective_touch AS
SELECT n, deal, account, contact, person, kind, happened_at
  FROM activity
 WHERE kind BETWEEN 1 AND 5
   AND status = 0
   AND (answered = 1 OR direction = 1
        OR (kind <> 5 AND length(trim(outcome, char(9, 10, 13, 32, 12288))) >= 10));

