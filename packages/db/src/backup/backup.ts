/**
 * A backup (备份): every row of every table as text, from one moment, with a digest over all of it. It is made over the
 * connection, so it works for the embedded database and for a server alike.
 */
import { createHash } from "node:crypto";
import { createWriteStream, renameSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { type DatabaseSource, ownerConfig } from "../connection/database-source.ts";
import { type TableShape, tablesInOrder } from "./tables.ts";

/** The form of the file. */
export const BACKUP_FORM = "xinzhi-backup-1";

/** What a backup holds. */
export type BackupSummary = {
  readonly tables: number;
  readonly rows: number;
  readonly digest: string;
};

const ROWS_AT_A_TIME = 2_000;

/** Writes the backup aside and puts it in place when it is complete, so a file of that name is a whole backup. */
export async function backup(
  source: DatabaseSource,
  file: string,
  now: Date,
): Promise<BackupSummary> {
  const client = new pg.Client(ownerConfig(source));
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const summary = { tables: 0, rows: 0, digest: "" };
    const aside = `${file}.part`;
    const lines = Readable.from(linesOf(client, now, summary));
    await pipeline(lines, createGzip(), createWriteStream(aside, { mode: 0o600 }));
    renameSync(aside, file);
    return summary;
  } finally {
    await client.end();
  }
}

type Mutable = { tables: number; rows: number; digest: string };

async function* linesOf(client: pg.Client, now: Date, summary: Mutable): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const told = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  const { rows: migrations } = await client.query(
    "SELECT number, name, digest FROM schema_migration ORDER BY number",
  );
  yield told({ form: BACKUP_FORM, madeAt: now.toISOString(), migrations });
  for (const table of await tablesInOrder(client)) {
    summary.tables += 1;
    yield told({ table: table.name, columns: table.columns.map(({ name }) => name) });
    for await (const row of rowsOf(client, table)) {
      summary.rows += 1;
      yield told(row);
    }
  }
  summary.digest = hash.digest("hex");
  yield `${JSON.stringify({ rows: summary.rows, digest: summary.digest })}\n`;
}

/** The rows as lists of texts; `null` is no value. */
async function* rowsOf(client: pg.Client, table: TableShape): AsyncGenerator<readonly unknown[]> {
  const columns = table.columns.map(({ name }) => `${client.escapeIdentifier(name)}::text`);
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT ${columns.join(", ")} FROM ${client.escapeIdentifier(table.name)}`,
  );
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `FETCH ${ROWS_AT_A_TIME} FROM rows`,
      rowMode: "array",
    });
    yield* rows;
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await client.query("CLOSE rows");
}
