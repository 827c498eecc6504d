/**
 * `npm run -s audit -- verify [ANCHORS] | anchor ANCHORS`: checks every bank's audit chain, and writes down its ends outside the
 * database. A chain whose tail was cut off is found by an anchor only, so anchors belong on another machine.
 *
 * Exit code 0 when every chain holds, 1 when one does not.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { type AuditAnchor, bankIds, openDatabase, verifyChain } from "@xinzhi/db";
import { withDatabase } from "./database.ts";
import { watchOutput } from "./terminal.ts";
import { chainWords, databaseProblem } from "./words/database-words.ts";

const USAGE = `用法 / usage: npm run -s audit -- COMMAND
  verify [FILE]  逐条校验审计链，FILE 为存放在别处的锚点 / checks every entry; FILE holds anchors kept elsewhere
  anchor FILE    把各链当前末端记入 FILE / adds the present end of each chain to FILE`;

async function main([command, file, ...more]: readonly string[]): Promise<number> {
  const isKnown = command === "verify" || (command === "anchor" && file !== undefined);
  if (!isKnown || more.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const anchors = file !== undefined && existsSync(file) ? anchorsIn(file) : [];
    const ends = await verified(anchors);
    if (ends === undefined) return 1;
    if (command === "anchor" && file !== undefined) {
      for (const { bankId, sequence, digest } of ends) {
        const line = { bankId, sequence: String(sequence), digest, at: new Date().toISOString() };
        appendFileSync(file, `${JSON.stringify(line)}\n`);
      }
    }
    return 0;
  } catch (error) {
    const { zh, en } = databaseProblem(error);
    process.stderr.write(`${zh}\n    ${en}\n`);
    return 1;
  }
}

/** The ends of all chains, each said aloud; `undefined` when one is broken. */
function verified(anchors: readonly AuditAnchor[]): Promise<readonly AuditAnchor[] | undefined> {
  return withDatabase(async (source) => {
    const audit = openDatabase(source, "xinzhi_audit", 1);
    try {
      const ends: AuditAnchor[] = [];
      let isWhole = true;
      for (const bankId of await bankIds(audit.db)) {
        const verdict = await verifyChain(audit.db, bankId, anchors);
        const { zh, en } = chainWords(bankId, verdict);
        process.stdout.write(`${zh}  ·  ${en}\n`);
        if (verdict.kind === "whole") ends.push({ bankId, ...verdict.end });
        else isWhole = false;
      }
      return isWhole ? ends : undefined;
    } finally {
      await audit.close();
    }
  });
}

function anchorsIn(file: string): readonly AuditAnchor[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { bankId, sequence, digest } = JSON.parse(line);
      return { bankId: String(bankId), sequence: BigInt(sequence), digest: String(digest) };
    });
}

watchOutput();
process.exitCode = await main(process.argv.slice(2));
