/**
 * The bank's records (数据库): where they are kept, how they are reached, and what may be done with them.
 */
export { type AuditEvent, appendAudit } from "./audit/append.ts";
export { canonicalJson, type Json } from "./audit/canonical-json.ts";
export { type AuditAnchor, bankIds, type ChainVerdict, verifyChain } from "./audit/verify.ts";
export { type BackupSummary, backup } from "./backup/backup.ts";
export { type Restored, type RestoreRefusal, restore } from "./backup/restore.ts";
export { type Database, openDatabase, type Session } from "./connection/database.ts";
export type { DatabaseRole } from "./connection/database-role.ts";
export {
  type DatabaseSource,
  databaseSource,
  type SourceVariables,
} from "./connection/database-source.ts";
export { inOneView, inTransaction } from "./connection/transaction.ts";
export { seedDemoBank } from "./demo/seed-demo.ts";
export { type DemoDealFile, seedDemoQuotes } from "./demo/seed-demo-quotes.ts";
export { type FirstBank, firstBank, type NewBank } from "./first-bank/first-bank.ts";
export { type KeyedRequest, type OnceAnswer, once } from "./idempotency/once.ts";
export { newId } from "./keys/new-id.ts";
export { dropDatabase } from "./migrate/ensure-database.ts";
export { type MigrationState, migrate, migrationState } from "./migrate/migrate.ts";
export { type Migration, readMigrations } from "./migrate/migrations.ts";
export { auditEntries, ledgerSums } from "./oversight/audit-search.ts";
export { loanFacts } from "./oversight/loan-facts.ts";
export { type BackOut, backOut } from "./policy/back-out.ts";
export {
  type CaseNote,
  type CaseNoteAsked,
  type CaseRun,
  caseNotes,
  changedItem,
  noteCase,
  runCases,
} from "./policy/case-runs.ts";
export { changeComments, commentChange } from "./policy/change-comments.ts";
export {
  type Decided,
  type DecisionAsked,
  type DecisionRefusal,
  decideChange,
  type Proposal,
  type ProposalRefusal,
  type Submitted,
  submitChange,
} from "./policy/changes.ts";
export type { Actor } from "./policy/changes-lock.ts";
export { digestOf } from "./policy/digest.ts";
export {
  type EffectRow,
  type EffectTask,
  effectRows,
} from "./policy/effect-rows.ts";
export {
  type ImportAnswer,
  type ImportedItem,
  importPack,
  type PackImport,
} from "./policy/import-pack.ts";
export {
  type CaseAnswer,
  type CaseSave,
  type PolicyCase,
  policyCases,
  saveCase,
} from "./policy/policy-cases.ts";
export {
  discardPolicyDraft,
  type PolicyDraft,
  type PolicyDraftRefusal,
  type PolicyDraftSave,
  type PolicyDraftSeen,
  parsedItem,
  policyDraftById,
  policyDraftsOf,
  savePolicyDraft,
  submitPolicyDraft,
} from "./policy/policy-drafts.ts";
export {
  type PackDifference,
  type PackRefusal,
  policyPack,
  readPack,
  type SigningKey,
  signingKey,
} from "./policy/policy-pack.ts";
export {
  changeView,
  decidedChanges,
  type PolicyChangeView,
  type PolicyThing,
  pendingChanges,
  policyThings,
} from "./policy/policy-views.ts";
export { problemsBeside } from "./policy/problems-beside.ts";
export { restorePolicy } from "./policy/restore-policy.ts";
export { savedQuoteIds, savedQuotes } from "./policy/saved-quotes.ts";
export { type PolicySeed, seedPolicy } from "./policy/seed-policy.ts";
export { thingsOn } from "./policy/standing-on.ts";
export {
  headOf,
  policyOf,
  revisions,
  type StoredPolicy,
  type StoredVersion,
  storedVersions,
} from "./policy/stored-policy.ts";
export { type Difference, threeWay } from "./policy/three-way.ts";
export { preferencesOf, savePreferences } from "./preferences/preferences.ts";
export { leaveHandOver, type Redemption, redeemHandOver } from "./public-face/hand-overs.ts";
export { type PublicBank, publicBank, publicPolicyOn } from "./public-face/public-policy-on.ts";
export { expireReservations } from "./quota/lapse.ts";
export {
  giveBackQuota,
  type MoveAsk,
  type QuotaAnswer,
  type QuotaRefusal,
  type ReserveAsk,
  releaseQuota,
  reserveQuota,
  useQuota,
} from "./quota/ledger.ts";
export {
  changeTotal,
  type NewPool,
  openPeriod,
  openPool,
  type PoolAnswer,
  type PoolPeriod,
} from "./quota/pools.ts";
export { type MovementsAsk, movementsOf, periodsOf, poolsOf } from "./quota/read-ledger.ts";
export { balancesOn, reservationsOf } from "./quota/read-pools.ts";
export { type AwaitingAsk, quotesAwaiting } from "./quotes/awaiting-quotes.ts";
export { bankPolicySource } from "./quotes/bank-policy.ts";
export { bookOfQuote } from "./quotes/book-of-quote.ts";
export { businessDay } from "./quotes/business-day.ts";
export {
  type Draft,
  type DraftAnswer,
  type DraftDiscard,
  type DraftRefusal,
  type DraftSave,
  dealOf,
  discardDraft,
  draftById,
  draftsOf,
  saveDraft,
} from "./quotes/drafts.ts";
export type { Difference as QuoteDifference } from "./quotes/first-difference.ts";
export {
  counterQuote,
  type IssueAnswer,
  issueQuote,
  type QuoteFollowing,
  type QuoteIssue,
  repriceQuote,
} from "./quotes/issue-quote.ts";
export {
  expireQuotes,
  type MoveAnswer,
  moveQuote,
  type QuotaHold,
  type QuoteMove,
  type QuoteStep,
} from "./quotes/move-quote.ts";
export { newerPolicy } from "./quotes/newer-policy.ts";
export {
  type BookPin,
  type PinnedBook,
  type PolicySource,
  policySourceOf,
} from "./quotes/policy-source.ts";
export { type PreparedQuote, prepareQuote } from "./quotes/prepare-quote.ts";
export { quoteNumber } from "./quotes/quote-rows.ts";
export {
  type QuoteListAsk,
  type QuoteScope,
  quoteById,
  quoteChain,
  quoteList,
} from "./quotes/read-quotes.ts";
export { levelOf } from "./quotes/signing.ts";
export {
  type QuoteFault,
  type QuoteVerdict,
  verifyQuote,
  verifyQuotes,
} from "./quotes/verify-quotes.ts";
export { type Sweep, sweep } from "./sweeps/sweep.ts";
