/**
 * The server under all tests of a run (测试服务器): an embedded one in a folder that goes with the run, or the one that
 * `DATABASE_URL` names. It holds a migrated database that every test's own is copied from.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type DatabaseSource, databaseSource, ownerConfig } from "../connection/database-source.ts";
import { startEngine } from "../engine/engine.ts";
import { newId } from "../keys/new-id.ts";
import { migrate } from "../migrate/migrate.ts";
import { DATABASE_URL } from "./env.ts";
import { inDatabase } from "./in-database.ts";

/** What tests are given: a source whose database is to be copied. */
export type TestServer = {
  readonly template: DatabaseSource;
  readonly stop: () => Promise<void>;
};

/** Starts the server and makes the database to copy from. */
export async function startTestServer(): Promise<TestServer> {
  const given = databaseSource({ DATABASE_URL });
  const name = `xinzhi_template_${newId().replaceAll("-", "")}`;
  if (given !== undefined) {
    const template = await madeDatabase(given, name);
    return { template, stop: () => dropDatabase(given, name) };
  }
  const folder = mkdtempSync(join(tmpdir(), "xinzhi-test-"));
  // The account that runs the server must be able to pass through.
  chmodSync(folder, 0o711);
  const engine = await startEngine(join(folder, "home"));
  const { port, secrets } = engine;
  const server: DatabaseSource = { kind: "embedded", port, secrets, database: "postgres" };
  const template = await madeDatabase(server, name);
  const stop = async () => {
    await engine.leave();
    rmSync(folder, { recursive: true, force: true });
  };
  return { template, stop };
}

async function madeDatabase(server: DatabaseSource, name: string): Promise<DatabaseSource> {
  await onServer(server, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const source = inDatabase(server, name);
  await migrate(source);
  return source;
}

function dropDatabase(server: DatabaseSource, name: string): Promise<void> {
  return onServer(server, (owner) => owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function onServer(
  server: DatabaseSource,
  work: (owner: pg.Client) => Promise<unknown>,
): Promise<void> {
  const owner = new pg.Client(ownerConfig(server));
  owner.on("error", () => {});
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
