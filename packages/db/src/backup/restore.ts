/**
 * Putting a backup back (恢复): into a database of the same shape that has no rows yet, in one transaction, and only when every
 * line and the digest over all of them are as they were written.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { type DatabaseSource, ownerConfig } from "../connection/database-source.ts";
import { codeOf } from "../connection/transaction.ts";
import { migrate, migrationState } from "../migrate/migrate.ts";
import { BACKUP_FORM, type BackupSummary } from "./backup.ts";
import { type TableShape, tablesInOrder } from "./tables.ts";

/**
 * Why nothing was put back.
 * - `not-a-backup`; `damaged`: cut off, or changed. `other-shape`: made by another version of the program.
 * - `not-empty`: the database has rows (`table`).
 */
export type RestoreRefusal = {
  readonly kind: "not-a-backup" | "damaged" | "other-shape" | "not-empty";
  readonly table?: string;
};

/** What was put back. */
export type Restored = BackupSummary & { readonly kind: "restored" };

const ROWS_AT_A_TIME = 2_000;

/** A refusal on its way out of the transaction. */
class Refused extends Error {
  readonly refusal: RestoreRefusal;
  constructor(refusal: RestoreRefusal) {
    super(refusal.kind);
    this.name = "RefusedError";
    this.refusal = refusal;
  }
}

/** Makes the tables where they are missing, and fills them. */
export async function restore(
  source: DatabaseSource,
  file: string,
): Promise<Restored | RestoreRefusal> {
  await migrate(source);
  const client = new pg.Client(ownerConfig(source));
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    const { applied } = await migrationState(source);
    const summary = await filled(client, file, applied);
    await client.query("COMMIT");
    return { kind: "restored", ...summary };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Bytes that do not unpack, or a row that a table does not take.
    if (/^(Z_|22|23)/.test(codeOf(error))) return { kind: "damaged" };
    throw error;
  } finally {
    await client.end();
  }
}

type Applied = readonly { readonly number: number; readonly digest: string }[];

async function filled(client: pg.Client, file: string, applied: Applied): Promise<BackupSummary> {
  const tables = await emptyTables(client);
  const hash = createHash("sha256");
  const state = { tables: 0, rows: 0, digest: "" };
  let into: Filling | undefined;
  let isFirst = true;
  for await (const line of createInterface({
    input: createReadStream(file).pipe(createGunzip()),
  })) {
    const value = parsed(line);
    if (isFirst) requireHeader(value, applied);
    isFirst = false;
    if (isTrailer(value)) {
      await flush(client, into);
      state.digest = hash.digest("hex");
      if (value.digest !== state.digest || value.rows !== state.rows)
        throw new Refused({ kind: "damaged" });
      return state;
    }
    hash.update(`${line}\n`);
    if (isTableHead(value)) {
      await flush(client, into);
      into = fillingOf(tables, value);
      state.tables += 1;
    } else if (Array.isArray(value)) {
      if (into === undefined) throw new Refused({ kind: "damaged" });
      into.rows.push(value);
      state.rows += 1;
      if (into.rows.length >= ROWS_AT_A_TIME && !into.table.refersToItself) {
        await flush(client, into);
      }
    }
  }
  throw new Refused({ kind: isFirst ? "not-a-backup" : "damaged" });
}

/** Rows that wait to be put in. */
type Filling = { readonly table: TableShape; readonly rows: unknown[][] };

async function flush(client: pg.Client, filling: Filling | undefined): Promise<void> {
  if (filling === undefined || filling.rows.length === 0) return;
  const { table, rows } = filling;
  const names = table.columns.map(({ name }) => client.escapeIdentifier(name));
  const values = table.columns.map(({ type }, index) => `c${index}::${type}`);
  const lists = table.columns.map((_, index) => `$${index + 1}::text[]`);
  const aliases = table.columns.map((_, index) => `c${index}`);
  await client.query(
    `INSERT INTO ${client.escapeIdentifier(table.name)} (${names.join(", ")})
     SELECT ${values.join(", ")} FROM unnest(${lists.join(", ")}) AS given(${aliases.join(", ")})`,
    table.columns.map((_, index) => rows.map((row) => row[index])),
  );
  rows.length = 0;
}

async function emptyTables(client: pg.Client): Promise<readonly TableShape[]> {
  const tables = await tablesInOrder(client);
  for (const { name } of tables) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${client.escapeIdentifier(name)} LIMIT 1`,
    );
    if (rowCount !== 0) throw new Refused({ kind: "not-empty", table: name });
  }
  return tables;
}

function requireHeader(value: unknown, applied: Applied): void {
  if (!isRecord(value) || value["form"] !== BACKUP_FORM || !Array.isArray(value["migrations"])) {
    throw new Refused({ kind: "not-a-backup" });
  }
  const made = value["migrations"].map((migration: unknown) =>
    isRecord(migration) ? `${String(migration["number"])} ${String(migration["digest"])}` : "",
  );
  const own = applied.map(({ number, digest }) => `${number} ${digest}`);
  if (made.join() !== own.join()) throw new Refused({ kind: "other-shape" });
}

function fillingOf(
  tables: readonly TableShape[],
  head: { readonly table: string; readonly columns: readonly unknown[] },
): Filling {
  const table = tables.find(({ name }) => name === head.table);
  const columns = table?.columns.map(({ name }) => name).join();
  if (table === undefined || columns !== head.columns.join())
    throw new Refused({ kind: "damaged" });
  return { table, rows: [] };
}

function isTableHead(
  value: unknown,
): value is { readonly table: string; readonly columns: readonly unknown[] } {
  return isRecord(value) && typeof value["table"] === "string" && Array.isArray(value["columns"]);
}

function isTrailer(value: unknown): value is { readonly rows: unknown; readonly digest: unknown } {
  return isRecord(value) && "digest" in value && "rows" in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Refused({ kind: "damaged" });
  }
}
