/**
 * Brings a database up to date (执行变更): one at a time under a lock, each migration in a transaction together with its entry
 * in the list, and nothing at all when the list and the files disagree.
 */
import { DomainError } from "@xinzhi/domain";
import pg from "pg";
import { clientConfig, type DatabaseSource, ownerConfig } from "../connection/database-source.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { ensureRoles } from "./roles.ts";

/** What a database has and what it lacks. */
export type MigrationState = {
  readonly applied: readonly Migration[];
  readonly pending: readonly Migration[];
};

/** Everybody who migrates this database holds it. */
const MIGRATION_LOCK = 7_201_003;

const LIST = `CREATE TABLE IF NOT EXISTS schema_migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  digest text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now()
)`;

/**
 * Applies what is pending; several callers at once are fine. Answers what was applied now.
 * @throws {DomainError} `edited-migration` when a file differs from what was applied under its number,
 *   `newer-database` when the database has more than the files.
 */
export async function migrate(
  source: DatabaseSource,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly Migration[]> {
  await ensureDatabase(source);
  await prepare(source);
  return withMigrator(source, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(LIST);
    const { pending } = await stateOf(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending;
  });
}

/** What would be applied, without doing it. A database without a list has had nothing applied. */
export function migrationState(
  source: DatabaseSource,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationState> {
  return withClient(new pg.Client(ownerConfig(source)), (client) => stateOf(client, migrations));
}

/** The roles, and the right to make tables in this database for the one who migrates. */
async function prepare(source: DatabaseSource): Promise<void> {
  const secrets = source.kind === "embedded" ? source.secrets : undefined;
  await withClient(new pg.Client(ownerConfig(source)), async (owner) => {
    await ensureRoles(owner, secrets);
    const { rows } = await owner.query<{ may: boolean }>(
      "SELECT has_schema_privilege('xinzhi_migrate', 'public', 'CREATE') AS may",
    );
    if (rows[0]?.may !== true) {
      await owner.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
      await owner.query("GRANT CREATE, USAGE ON SCHEMA public TO xinzhi_migrate");
      await owner.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    }
  });
}

function withMigrator<T>(source: DatabaseSource, work: (client: pg.Client) => Promise<T>) {
  return withClient(new pg.Client(clientConfig(source, "xinzhi_migrate")), work);
}

async function withClient<T>(
  client: pg.Client,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stateOf(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<MigrationState> {
  const { rows: lists } = await client.query<{ list: string | null }>(
    "SELECT to_regclass('public.schema_migration')::text AS list",
  );
  const rows = typeof lists[0]?.list === "string" ? await appliedRows(client) : [];
  for (const { number, digest, name } of rows) {
    const file = migrations.find((migration) => migration.number === number);
    if (file === undefined) throw new DomainError("newer-database", { number, name });
    if (file.digest !== digest) throw new DomainError("edited-migration", { number, name });
  }
  const last = rows.length;
  return { applied: migrations.slice(0, last), pending: migrations.slice(last) };
}

type AppliedRow = { readonly number: number; readonly name: string; readonly digest: string };

async function appliedRows(client: pg.Client): Promise<readonly AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    "SELECT number, name, digest FROM schema_migration ORDER BY number",
  );
  return rows;
}

async function apply(client: pg.Client, { number, name, sql, digest }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query("INSERT INTO schema_migration (number, name, digest) VALUES ($1, $2, $3)", [
      number,
      name,
      digest,
    ]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
