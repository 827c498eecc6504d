/**
 * `npm run chaos [-- ROUNDS]`: the kill test. In each round eight writers work while everything is killed without warning, the
 * database with all its processes, the keeper and the writers; then it is started again and asked for every piece of work that was told as
 * committed. Twenty rounds when nothing else is said; the folder is its own and goes afterwards.
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
import { environmentOf } from "./env.ts";

const WRITERS = 8;
const KEEPER = fileURLToPath(new URL("./keep-database.ts", import.meta.url));
const WRITER = fileURLToPath(new URL("./chaos/writer.ts", import.meta.url));

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
  const told = new Set<string>();
  const total: Total = { lost: 0, halves: 0, broken: 0, failedStarts: 0 };
  for (let round = 1; round <= rounds; round += 1) await killedRound(home, told, total, round);
  await restarted(home, told, total);
  rmSync(folder, { recursive: true, force: true });
  const { lost, halves, broken, failedStarts } = total;
  process.stdout.write(
    `${rounds} 轮，${told.size} 次提交：丢失 ${lost}，残缺 ${halves}，断链 ${broken}，启动失败 ${failedStarts}` +
      `  ·  ${rounds} rounds, ${told.size} commits: ${lost} lost, ${halves} partial, ${broken} broken chains, ${failedStarts} failed starts\n`,
  );
  return told.size > 0 && lost + halves + broken + failedStarts === 0 ? 0 : 1;
}

/** Starts, checks what earlier rounds told, lets writers work, and kills everything. */
async function killedRound(
  home: string,
  told: Set<string>,
  total: Total,
  round: number,
): Promise<void> {
  const keeper = await startedKeeper(home);
  if (keeper === undefined) {
    total.failedStarts += 1;
    return;
  }
  const { bankId, makerId } = await checked(home, told, total);
  const before = told.size;
  const writers = Array.from({ length: WRITERS }, () => writer(home, bankId, makerId, told));
  await Promise.all(writers.map(firstWord));
  await pause(200 + Math.random() * 1800);
  for (const child of [...writers, keeper]) child.kill("SIGKILL");
  killServer(home);
  await Promise.all([...writers, keeper].map(ended));
  process.stdout.write(`第 ${round} 轮 round: +${told.size - before}\n`);
}

/** The last start, which is stopped as it should be. */
async function restarted(home: string, told: Set<string>, total: Total): Promise<void> {
  const keeper = await startedKeeper(home);
  if (keeper === undefined) {
    total.failedStarts += 1;
    return;
  }
  await checked(home, told, total);
  keeper.stdin?.end();
  await ended(keeper);
}

function startedKeeper(home: string): Promise<ChildProcess | undefined> {
  const env = environmentOf(home);
  const child = spawn(process.execPath, [KEEPER], { env, stdio: ["pipe", "pipe", "inherit"] });
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).once("line", (line) => {
      const isReady = !line.includes('"problem"');
      if (!isReady) process.stderr.write(`${line}\n`);
      resolve(isReady ? child : undefined);
    });
    child.once("close", () => resolve(undefined));
  });
}

function writer(home: string, bankId: string, makerId: string, told: Set<string>): ChildProcess {
  const env = environmentOf(home);
  const child = spawn(process.execPath, [WRITER, bankId, makerId], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  // A line without its end was not told: readline would pass it on when the writer is killed.
  let rest = "";
  child.stdout.on("data", (bytes) => {
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
async function checked(home: string, told: ReadonlySet<string>, total: Total) {
  const source = databaseSource({ XINZHI_DATABASE_HOME: home });
  if (source === undefined) throw new Error("no database");
  const app = openDatabase(source, "xinzhi_app", 2);
  try {
    const [bankId = ""] = await bankIds(app.db);
    const { rows: people } = await app.pool.query<{ staff_id: string }>(
      "SELECT staff_id FROM staff ORDER BY staff_id LIMIT 1",
    );
    const { rows: drafts } = await app.pool.query<{ id: string }>(
      "SELECT draft_id::text AS id FROM policy_draft",
    );
    const { rows: entries } = await app.pool.query<{ id: string }>(
      "SELECT subject AS id FROM audit_entry WHERE action = 'draft.saved'",
    );
    const found = compared(told, drafts, entries);
    const { kind } = await verifyChain(app.db, bankId);
    total.lost += found.lost;
    total.halves += found.halves;
    total.broken += kind === "whole" ? 0 : 1;
    return { bankId, makerId: people[0]?.staff_id ?? "" };
  } finally {
    await app.close();
  }
}

type Row = { readonly id: string };

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
