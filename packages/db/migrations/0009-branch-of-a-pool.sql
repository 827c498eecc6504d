-- Whose pool it is (额度归属机构): a pool with a branch carries quotes of that branch and of those below it, a pool without one those of
-- the whole bank.

ALTER TABLE quota_pool ADD COLUMN branch_id uuid;
ALTER TABLE quota_pool ADD CONSTRAINT quota_pool_branch
  FOREIGN KEY (bank_id, branch_id) REFERENCES branch (bank_id, branch_id);
