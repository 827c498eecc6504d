/**
 * The tables, for programs that ask them directly (表).
 */
export { auditEntry, auditHead } from "./audit.ts";
export { bank, branch, STAFF_ROLES, type StaffRole, staff, staffRole } from "./people.ts";
export {
  POLICY_DECISIONS,
  type PolicyDecision,
  policyChange,
  policyDecision,
  policyDraft,
  policyPending,
  policyVersion,
} from "./policy.ts";
export { QUOTE_STATES, type QuoteState } from "./quotes.ts";
