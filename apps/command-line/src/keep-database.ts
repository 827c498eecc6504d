/**
 * Keeps the database for the launcher (数据库看护): starts the embedded one or reaches the server that `DATABASE_URL` names, brings it
 * up to date, says so in one line of JSON, and lets go when its standard input ends, which it does however the launcher ends.
 * An embedded server that dies is started again. The demonstration bank lives in the embedded database only.
 */
import { databaseSource, migrate, openDatabase, seedDemoBank, seedDemoQuotes } from "@xinzhi/db";
import { type Engine, startEngine } from "@xinzhi/db/engine";
import { type Reached, reachDatabase } from "./database.ts";
import { demoDeals } from "./demo-deals.ts";
import { databaseProblem } from "./words/database-words.ts";

let leaving = false;
let engine: Engine | undefined;

async function keep(): Promise<string> {
  const reached = await reachDatabase();
  engine = reached.engine;
  await migrate(reached.source);
  if (engine !== undefined) await seed(reached);
  return engine?.home ?? "";
}

async function seed({ source }: Reached): Promise<void> {
  const app = openDatabase(source, "xinzhi_app", 1);
  try {
    await seedDemoBank(app, new Date());
  } finally {
    await app.close();
  }
}

/** The demonstration bank's quotes come after the apps may start; what an end cuts off is made at the next start. */
async function seedQuotes(home: string): Promise<void> {
  const source = home === "" ? undefined : databaseSource({ XINZHI_DATABASE_HOME: home });
  if (source === undefined) return;
  const app = openDatabase(source, "xinzhi_app", 1);
  try {
    const now = new Date();
    await seedDemoQuotes(app, await seedDemoBank(app, now), demoDeals(), now);
  } finally {
    await app.close();
  }
}

/** Until the end: a server that died is started again, on its usual port. */
async function watch(): Promise<void> {
  while (engine !== undefined) {
    await engine.lost;
    if (leaving) return;
    engine = await startEngine(engine.home);
  }
}

async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await engine?.leave();
  process.exit(0);
}

async function fail(error: unknown): Promise<never> {
  process.stdout.write(`${JSON.stringify({ problem: databaseProblem(error) })}\n`);
  await engine?.leave();
  process.exit(1);
}

process.stdin.resume().once("end", () => void leave());
process.stdin.once("error", () => void leave());
// The keyboard reaches every process; the launcher says when the apps no longer need the database.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
try {
  const home = await keep();
  process.stdout.write(`${JSON.stringify({ home })}\n`);
  watch().catch(fail);
  // Quotes that are missing for now are no reason to stop the apps.
  seedQuotes(home).catch(() => {});
} catch (error) {
  await fail(error);
}
