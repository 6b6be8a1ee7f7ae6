-- People, customers, deals and what happens with them (core/records). No UNIQUE but id and no REFERENCES: uniqueness is
-- a rule of the act, dangling references are listed by `check` (they must survive merging).

CREATE TABLE choice (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    list TEXT,
    key TEXT,
    name TEXT,
    position INTEGER,
    retired INTEGER
) STRICT;

CREATE TABLE unit (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    level INTEGER,
    parent INTEGER
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

CREATE INDEX account_by_reference ON account (reference) WHERE reference IS NOT NULL;
CREATE INDEX account_by_parent ON account (parent) WHERE parent IS NOT NULL;

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

CREATE INDEX deal_by_stage ON deal (stage, entered_at, amount_minor, amount_currency);
CREATE INDEX deal_by_owner ON deal (owner, stage);
CREATE INDEX deal_by_account ON deal (account) WHERE account IS NOT NULL;
CREATE INDEX deal_by_reference ON deal (reference) WHERE reference IS NOT NULL;
CREATE INDEX deal_by_contact ON deal (contact) WHERE contact IS NOT NULL;

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

CREATE INDEX activity_by_deal ON activity (deal);

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

-- Effective touch (spec, words): computed, never ticked. A call (1), visit (2), meeting (3), demo (4) or message (5) that
-- was held (status 0), with an answer from the customer (answered, or incoming: direction 1) or an outcome of at least
-- 10 characters. What is written of a message without reply is the message itself: only a reply makes it a touch.
CREATE VIEW v_effective_touch AS
SELECT n, deal, account, contact, person, kind, happened_at
  FROM activity
 WHERE kind BETWEEN 1 AND 5
   AND status = 0
   AND (answered = 1 OR direction = 1
        OR (kind <> 5 AND length(trim(outcome, char(9, 10, 13, 32, 12288))) >= 10));
