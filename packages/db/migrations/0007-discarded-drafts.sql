-- A draft (草稿) that its owner discards stays, so that a save from another window is told of it instead of bringing it back.

ALTER TABLE quote_draft ADD COLUMN discarded_at timestamp with time zone;

GRANT UPDATE (discarded_at) ON quote_draft TO xinzhi_app;
