/**
 * `npm run chaos [-- ROUNDS]`: the kill test. In each round eight writers work while everything is killed without warning, the
 * database with all its processes, the keeper, the built calculator and the writers; then it is started again and asked for every piece of work that was
 * told as committed. Half of the writers call the functions of the records, half make quotes over HTTP as the calculator's page does. Twenty
 * rounds when nothing else is said; the folder is its own and goes afterwards.
 *
 * Exit code 0 when nothing was lost, nothing is there by half, and every start succeeded.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { bankIds, databaseSource, openDatabase, verifyChain } from "@xinzhi/db";
import { killServer } from "@xinzhi/db/engine";
import { startedCalculator } from "./chaos/calculator.ts";
import { call } from "./chaos/call.ts";
import { environmentOf } from "./env.ts";

/** Of either sort. */
const WRITERS = 4;
const KEEPER = fileURLToPath(new URL("./keep-database.ts", import.meta.url));
const WRITER = fileURLToPath(new URL("./chaos/writer.ts", import.meta.url));
const CALLER = fileURLToPath(new URL("./chaos/caller.ts", import.meta.url));

/** What was told as committed: drafts by those who call functions, quotes by those who call the app. */
type Told = { readonly drafts: Set<string>; readonly quotes: Set<string> };

type Total = { lost: number; halves: number; broken: number; failedStarts: number };

async function main(words: readonly string[]): Promise<number> {
  const rounds = Number(words[0] ?? "20");
  if (!Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write("用法 / usage: npm run chaos [-- ROUNDS]\n");
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "xinzhi-chaos-"));
  chmodSync(folder, 0o711);
  const home = join(folder, "home");
  const told: Told = { drafts: new Set(), quotes: new Set() };
  const total: Total = { lost: 0, halves: 0, broken: 0, failedStarts: 0 };
  for (let round = 1; round <= rounds; round += 1) await killedRound(home, told, total, round);
  await restarted(home, told, total);
  rmSync(folder, { recursive: true, force: true });
  const { lost, halves, broken, failedStarts } = total;
  const { drafts, quotes } = told;
  process.stdout.write(
    `${rounds} 轮，${drafts.size + quotes.size} 次提交（其中经应用 HTTP ${quotes.size} 次）：丢失 ${lost}，残缺 ${halves}，断链 ${broken}，启动失败 ${failedStarts}` +
      `  ·  ${rounds} rounds, ${drafts.size + quotes.size} commits, ${quotes.size} of them over HTTP: ${lost} lost, ${halves} partial, ${broken} broken chains, ${failedStarts} failed starts\n`,
  );
  return drafts.size > 0 && quotes.size > 0 && lost + halves + broken + failedStarts === 0 ? 0 : 1;
}

/** Starts, checks what earlier rounds told, lets writers work, and kills everything. */
async function killedRound(home: string, told: Told, total: Total, round: number): Promise<void> {
  const keeper = await startedKeeper(home);
  if (keeper === undefined) {
    total.failedStarts += 1;
    return;
  }
  const { bankId, makerId } = await checked(home, told, total);
  const before = [told.drafts.size, told.quotes.size] as const;
  const app = await startedCalculator(home);
  if (app === undefined) {
    total.failedStarts += 1;
    keeper.child.stdin?.end();
    await ended(keeper.child);
    return;
  }
  const { origin } = app;
  const cookie = await signedIn(keeper, origin);
  const writers = Array.from({ length: WRITERS }, () => [
    telling(program(home, [WRITER, bankId, makerId]), told.drafts),
    telling(program(home, [CALLER, origin, cookie]), told.quotes),
  ]).flat();
  await Promise.all(writers.map(firstWord));
  await pause(200 + Math.random() * 1800);
  for (const child of [...writers, app.child, keeper.child]) child.kill("SIGKILL");
  killServer(home);
  await Promise.all([...writers, app.child, keeper.child].map(ended));
  const [drafts, quotes] = [told.drafts.size - before[0], told.quotes.size - before[1]];
  process.stdout.write(`第 ${round} 轮 round: +${drafts}, HTTP +${quotes}\n`);
}

/** An officer of the demo bank, who came by the link that the keeper made; answers the cookie. */
async function signedIn({ child, says }: Keeper, origin: string): Promise<string> {
  child.stdin?.write(`${JSON.stringify({ origin })}\n`);
  const { links }: { readonly links: readonly { readonly role: string; readonly url: string }[] } =
    JSON.parse(await says());
  const url = links.find(({ role }) => role === "officer")?.url ?? "";
  const token = new URL(url).hash.slice(1);
  return (await call(origin, "session.redeemDemoLink", { token })).cookie;
}

