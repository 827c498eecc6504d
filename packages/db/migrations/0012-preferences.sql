-- What a person chose for the pages they work on (偏好): language, colours, unit of amounts. A row comes with the first choice; what was
-- never chosen is NULL and follows the browser. It says nothing of the business, so the audit role has no part in it.

CREATE TABLE staff_preference (
  bank_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  language text CHECK (language IN ('zh-CN', 'en')),
  theme text CHECK (theme IN ('system', 'light', 'dark')),
  amount_unit text CHECK (amount_unit IN ('yuan', 'tenThousand', 'hundredMillion')),
  PRIMARY KEY (bank_id, staff_id),
  FOREIGN KEY (bank_id, staff_id) REFERENCES staff (bank_id, staff_id)
);

GRANT SELECT, INSERT, UPDATE ON staff_preference TO xinzhi_app;
