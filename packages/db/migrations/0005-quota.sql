-- The quota ledger (额度台账): pools in chains (facility, bank, plan, branch), a total for each period, and entries that only
-- add. The balance row is the lock and the last fence: no balance can hold more than its total, whoever writes it.

CREATE TABLE quota_pool (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  pool_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('facility', 'bank', 'plan', 'branch')),
  code text NOT NULL CHECK (code ~ '^[A-Za-z0-9-]{1,40}$'),
  name text NOT NULL CHECK (name <> ''),
  parent_id uuid,
  depth integer NOT NULL CHECK (depth BETWEEN 0 AND 9),
  parent_depth integer,
  PRIMARY KEY (bank_id, pool_id),
  UNIQUE (bank_id, code),
  UNIQUE (bank_id, pool_id, depth),
  -- A pool lies one step below its parent, so no chain can close into a ring.
  FOREIGN KEY (bank_id, parent_id, parent_depth) REFERENCES quota_pool (bank_id, pool_id, depth),
  CHECK ((parent_id IS NULL) = (parent_depth IS NULL)),
  CHECK (depth = CASE WHEN parent_id IS NULL THEN 0 ELSE parent_depth + 1 END)
);

CREATE TABLE quota_balance (
  bank_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  total numeric(20, 2) NOT NULL CHECK (total >= 0 AND total < 1000000000000000000),
  reserved numeric(20, 2) NOT NULL CHECK (reserved >= 0 AND reserved < 1000000000000000000),
  used numeric(20, 2) NOT NULL CHECK (used >= 0 AND used < 1000000000000000000),
  PRIMARY KEY (bank_id, pool_id, starts_on),
  FOREIGN KEY (bank_id, pool_id) REFERENCES quota_pool (bank_id, pool_id),
  CHECK (ends_on >= starts_on),
  CONSTRAINT quota_balance_within_total CHECK (reserved + used <= total)
);

CREATE TABLE quota_movement (
  bank_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  key text NOT NULL CHECK (key ~ '^[!-~]{8,200}$'),
  request_digest text NOT NULL CHECK (request_digest ~ '^[0-9a-f]{64}$'),
  kind text NOT NULL CHECK (kind IN ('reserve', 'use', 'release', 'giveBack')),
  reservation_id uuid NOT NULL,
  amount numeric(20, 2) NOT NULL CHECK (amount > 0 AND amount < 1000000000000000000),
  actor_id uuid,
  reason text NOT NULL CHECK (reason ~ '^[a-z][A-Za-z0-9-]{0,39}$'),
  recorded_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, movement_id),
  UNIQUE (bank_id, key),
  -- A reservation bears the id of the movement that made it.
  FOREIGN KEY (bank_id, reservation_id) REFERENCES quota_movement (bank_id, movement_id),
  CHECK ((kind = 'reserve') = (reservation_id = movement_id)),
  FOREIGN KEY (bank_id, actor_id) REFERENCES staff (bank_id, staff_id),
  -- Only what lapses by itself has nobody who did it.
  CHECK (actor_id IS NOT NULL OR kind = 'release')
);

CREATE INDEX quota_movement_by_reservation ON quota_movement (bank_id, reservation_id);

CREATE TABLE quota_reservation (
  bank_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  quote_id uuid,
  amount numeric(20, 2) NOT NULL CHECK (amount > 0 AND amount < 1000000000000000000),
  reserved numeric(20, 2) NOT NULL CHECK (reserved >= 0 AND reserved < 1000000000000000000),
  used numeric(20, 2) NOT NULL CHECK (used >= 0 AND used < 1000000000000000000),
  expires_on date NOT NULL,
  PRIMARY KEY (bank_id, reservation_id),
  FOREIGN KEY (bank_id, reservation_id) REFERENCES quota_movement (bank_id, movement_id),
  FOREIGN KEY (bank_id, pool_id) REFERENCES quota_pool (bank_id, pool_id),
  FOREIGN KEY (bank_id, quote_id) REFERENCES quote (bank_id, quote_id),
  CHECK (reserved + used <= amount)
);

CREATE INDEX quota_reservation_by_quote ON quota_reservation (bank_id, quote_id);
CREATE INDEX quota_reservation_by_expiry ON quota_reservation (bank_id, expires_on) WHERE reserved > 0;

CREATE TABLE quota_entry (
  bank_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  starts_on date NOT NULL,
  reserved_change numeric(20, 2) NOT NULL CHECK (abs(reserved_change) < 1000000000000000000),
  used_change numeric(20, 2) NOT NULL CHECK (abs(used_change) < 1000000000000000000),
  PRIMARY KEY (bank_id, movement_id, pool_id),
  FOREIGN KEY (bank_id, movement_id) REFERENCES quota_movement (bank_id, movement_id),
  FOREIGN KEY (bank_id, pool_id, starts_on) REFERENCES quota_balance (bank_id, pool_id, starts_on)
);

CREATE INDEX quota_entry_by_balance ON quota_entry (bank_id, pool_id, starts_on);

GRANT SELECT, INSERT ON quota_movement, quota_entry TO xinzhi_app;
-- The right to change a name is what lets the row be locked while its periods are compared.
GRANT SELECT, INSERT, UPDATE (name) ON quota_pool TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (total, reserved, used) ON quota_balance TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE (reserved, used) ON quota_reservation TO xinzhi_app;
GRANT SELECT ON quota_pool, quota_balance, quota_reservation, quota_movement, quota_entry TO xinzhi_audit;
