/**
 * Keeps the database for the launcher (数据库看护): starts the embedded one or reaches the server that `DATABASE_URL` names, brings it
 * up to date, says so in one line of JSON, and lets go when its standard input ends, which it does however the launcher ends.
 * An embedded server that dies is started again.
 */
import { fileURLToPath } from "node:url";
import { databaseSource, migrate } from "@xinzhi/db";
import { type Engine, engineHome, startEngine } from "@xinzhi/db/engine";
import { variables } from "./env.ts";
import { databaseProblem } from "./words/database-words.ts";

const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");

type Kept = { readonly home: string; readonly engine?: Engine };

let leaving = false;
let kept: Kept | undefined;

async function keep(): Promise<Kept> {
  const server = databaseSource({ ...variables, XINZHI_DATABASE_HOME: undefined });
  if (server !== undefined) {
    await migrate(server);
    return { home: "" };
  }
  const home = engineHome(CHECKOUT, variables.XINZHI_DATABASE_HOME);
  const engine = await startEngine(home);
  kept = { home, engine };
  const source = databaseSource({ XINZHI_DATABASE_HOME: home });
  if (source === undefined) throw new Error("the server went away");
  await migrate(source);
  return kept;
}

/** Until the end: a server that died is started again, on its usual port. */
async function watch(engine: Engine | undefined): Promise<void> {
  if (engine === undefined) return;
  await engine.lost;
  if (leaving) return;
  const again = await startEngine(engine.home);
  kept = kept === undefined ? undefined : { ...kept, engine: again };
  return watch(again);
}

async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await kept?.engine?.leave();
  process.exit(0);
}

async function fail(error: unknown): Promise<never> {
  process.stdout.write(`${JSON.stringify({ problem: databaseProblem(error) })}\n`);
  await kept?.engine?.leave();
  process.exit(1);
}

process.stdin.resume().once("end", () => void leave());
process.stdin.once("error", () => void leave());
// The keyboard reaches every process; the launcher says when the apps no longer need the database.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
try {
  kept = await keep();
  process.stdout.write(`${JSON.stringify({ home: kept.home })}\n`);
  watch(kept.engine).catch(fail);
} catch (error) {
  await fail(error);
}