/** The last start, which is stopped as it should be. */
async function restarted(home: string, told: Told, total: Total): Promise<void> {
  const keeper = await startedKeeper(home);
  if (keeper === undefined) {
    total.failedStarts += 1;
    return;
  }
  await checked(home, told, total);
  keeper.child.stdin?.end();
  await ended(keeper.child);
}

type Keeper = { readonly child: ChildProcess; readonly says: () => Promise<string> };

async function startedKeeper(home: string): Promise<Keeper | undefined> {
  const child = program(home, [KEEPER]);
  const says = linesOf(child);
  const line = await says();
  if (line !== "" && !line.includes('"problem"')) return { child, says };
  process.stderr.write(`${line}\n`);
  return undefined;
}

function program(home: string, words: readonly string[]): ChildProcess {
  const env = environmentOf(home);
  return spawn(process.execPath, words, { env, stdio: ["pipe", "pipe", "ignore"] });
}

/** What a program says, line by line; empty once it has ended. */
function linesOf({ stdout }: ChildProcess): () => Promise<string> {
  if (stdout === null) return () => Promise.resolve("");
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    return done === true ? "" : value;
  };
}

/** The writer, and what it tells is noted. */
function telling(child: ChildProcess, told: Set<string>): ChildProcess {
  // A line without its end was not told: readline would pass it on when the writer is killed.
  let rest = "";
  child.stdout?.on("data", (bytes) => {
    const lines = `${rest}${bytes}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) told.add(line);
  });
  return child;
}

/** A writer has begun once it has told its first commit, or ended. */
function firstWord(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.once("data", () => resolve());
    child.once("close", () => resolve());
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("close", () => resolve()));
}

/** Everything told is there, nothing is there by half, the chain holds. */
async function checked(home: string, told: Told, total: Total) {
  const source = databaseSource({ XINZHI_DATABASE_HOME: home });
  if (source === undefined) throw new Error("no database");
  const app = openDatabase(source, "xinzhi_app", 2);
  try {
    const [bankId = ""] = await bankIds(app.db);
    const { rows: people } = await app.pool.query<{ staff_id: string }>(
      "SELECT staff_id FROM staff ORDER BY staff_id LIMIT 1",
    );
    for (const [tells, { rows, entries }] of [
      [told.drafts, DRAFTS],
      [told.quotes, QUOTES],
    ] as const) {
      const saved = await app.pool.query<Row>(rows);
      const noted = await app.pool.query<Row>(entries);
      const { lost, halves } = compared(tells, saved.rows, noted.rows);
      total.lost += lost;
      total.halves += halves;
    }
    const { kind } = await verifyChain(app.db, bankId);
    total.broken += kind === "whole" ? 0 : 1;
    return { bankId, makerId: people[0]?.staff_id ?? "" };
  } finally {
    await app.close();
  }
}

type Row = { readonly id: string };

const DRAFTS = {
  rows: "SELECT draft_id::text AS id FROM policy_draft",
  entries: "SELECT subject AS id FROM audit_entry WHERE action = 'draft.saved'",
};

/** A quote is whole with its number, its first event, its state and the policy it was priced under. */
const QUOTES = {
  rows: `SELECT quote_id::text AS id FROM quote JOIN quote_event USING (bank_id, quote_id)
    JOIN quote_state USING (bank_id, quote_id)
    JOIN policy_book_pin p ON p.bank_id = quote.bank_id AND p.digest = quote.policy_digest
    WHERE quote_event.sequence = 1`,
  entries: "SELECT substr(subject, 7) AS id FROM audit_entry WHERE action = 'quote.quoted'",
};

function compared(
  told: ReadonlySet<string>,
  drafts: readonly Row[],
  entries: readonly Row[],
): { readonly lost: number; readonly halves: number } {
  const [saved, noted] = [drafts, entries].map((rows) => new Set(rows.map(({ id }) => id)));
  const lost = [...told].filter((id) => saved?.has(id) !== true || noted?.has(id) !== true).length;
  const halves =
    drafts.filter(({ id }) => noted?.has(id) !== true).length +
    entries.filter(({ id }) => saved?.has(id) !== true).length;
  return { lost, halves };
}

process.exitCode = await main(process.argv.slice(2));
