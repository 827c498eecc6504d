/**
 * `npm run -s structures -- FILE.json`: other structures of a loan with the same return for the bank, cures of what fails,
 * what another bank's offer is worth, and, with a pricing date, the best lawful stack of policy instruments.
 *
 * The file is a deal file, or `{deal, coverage, pledge, limits, competitor, stack}`. Answers go to standard output as JSON. Bad input
 * ends as with the price command: exit code 2, every reason on standard error, nothing on standard output.
 */
import {
  bestStack,
  type Checked,
  compareOffer,
  completeInquiry,
  curesFor,
  equalReturnStructures,
  evaluateFast,
} from "@xinzhi/domain";
import { publishedPolicyBook as book } from "@xinzhi/domain/reference-data";
import {
  decodeStructuresFile,
  type Report,
  type StructuresCase,
  structuresReport,
} from "@xinzhi/domain/schemas";
import { parseJson } from "./read-deals.ts";
import { print, refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { problemText } from "./words/problem-words.ts";
import { STACK_WORDS } from "./words/stack-words.ts";
import { WIN_LOSE_WORDS } from "./words/win-lose-words.ts";

const USAGE = `用法 / usage: npm run -s structures -- FILE.json
  FILE.json  一笔交易，或 {deal, coverage, pledge, limits, competitor, stack} / a deal, or a deal with what it is judged by`;

function main(args: readonly string[]): number {
  const [file] = args;
  if (file === undefined || args.length !== 1 || file.startsWith("--")) return refuse([USAGE]);
  const text = textOf(file);
  if (text === undefined) return refuse([unreadable(file)]);
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return refuse(parsed.sentences);
  const decoded = decodeStructuresFile(parsed.value);
  const report = decoded.kind === "ok" ? reportOf(decoded.value) : decoded;
  if (report.kind === "refused") return refuse(report.problems.map(problemText));
  print(false, [report.value]);
  return 0;
}

/** Where no limits are named, only amount and security may move. */
function reportOf(asked: StructuresCase): Checked<Report> {
  const completed = completeInquiry(asked.inquiry, book);
  if (completed.kind === "refused") return completed;
  const request = completed.value;
  const limits = asked.limits ?? { termMonthsMax: request.termMonths, graceMax: 0 };
  const equalReturn = equalReturnStructures(request, book, evaluateFast(book));
  const coverage = asked.coverage && curesFor(request, asked.coverage, limits, book);
  const pledge = asked.pledge && curesFor(request, asked.pledge, limits, book);
  const competitor = asked.competitor && compareOffer(request, asked.competitor, book);
  const { confirmed } = asked;
  const stack = request.context && bestStack({ request, confirmed }, book, evaluateFast(book));
  for (const part of [equalReturn, coverage, pledge, competitor, stack]) {
    if (part?.kind === "refused") return part;
  }
  if (equalReturn.kind === "refused") return equalReturn;
  return {
    kind: "ok",
    value: structuresReport(
      {
        id: request.id,
        equalReturn: equalReturn.value,
        coverage: coverage?.kind === "ok" ? coverage.value : undefined,
        pledge: pledge?.kind === "ok" ? pledge.value : undefined,
        competitor: competitor?.kind === "ok" ? competitor.value : undefined,
        stack: stack?.kind === "ok" ? stack.value : undefined,
      },
      { ...STACK_WORDS, ...WIN_LOSE_WORDS },
    ),
  };
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
