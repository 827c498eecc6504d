/**
 * The database inside an embedded server (建库); one on a server of the bank's is made by whoever runs the server.
 */
import pg from "pg";
import { type DatabaseSource, ownerConfig } from "../connection/database-source.ts";
import { codeOf } from "../connection/transaction.ts";

/** Of several who make it at once one succeeds, and all find it there. */
const EXISTS = ["42P04", "23505"];

/** Makes the database when it is not there yet. */
export async function ensureDatabase(source: DatabaseSource): Promise<void> {
  if (source.kind === "server") return;
  const owner = new pg.Client({ ...ownerConfig(source), database: "postgres" });
  owner.on("error", () => {});
  await owner.connect();
  try {
    const { rows } = await owner.query("SELECT 1 FROM pg_database WHERE datname = $1", [
      source.database,
    ]);
    if (rows.length > 0) return;
    await owner.query(
      `CREATE DATABASE ${owner.escapeIdentifier(source.database)} TEMPLATE template0`,
    );
  } catch (error) {
    if (!EXISTS.includes(codeOf(error))) throw error;
  } finally {
    await owner.end();
  }
}

/** Removes the embedded database with everything in it; a bank's own server is never touched. */
export async function dropDatabase(source: DatabaseSource): Promise<void> {
  if (source.kind === "server") return;
  const owner = new pg.Client({ ...ownerConfig(source), database: "postgres" });
  owner.on("error", () => {});
  await owner.connect();
  try {
    const name = owner.escapeIdentifier(source.database);
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } finally {
    await owner.end();
  }
}
