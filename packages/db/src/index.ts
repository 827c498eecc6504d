/**
 * The bank's records (数据库): where they are kept, how they are reached, and what may be done with them.
 */
export { type AuditEvent, appendAudit } from "./audit/append.ts";
export { canonicalJson, type Json } from "./audit/canonical-json.ts";
export { type AuditAnchor, type ChainVerdict, verifyChain } from "./audit/verify.ts";
export { type Database, openDatabase, type Session } from "./connection/database.ts";
export type { DatabaseRole } from "./connection/database-role.ts";
export {
  type DatabaseSource,
  databaseSource,
  type SourceVariables,
} from "./connection/database-source.ts";
export { inTransaction } from "./connection/transaction.ts";
export { newId } from "./keys/new-id.ts";
export { type MigrationState, migrate, migrationState } from "./migrate/migrate.ts";
export { type Migration, readMigrations } from "./migrate/migrations.ts";
