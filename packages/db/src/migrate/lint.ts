/**
 * What a migration may not say (变更检查): whatever engines that speak PostgreSQL across many machines do not know, and column
 * types that cannot hold an exact value.
 */
import type { Migration } from "./migrations.ts";

/** A word that is not allowed, and why, by code. */
export type MigrationFault = { readonly file: string; readonly code: string };

/** - `binary-number`: money is never binary. - `time-without-zone`: a moment is in UTC. The others tie us to one machine. */
const BANNED: readonly (readonly [code: string, pattern: RegExp])[] = [
  ["listen", /\b(LISTEN|NOTIFY)\b/i],
  ["deferrable", /(?<!NOT )\bDEFERRABLE\b/i],
  ["exclusion", /\bEXCLUDE USING\b/i],
  ["temporary", /\b(TEMP|TEMPORARY)\b/i],
  ["trigger", /\bTRIGGER\b/i],
  ["sequence", /\b(CREATE SEQUENCE|NEXTVAL|SERIAL|BIGSERIAL|SMALLSERIAL|AS IDENTITY)\b/i],
  ["extension", /\bEXTENSION\b/i],
  ["binary-number", /\b(REAL|DOUBLE PRECISION|FLOAT\d?|MONEY)\b/i],
  ["time-without-zone", /\bTIMESTAMP\b(?! WITH TIME ZONE)/i],
];

/** The faults of a migration, each code once. */
export function lintMigration({ name, sql }: Migration): readonly MigrationFault[] {
  const bare = sql.replace(/--[^\n]*/g, "").replace(/'(?:[^']|'')*'/g, "''");
  return BANNED.filter(([, pattern]) => pattern.test(bare)).map(([code]) => ({ file: name, code }));
}
