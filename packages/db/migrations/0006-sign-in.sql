-- Sign-in (登录): who a member of staff proves to be, their sessions, and what keeps guessing slow. Tables whose names begin with auth_
-- have the columns that better-auth expects, and some of ours. Nobody but the programs' own role reads them.

ALTER TABLE bank ADD COLUMN sign_in_policy text NOT NULL DEFAULT 'asvs'
  CHECK (sign_in_policy IN ('asvs', 'djbh3'));

CREATE TABLE auth_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  username text UNIQUE,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL
);

CREATE TABLE auth_session (
  id text PRIMARY KEY,
  expires_at timestamp with time zone NOT NULL,
  token text NOT NULL UNIQUE,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  ip_address text,
  user_agent text,
  user_id text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE,
  -- Ours: when they last showed who they are, with which factors, and when the session was last used.
  proved_at timestamp with time zone,
  second_factor boolean NOT NULL DEFAULT false,
  seen_at timestamp with time zone
);
CREATE INDEX auth_session_by_user ON auth_session (user_id);

CREATE TABLE auth_account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX auth_account_by_user ON auth_account (user_id);

CREATE TABLE auth_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL
);
CREATE INDEX auth_verification_by_identifier ON auth_verification (identifier);

CREATE TABLE auth_two_factor (
  id text PRIMARY KEY,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  user_id text NOT NULL UNIQUE REFERENCES auth_user (id) ON DELETE CASCADE,
  verified boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0 CHECK (failed_verification_count >= 0),
  locked_until timestamp with time zone
);

-- Guesses (尝试次数) at one account, counted before the password is looked at. The key is a digest, so a name that nobody has counts alike.
CREATE TABLE auth_attempt (
  attempt_key text PRIMARY KEY CHECK (attempt_key ~ '^[0-9a-f]{64}$'),
  attempts integer NOT NULL CHECK (attempts >= 0),
  window_ends_at timestamp with time zone NOT NULL
);

-- Codes (已用动态码) that were tried: none is taken twice.
CREATE TABLE auth_used_code (
  code_key text PRIMARY KEY CHECK (code_key ~ '^[0-9a-f]{64}$'),
  used_at timestamp with time zone NOT NULL
);

-- Which login belongs to which member of staff (登录账号归属). One each.
CREATE TABLE staff_login (
  bank_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  user_id text NOT NULL UNIQUE REFERENCES auth_user (id),
  PRIMARY KEY (bank_id, staff_id),
  FOREIGN KEY (bank_id, staff_id) REFERENCES staff (bank_id, staff_id)
);

-- One-time links (一次性链接), known here by their digest only.
CREATE TABLE staff_link (
  bank_id uuid NOT NULL,
  link_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('enrolment', 'demo')),
  token_digest text NOT NULL UNIQUE CHECK (token_digest ~ '^[0-9a-f]{64}$'),
  made_by text NOT NULL CHECK (made_by <> ''),
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (bank_id, link_id),
  FOREIGN KEY (bank_id, staff_id) REFERENCES staff (bank_id, staff_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_attempt,
  auth_used_code TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_login TO xinzhi_app;
GRANT SELECT, INSERT, UPDATE ON staff_link TO xinzhi_app;
GRANT SELECT ON staff_login TO xinzhi_audit;
