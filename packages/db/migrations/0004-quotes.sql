-- Quotes (报价): drafts that save themselves, and numbered quotes that never change. What was asked, what was answered, the
-- policy and the engine stand in append-only rows with their digests; where a quote has got to stands in events, each of
-- which names the one before, so that none can be skipped, moved or made twice.

CREATE TABLE policy_book_pin (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  digest text NOT NULL,
  items text NOT NULL CHECK (items <> ''),
  first_used_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, digest),
  CHECK (digest = encode(sha256(convert_to(items, 'UTF8')), 'hex'))
);

CREATE TABLE idempotency_key (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  key text NOT NULL CHECK (key ~ '^[!-~]{8,200}$'),
  request_digest text NOT NULL CHECK (request_digest ~ '^[0-9a-f]{64}$'),
  answer text,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, key)
);

CREATE TABLE quote_counter (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 9999),
  last_number integer NOT NULL CHECK (last_number > 0),
  PRIMARY KEY (bank_id, year)
);

CREATE TABLE quote (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  quote_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 9999),
  number integer NOT NULL CHECK (number > 0),
  deal_id text NOT NULL CHECK (deal_id <> ''),
  borrower_name text NOT NULL,
  owner_id uuid NOT NULL,
  branch_id uuid NOT NULL,
  made_by uuid NOT NULL,
  request_text text NOT NULL,
  request_digest text NOT NULL,
  policy_digest text NOT NULL,
  engine_version text NOT NULL CHECK (engine_version <> ''),
  answer_text text NOT NULL,
  answer_digest text NOT NULL,
  pricing_date date NOT NULL,
  validity_end date NOT NULL,
  principal numeric(20, 2) NOT NULL CHECK (principal > 0 AND principal < 1000000000000000000),
  rate numeric(12, 8) NOT NULL CHECK (rate > -10000 AND rate < 10000),
  annual_cost numeric(12, 8) CHECK (annual_cost > -10000 AND annual_cost < 10000),
  raroc numeric(20, 8) NOT NULL CHECK (raroc > -1000000000000 AND raroc < 1000000000000),
  supersedes uuid,
  counter_of uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, quote_id),
  UNIQUE (bank_id, year, number),
  UNIQUE (bank_id, quote_id, owner_id),
  UNIQUE (bank_id, supersedes),
  UNIQUE (bank_id, counter_of),
  FOREIGN KEY (bank_id, owner_id) REFERENCES staff (bank_id, staff_id),
  FOREIGN KEY (bank_id, made_by) REFERENCES staff (bank_id, staff_id),
  FOREIGN KEY (bank_id, branch_id) REFERENCES branch (bank_id, branch_id),
  FOREIGN KEY (bank_id, policy_digest) REFERENCES policy_book_pin (bank_id, digest),
  FOREIGN KEY (bank_id, supersedes) REFERENCES quote (bank_id, quote_id),
  FOREIGN KEY (bank_id, counter_of) REFERENCES quote (bank_id, quote_id),
  CHECK (request_digest = encode(sha256(convert_to(request_text, 'UTF8')), 'hex')),
  CHECK (answer_digest = encode(sha256(convert_to(answer_text, 'UTF8')), 'hex')),
  CHECK (validity_end >= pricing_date),
  CHECK (supersedes <> quote_id AND counter_of <> quote_id),
  CHECK (supersedes IS NULL OR counter_of IS NULL),
  -- A counter-offer is made by somebody else for the owner; every other quote by its owner.
  CHECK ((counter_of IS NULL) = (made_by = owner_id))
);

CREATE INDEX quote_by_owner ON quote (bank_id, owner_id, created_at);
CREATE INDEX quote_by_branch ON quote (bank_id, branch_id, created_at);

