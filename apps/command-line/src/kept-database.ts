/**
 * The database as the launcher's keeper holds it (受看护的数据库): brought up to date, told of in one line of JSON, and let go when
 * standard input ends, which it does however the launcher ends. An embedded server that dies is started again. The demonstration
 * bank lives in the embedded database only; asked by a line of JSON with the address of an app, it answers with a one-time link for each
 * role. A server has a bank of its own; asked for it, the answer is the link of its first administrator, until that was used.
 */
import { createInterface } from "node:readline";
import { type DemoLink, demoSignInLinks, embeddedSecret, openAuth } from "@xinzhi/api/auth";
import {
  type DatabaseSource,
  databaseSource,
  migrate,
  openDatabase,
  seedDemoBank,
  seedDemoQuotes,
} from "@xinzhi/db";
import { type Engine, startEngine } from "@xinzhi/db/engine";
import { type Reached, reachDatabase } from "./database.ts";
import { demoDeals } from "./demo-deals.ts";
import { serverSettings } from "./env.ts";
import {
  administratorLink,
  checkServerSettings,
  type ServerBank,
  serverBank,
} from "./first-start.ts";
import { databaseProblem } from "./words/database-words.ts";

let leaving = false;
let starting: Promise<Engine> | undefined;
let engine: Engine | undefined;
let own: ServerBank | undefined;
let demo: { readonly source: DatabaseSource; readonly bankId: string } | undefined;

async function keep(): Promise<string> {
  const reached = await reachDatabase(starting);
  engine = reached.engine;
  if (engine === undefined) checkServerSettings(serverSettings);
  await migrate(reached.source);
  if (engine === undefined) own = await serverBank(reached.source, serverSettings, new Date());
  else await seed(reached);
  return engine?.home ?? "";
}

async function seed({ source }: Reached): Promise<void> {
  const app = openDatabase(source, "xinzhi_app", 1);
  try {
    demo = { source, bankId: await seedDemoBank(app, new Date()) };
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

/** One link for each role of the demo bank, leading to the app at `origin`; none for a bank on a server. */
async function linksFor(origin: string): Promise<readonly DemoLink[]> {
  if (demo === undefined || demo.source.kind === "server") return [];
  const { source, bankId } = demo;
  const app = openDatabase(demo.source, "xinzhi_app", 1);
  try {
    const auth = openAuth({ secret: embeddedSecret(demo.source), origin, place: source.kind }, app);
    return await demoSignInLinks(auth, bankId, new Date());
  } finally {
    await app.close();
  }
}

type Asked = { readonly origin: string } | { readonly ask: "administrator" };

/** A line that asks for links, answered in one line. */
function answer(line: string): void {
  const asked: Asked = JSON.parse(line);
  const work = "origin" in asked ? linksFor(asked.origin) : administratorLinks();
  work.then(
    (links) => process.stdout.write(`${JSON.stringify({ links })}\n`),
    () => process.stdout.write(`${JSON.stringify({ links: [] })}\n`),
  );
}

async function administratorLinks(): Promise<readonly string[]> {
  const link = own && (await administratorLink(own, serverSettings, new Date()));
  return link === undefined ? [] : [link];
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
  // Whoever leaves before the server is up waits for it, or nobody would ever stop it.
  const held = engine ?? (await starting?.catch(() => undefined));
  await held?.leave();
  process.exit(0);
}

async function fail(error: unknown): Promise<never> {
  process.stdout.write(`${JSON.stringify({ problem: databaseProblem(error) })}\n`);
  await engine?.leave();
  process.exit(1);
}

/** Keeps the database until standard input ends. `begun` is the embedded one on its way up, where that is used. */
export async function keepDatabase(begun: Promise<Engine> | undefined): Promise<void> {
  starting = begun;
  createInterface({ input: process.stdin })
    .on("line", answer)
    .once("close", () => void leave());
  process.stdin.once("error", () => void leave());
  try {
    const home = await keep();
    process.stdout.write(`${JSON.stringify({ home })}\n`);
    watch().catch(fail);
    // Quotes that are missing for now are no reason to stop the apps.
    seedQuotes(home).catch(() => {});
  } catch (error) {
    await fail(error);
  }
}
