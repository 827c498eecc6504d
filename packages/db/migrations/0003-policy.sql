-- Policy (政策参数) under one lifecycle for every kind: draft → submitted → approved (or rejected, or withdrawn). What was submitted is
-- never edited, what was decided is never decided again, and nobody approves their own: these are keys and checks, not promises
-- of a program. Whether an approved version is effective or superseded on a day follows from its dates.

CREATE TABLE policy_draft (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  draft_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  code text NOT NULL CHECK (code <> ''),
  base_revision integer NOT NULL CHECK (base_revision >= 0),
  content text NOT NULL CHECK (length(content) <= 1000000),
  reason text NOT NULL CHECK (length(reason) <= 1000),
  maker_id uuid NOT NULL,
  saves integer NOT NULL CHECK (saves > 0),
  state text NOT NULL CHECK (state IN ('open', 'submitted', 'discarded')),
  saved_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, draft_id),
  FOREIGN KEY (bank_id, maker_id) REFERENCES staff (bank_id, staff_id)
);

CREATE TABLE policy_change (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  change_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  code text NOT NULL CHECK (code <> ''),
  base_revision integer NOT NULL CHECK (base_revision >= 0),
  backs_out integer CHECK (backs_out > 0),
  effective_from date NOT NULL,
  content text NOT NULL CHECK (length(content) <= 1000000),
  digest text NOT NULL CHECK (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 1000),
  maker_id uuid NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, change_id),
  UNIQUE (bank_id, change_id, maker_id, digest),
  FOREIGN KEY (bank_id, maker_id) REFERENCES staff (bank_id, staff_id)
);

CREATE INDEX policy_change_by_code ON policy_change (bank_id, kind, code, submitted_at);

-- At most one undecided change of a thing at a time.
CREATE TABLE policy_pending (
  bank_id uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  change_id uuid NOT NULL,
  PRIMARY KEY (bank_id, kind, code),
  UNIQUE (bank_id, change_id),
  FOREIGN KEY (bank_id, change_id) REFERENCES policy_change (bank_id, change_id)
);

CREATE TABLE policy_decision (
  bank_id uuid NOT NULL,
  change_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('approved', 'rejected', 'withdrawn')),
  decided_by uuid NOT NULL,
  maker_id uuid NOT NULL,
  -- What the decider saw; it must be what was submitted.
  digest text NOT NULL,
  note text NOT NULL CHECK (length(note) <= 1000),
  decided_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, change_id),
  UNIQUE (bank_id, change_id, decision),
  FOREIGN KEY (bank_id, change_id, maker_id, digest)
    REFERENCES policy_change (bank_id, change_id, maker_id, digest),
  FOREIGN KEY (bank_id, decided_by) REFERENCES staff (bank_id, staff_id),
  CHECK ((decision = 'withdrawn') = (decided_by = maker_id)),
  CHECK (decision = 'approved' OR btrim(note) <> '')
);

CREATE TABLE policy_version (
  bank_id uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  effective_from date NOT NULL,
  digest text NOT NULL,
  change_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision = 'approved'),
  PRIMARY KEY (bank_id, kind, code, revision),
  UNIQUE (bank_id, change_id),
  FOREIGN KEY (bank_id, change_id, decision)
    REFERENCES policy_decision (bank_id, change_id, decision)
);

CREATE INDEX policy_version_by_digest ON policy_version (bank_id, digest);

GRANT SELECT, INSERT, UPDATE ON policy_draft TO xinzhi_app;
GRANT SELECT, INSERT ON policy_change, policy_decision, policy_version TO xinzhi_app;
GRANT SELECT, INSERT, DELETE ON policy_pending TO xinzhi_app;
GRANT SELECT ON policy_draft, policy_change, policy_pending, policy_decision, policy_version
  TO xinzhi_audit;