CREATE TABLE quote_draft (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  draft_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  branch_id uuid NOT NULL,
  request_text text NOT NULL CHECK (octet_length(request_text) <= 262144),
  revision integer NOT NULL CHECK (revision > 0),
  quote_id uuid,
  saved_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, draft_id),
  FOREIGN KEY (bank_id, owner_id) REFERENCES staff (bank_id, staff_id),
  FOREIGN KEY (bank_id, branch_id) REFERENCES branch (bank_id, branch_id),
  FOREIGN KEY (bank_id, quote_id, owner_id) REFERENCES quote (bank_id, quote_id, owner_id)
);

CREATE INDEX quote_draft_by_owner ON quote_draft (bank_id, owner_id, saved_at);

CREATE TABLE quote_event (
  bank_id uuid NOT NULL,
  quote_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  previous integer,
  from_state text NOT NULL,
  to_state text NOT NULL,
  actor_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  reason text NOT NULL CHECK (reason ~ '^[a-z][A-Za-z0-9-]{0,39}$'),
  note text NOT NULL CHECK (char_length(note) <= 2000),
  conditions text NOT NULL CHECK (octet_length(conditions) <= 16384),
  expires_on date,
  PRIMARY KEY (bank_id, quote_id, sequence),
  UNIQUE (bank_id, quote_id, sequence, to_state),
  FOREIGN KEY (bank_id, quote_id, owner_id) REFERENCES quote (bank_id, quote_id, owner_id),
  FOREIGN KEY (bank_id, actor_id) REFERENCES staff (bank_id, staff_id),
  -- An event follows the event before it, from the state that one led to.
  FOREIGN KEY (bank_id, quote_id, previous, from_state)
    REFERENCES quote_event (bank_id, quote_id, sequence, to_state),
  CHECK ((sequence = 1) = (previous IS NULL)),
  CHECK (previous IS NULL OR previous = sequence - 1),
  CHECK ((sequence = 1) = (from_state = 'draft')),
  CONSTRAINT quote_event_transition CHECK (
    (from_state = 'draft' AND to_state = 'quoted')
    OR (from_state = 'quoted' AND to_state IN ('approvalAsked', 'expired', 'lost'))
    OR (
      from_state = 'approvalAsked'
      AND to_state IN ('approved', 'declined', 'countered', 'expired', 'lost')
    )
    OR (from_state = 'approved' AND to_state IN ('accepted', 'expired', 'lost'))
  ),
  -- Only the passing of a day needs nobody.
  CHECK (actor_id IS NOT NULL OR to_state = 'expired'),
  CONSTRAINT quote_event_asked_by_owner CHECK (to_state <> 'approvalAsked' OR actor_id = owner_id),
  -- Four eyes (四眼原则): the owner is the quote's by the key above, so nobody decides on a quote of their own.
  CONSTRAINT quote_event_four_eyes CHECK (
    to_state NOT IN ('approved', 'declined', 'countered') OR actor_id <> owner_id
  )
);

CREATE TABLE quote_state (
  bank_id uuid NOT NULL,
  quote_id uuid NOT NULL,
  state text NOT NULL,
  sequence integer NOT NULL,
  expires_on date NOT NULL,
  successor_id uuid,
  PRIMARY KEY (bank_id, quote_id),
  FOREIGN KEY (bank_id, quote_id) REFERENCES quote (bank_id, quote_id),
  FOREIGN KEY (bank_id, quote_id, sequence, state)
    REFERENCES quote_event (bank_id, quote_id, sequence, to_state),
  FOREIGN KEY (bank_id, successor_id) REFERENCES quote (bank_id, quote_id)
);

CREATE INDEX quote_state_by_state ON quote_state (bank_id, state, expires_on);

GRANT SELECT, INSERT ON policy_book_pin, quote, quote_event TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (answer) ON idempotency_key TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (last_number) ON quote_counter TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (request_text, revision, quote_id, saved_at) ON quote_draft TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (state, sequence, expires_on, successor_id) ON quote_state TO xinzhi_app;
GRANT SELECT ON policy_book_pin, idempotency_key, quote_counter, quote, quote_draft, quote_event,
  quote_state TO xinzhi_audit;
