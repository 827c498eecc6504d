/**
 * `npm run -s conformance -- [FOLDER | FILE …]`: replays cases whose expected figures others have
 * written.
 *
 * Without arguments the project's own copies are replayed. Exit code 0: every case in scope came
 * out; 1: one did not, or a suite was asked for by its file name and is not handled yet; 2: nothing
 * could be replayed, and why is on standard error.
 */
import { fileURLToPath } from "node:url";
import { CaseFault, replaySuite, type SuiteOutcome } from "@xinzhi/domain/conformance";
import { type FoundSuite, joined, suitesAt } from "./conformance/read-suites.ts";
import { suiteLines, totalLine } from "./conformance/report-lines.ts";

const OWN_SUITES = fileURLToPath(new URL("../../../packages/domain/conformance", import.meta.url));
const WRONG = 1;
const BAD_INPUT = 2;

const USAGE = `用法 / usage: npm run -s conformance -- [FOLDER | FILE ...]
  FOLDER  重放文件夹（含子文件夹）里的全部用例 / replays every suite in a folder and the folders in it
  FILE    只重放一个用例文件 / replays one suite
  缺省为项目自带的用例 / default: the project's own suites`;

function main(args: readonly string[]): number {
  if (args.some((arg) => arg.startsWith("-"))) return refuse([USAGE]);
  const found = joined((args.length === 0 ? [OWN_SUITES] : args).map(suitesAt));
  if (found.faults.length > 0) return refuse(found.faults);
  process.stderr.write(found.notes.map((note) => `${note}\n`).join(""));
  const outcomes: SuiteOutcome[] = [];
  const faults: string[] = [];
  for (const suite of found.suites) {
    const outcome = outcomeOf(suite);
    if (typeof outcome === "string") faults.push(outcome);
    else outcomes.push(outcome);
  }
  if (faults.length > 0) return refuse(faults);
  const lines = [...outcomes.flatMap(suiteLines), totalLine(outcomes)];
  process.stdout.write(`${lines.join("\n")}\n`);
  return outcomes.some((outcome, index) => isWrong(outcome, found.suites[index])) ? WRONG : 0;
}

/** What became of a suite, or a sentence when the file itself is written wrongly. */
function outcomeOf({ file, suite }: FoundSuite): SuiteOutcome | string {
  try {
    return replaySuite(suite);
  } catch (error) {
    if (!(error instanceof CaseFault)) throw error;
    return `用例文件「${file}」有误\n    "${file}" is not written as the format asks: ${error.message}`;
  }
}

function isWrong(outcome: SuiteOutcome, found: FoundSuite | undefined): boolean {
  if (outcome.kind === "not-handled") return found?.askedByName === true;
  return outcome.failed.length > 0;
}

function refuse(sentences: readonly string[]): number {
  process.stderr.write(`${sentences.join("\n")}\n`);
  return BAD_INPUT;
}

process.exitCode = main(process.argv.slice(2));
