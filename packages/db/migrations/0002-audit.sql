-- The audit chain (审计链): what was done, by whom, when; each entry carries the digest of the one before. Programs may add and
-- read, never change or delete. The head is locked by whoever adds, so a bank's entries have one order.

CREATE TABLE audit_entry (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  sequence bigint NOT NULL CHECK (sequence > 0),
  recorded_at text NOT NULL CHECK (recorded_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'),
  actor text NOT NULL CHECK (actor <> ''),
  action text NOT NULL CHECK (action <> ''),
  subject text NOT NULL,
  detail text NOT NULL,
  algorithm text NOT NULL CHECK (algorithm IN ('sha256', 'sm3')),
  previous_digest text NOT NULL CHECK (previous_digest ~ '^[0-9a-f]{64}$'),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (bank_id, sequence)
);

CREATE INDEX audit_entry_by_subject ON audit_entry (bank_id, subject, sequence);

CREATE TABLE audit_head (
  bank_id uuid PRIMARY KEY REFERENCES bank (bank_id),
  sequence bigint NOT NULL CHECK (sequence >= 0),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$')
);

GRANT SELECT, INSERT ON audit_entry TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE ON audit_head TO xinzhi_app;
GRANT SELECT ON audit_entry, audit_head TO xinzhi_audit;
