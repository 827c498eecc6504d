/**
 * A pool of connections under one role (连接池). What comes back is text wherever a JS value would change it: decimals, whole
 * numbers beyond 2^53, dates and instants.
 */
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { DatabaseRole } from "./database-role.ts";
import { clientConfig, type DatabaseSource } from "./database-source.ts";

/** Queries through the pool, and a way to close it. */
export type Database = {
  readonly db: NodePgDatabase;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

/** What statements run on: the pool or an open transaction. */
export type Session = Pick<NodePgDatabase, "select" | "insert" | "update" | "delete" | "execute">;

/** Connections are made when they are first needed. `max` bounds them. */
export function openDatabase(source: DatabaseSource, role: DatabaseRole, max = 10): Database {
  const pool = new pg.Pool({
    ...clientConfig(source, role),
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types: TEXT_TYPES,
  });
  // A connection that breaks while nobody uses it is simply not used again.
  pool.on("error", () => {});
  return { db: drizzle(pool), pool, close: () => pool.end() };
}

/** Types whose text is the value: date, times, numeric, int8. */
const AS_TEXT: readonly number[] = [20, 1082, 1114, 1184, 1186, 1700];

/** For `pg`: how values are read. */
const TEXT_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    AS_TEXT.includes(oid) ? (value: string) => value : pg.types.getTypeParser(oid, format),
};
