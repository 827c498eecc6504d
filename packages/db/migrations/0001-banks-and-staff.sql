-- Banks (银行), their branches (分支机构) and the people who work there (员工). A staff member is an actor of the business; how a
-- person proves who they are is kept elsewhere and refers to it.

CREATE TABLE bank (
  bank_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('demo', 'real')),
  institution text NOT NULL CHECK (institution <> ''),
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE branch (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  branch_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Z0-9-]{1,20}$'),
  name text NOT NULL CHECK (name <> ''),
  parent_id uuid,
  PRIMARY KEY (bank_id, branch_id),
  UNIQUE (bank_id, code),
  FOREIGN KEY (bank_id, parent_id) REFERENCES branch (bank_id, branch_id),
  CHECK (parent_id <> branch_id)
);

CREATE TABLE staff (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  staff_id uuid NOT NULL,
  branch_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  state text NOT NULL CHECK (state IN ('active', 'disabled')),
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  PRIMARY KEY (bank_id, staff_id),
  FOREIGN KEY (bank_id, branch_id) REFERENCES branch (bank_id, branch_id)
);

CREATE TABLE staff_role (
  bank_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  role text NOT NULL CHECK (
    role IN ('officer', 'approver', 'productManager', 'checker', 'auditor', 'administrator')
  ),
  PRIMARY KEY (bank_id, staff_id, role),
  FOREIGN KEY (bank_id, staff_id) REFERENCES staff (bank_id, staff_id)
);

GRANT SELECT ON schema_migration TO xinzhi_app, xinzhi_audit;
GRANT SELECT, INSERT, UPDATE ON bank, branch, staff TO xinzhi_app;
GRANT SELECT, INSERT, DELETE ON staff_role TO xinzhi_app;
GRANT SELECT ON bank, branch, staff, staff_role TO xinzhi_audit;
