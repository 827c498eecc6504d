-- The public face (公开面). The role of public pages reads these two views and nothing else, and may leave a hand-over without being
-- able to read one. A view names every field that it lets through, so that a field which policy gains stays inside.

CREATE VIEW public_bank WITH (security_barrier) AS SELECT bank_id, name, kind FROM bank;

CREATE VIEW public_policy WITH (security_barrier) AS
SELECT v.bank_id, v.kind, v.code, v.revision, v.effective_from,
  CASE
    -- All of it is published.
    WHEN opened.fields IS NULL THEN c.content
    -- Of these a part is the bank's own: the fields named stay, and so does a note on them.
    ELSE (
      (c.content::jsonb - 'content' - 'document')
      || jsonb_build_object(
        'document', (c.content::jsonb -> 'document') - 'note',
        'content', (
          SELECT jsonb_object_agg(part.key, part.value)
          FROM jsonb_each(c.content::jsonb -> 'content') AS part
          WHERE part.key = ANY (opened.fields)
        )
      )
    )::text
  END AS content
FROM policy_version v
JOIN policy_change c ON c.bank_id = v.bank_id AND c.change_id = v.change_id
CROSS JOIN LATERAL (
  SELECT CASE v.kind
    WHEN 'productTerms' THEN ARRAY[
      'name', 'settlementDay', 'frequency', 'bulletTermMonthsMax', 'methodBeyond', 'fiveYearLprAboveMonths', 'preferentialScope'
    ]
    WHEN 'productConditions' THEN ARRAY[
      'dscrFloor', 'pledgeRateMax', 'securities', 'unsecuredShareMax', 'graceMonths', 'termMonths'
    ]
    WHEN 'feeCatalogue' THEN ARRAY['name', 'payee', 'kind', 'borrowerShareMax', 'prohibitedFor', 'clause']
    WHEN 'stagePractices' THEN ARRAY['lendsOnOperations']
  END AS fields
) AS opened
WHERE v.kind IN (
  'lpr', 'publishedBands', 'productTerms', 'productConditions', 'feeCatalogue', 'subsidySchemes', 'titleRules', 'sizeClassRules',
  'loanUseRules', 'supportRules', 'stageProfiles', 'stagePractices', 'stageQuestions', 'ipLegalTerms', 'ipPledgeTerms',
  'ipValuationFees'
);

GRANT SELECT ON public_bank, public_policy TO xinzhi_public;

-- Hand-overs (交接): an enterprise's question under a code of which only the digest is kept. Once an officer has redeemed it the
-- question lives on as the officer's draft, and here no longer.
CREATE TABLE hand_over (
  bank_id uuid NOT NULL REFERENCES bank (bank_id),
  code_digest text NOT NULL CHECK (code_digest ~ '^[0-9a-f]{64}$'),
  question_text text CHECK (octet_length(question_text) <= 65536),
  consented_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL CHECK (expires_at > consented_at),
  redeemed_at timestamp with time zone,
  redeemed_by uuid,
  draft_id uuid,
  PRIMARY KEY (bank_id, code_digest),
  FOREIGN KEY (bank_id, redeemed_by) REFERENCES staff (bank_id, staff_id),
  FOREIGN KEY (bank_id, draft_id) REFERENCES quote_draft (bank_id, draft_id),
  CHECK ((redeemed_at IS NULL) = (redeemed_by IS NULL)),
  CHECK ((redeemed_at IS NULL) = (draft_id IS NULL)),
  CHECK ((redeemed_at IS NULL) = (question_text IS NOT NULL))
);

CREATE INDEX hand_over_by_end ON hand_over (bank_id, expires_at);

GRANT INSERT (bank_id, code_digest, question_text, consented_at, expires_at) ON hand_over TO xinzhi_public;
GRANT SELECT, DELETE, UPDATE (question_text, redeemed_at, redeemed_by, draft_id) ON hand_over TO xinzhi_app;
GRANT SELECT ON hand_over TO xinzhi_audit;
