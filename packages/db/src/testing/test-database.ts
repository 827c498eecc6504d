/**
 * A database of a test's own (独立测试数据库), copied from the migrated one in some twenty milliseconds and dropped afterwards.
 */
import pg from "pg";
import { type Database, openDatabase } from "../connection/database.ts";
import type { DatabaseRole } from "../connection/database-role.ts";
import { type DatabaseSource, ownerConfig } from "../connection/database-source.ts";
import { newId } from "../keys/new-id.ts";
import { inDatabase } from "./in-database.ts";

/** `as` is the database under a role, in one pool each; `drop` closes all of it and removes it. */
export type TestDatabase = {
  readonly source: DatabaseSource;
  readonly as: (role: DatabaseRole, max?: number) => Database;
  readonly drop: () => Promise<void>;
};

/** A new database with every migration and no rows. */
export async function testDatabase(template: DatabaseSource): Promise<TestDatabase> {
  const name = `xinzhi_test_${newId().replaceAll("-", "")}`;
  await atServer(template, `CREATE DATABASE ${name} TEMPLATE ${databaseName(template)}`);
  const source = inDatabase(template, name);
  const opened = new Map<DatabaseRole, Database>();
  return {
    source,
    as: (role, max) => {
      const database = opened.get(role) ?? openDatabase(source, role, max);
      opened.set(role, database);
      return database;
    },
    drop: async () => {
      await Promise.all([...opened.values()].map(({ close }) => close()));
      await atServer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function databaseName(source: DatabaseSource): string {
  if (source.kind === "embedded") return source.database;
  return new URL(source.urls.xinzhi_migrate).pathname.slice(1);
}

/** A database cannot be copied while somebody is in it, so this speaks from another one. */
async function atServer(template: DatabaseSource, statement: string): Promise<void> {
  const owner = new pg.Client(ownerConfig(inDatabase(template, "postgres")));
  owner.on("error", () => {});
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}
