-- What stands around a change of policy (复核资料): remarks, and the product managers' test cases (用例) with what a change does to
-- them. Everything is added and nothing changed. An approval under which a case turns refers to a note that says why.

CREATE TABLE policy_comment (
  bank_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  change_id uuid NOT NULL,
  author_id uuid NOT NULL,
  remark text NOT NULL CHECK (btrim(remark) <> '' AND length(remark) <= 1000),
  made_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, comment_id),
  FOREIGN KEY (bank_id, change_id) REFERENCES policy_change (bank_id, change_id),
  FOREIGN KEY (bank_id, author_id) REFERENCES staff (bank_id, staff_id)
);

CREATE INDEX policy_comment_by_change ON policy_comment (bank_id, change_id, comment_id);

-- A case in each state it was saved in; the last revision holds.
CREATE TABLE policy_case (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  case_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  name text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 100),
  deal_text text NOT NULL CHECK (length(deal_text) <= 60000),
  expected_text text NOT NULL CHECK (length(expected_text) <= 2000),
  state text NOT NULL CHECK (state IN ('active', 'retired')),
  saved_by uuid NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, case_id, revision),
  FOREIGN KEY (bank_id, saved_by) REFERENCES staff (bank_id, staff_id)
);

-- Why a case may turn under a change.
CREATE TABLE policy_case_note (
  bank_id uuid NOT NULL,
  note_id uuid NOT NULL,
  change_id uuid NOT NULL,
  case_id uuid NOT NULL,
  revision integer NOT NULL,
  note text NOT NULL CHECK (btrim(note) <> '' AND length(note) <= 1000),
  noted_by uuid NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  PRIMARY KEY (bank_id, note_id),
  UNIQUE (bank_id, note_id, change_id, case_id, revision),
  FOREIGN KEY (bank_id, change_id) REFERENCES policy_change (bank_id, change_id),
  FOREIGN KEY (bank_id, case_id, revision) REFERENCES policy_case (bank_id, case_id, revision),
  FOREIGN KEY (bank_id, noted_by) REFERENCES staff (bank_id, staff_id)
);

CREATE INDEX policy_case_note_by_change ON policy_case_note (bank_id, change_id, note_id);

-- A case that turned when its change was approved: what it missed before and after, and the note, without which there is no row.
CREATE TABLE policy_case_turn (
  bank_id uuid NOT NULL,
  change_id uuid NOT NULL,
  case_id uuid NOT NULL,
  revision integer NOT NULL,
  missed_before text NOT NULL,
  missed_after text NOT NULL CHECK (missed_after <> missed_before),
  note_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision = 'approved'),
  PRIMARY KEY (bank_id, change_id, case_id),
  FOREIGN KEY (bank_id, note_id, change_id, case_id, revision)
    REFERENCES policy_case_note (bank_id, note_id, change_id, case_id, revision),
  FOREIGN KEY (bank_id, change_id, decision)
    REFERENCES policy_decision (bank_id, change_id, decision)
);

-- How many cases turned, and how many of them had a note: an approval with one that has none does not go in.
ALTER TABLE policy_decision ADD COLUMN cases_turned integer NOT NULL DEFAULT 0 CHECK (cases_turned >= 0);
ALTER TABLE policy_decision ADD COLUMN cases_noted integer NOT NULL DEFAULT 0;
ALTER TABLE policy_decision ADD CONSTRAINT policy_decision_cases_noted
  CHECK (decision <> 'approved' OR cases_noted = cases_turned);

GRANT SELECT, INSERT ON policy_comment, policy_case, policy_case_note, policy_case_turn TO xinzhi_app;
GRANT SELECT ON policy_comment, policy_case, policy_case_note, policy_case_turn TO xinzhi_audit;
