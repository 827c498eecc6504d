/**
 * The database for a command (命令所用数据库): the server that `DATABASE_URL` names, or the embedded one, started or joined for as long
 * as the command runs.
 */
import { type DatabaseSource, databaseSource } from "@xinzhi/db";
import { type Engine, startEngine } from "@xinzhi/db/engine";
import { embeddedHome } from "./embedded-home.ts";
import { variables } from "./env.ts";

/** A source, and the engine behind it where it is the embedded one. */
export type Reached = { readonly source: DatabaseSource; readonly engine: Engine | undefined };

/**
 * Reaches the database. `starting` is the embedded one, where it is on its way up already.
 * @throws {EngineError}
 */
export async function reachDatabase(starting?: Promise<Engine>): Promise<Reached> {
  const server = databaseSource({ ...variables, XINZHI_DATABASE_HOME: undefined });
  if (server !== undefined) return { source: server, engine: undefined };
  const engine = await (starting ?? startEngine(embeddedHome()));
  const source = databaseSource({ XINZHI_DATABASE_HOME: engine.home });
  if (source === undefined) throw new Error("the server went away");
  return { source, engine };
}

/** What `work` answers; the embedded database is let go afterwards. */
export async function withDatabase<T>(work: (source: DatabaseSource) => Promise<T>): Promise<T> {
  const { source, engine } = await reachDatabase();
  try {
    return await work(source);
  } finally {
    await engine?.leave();
  }
}
