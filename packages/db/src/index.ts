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
export { inTransaction } from "./connection/transaction.ts";
export { seedDemoBank } from "./demo/seed-demo.ts";
export { newId } from "./keys/new-id.ts";
export { dropDatabase } from "./migrate/ensure-database.ts";
export { type MigrationState, migrate, migrationState } from "./migrate/migrate.ts";
export { type Migration, readMigrations } from "./migrate/migrations.ts";
export { type BackOut, backOut } from "./policy/back-out.ts";
export {
  type Actor,
  type Decided,
  type DecisionAsked,
  type DecisionRefusal,
  decideChange,
  type Proposal,
  type ProposalRefusal,
  type Submitted,
  submitChange,
} from "./policy/changes.ts";
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
  type PolicyChangeView,
  type PolicyThing,
  pendingChanges,
  policyThings,
} from "./policy/policy-views.ts";
export { type PolicySeed, seedPolicy } from "./policy/seed-policy.ts";
export {
  headOf,
  policyOf,
  revisions,
  type StoredPolicy,
  type StoredVersion,
  storedVersions,
} from "./policy/stored-policy.ts";
export { type Difference, threeWay } from "./policy/three-way.ts";
