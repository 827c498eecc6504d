-- Up to which level of the authority table (授权层级) a person may sign. Without one they sign nothing. Whoever approved before levels
-- were kept could approve anything, and goes on being able to.

ALTER TABLE staff ADD COLUMN signs_to text CHECK (
  signs_to IN ('accountManager', 'subBranch', 'branch', 'headOffice')
);

UPDATE staff SET signs_to = 'headOffice'
FROM staff_role
WHERE staff_role.bank_id = staff.bank_id AND staff_role.staff_id = staff.staff_id
  AND staff_role.role = 'approver';
