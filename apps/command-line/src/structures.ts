/**
 * `npm run -s structures -- FILE.json`: other structures of a loan with the same return for the bank, cures of what fails,
 * what another bank's offer is worth, and, with a pricing date, the best lawful stack of policy instruments.
 *
 * The file is a deal file, `{deal, coverage, pledge, limits, competitor, stack}`, or a fit file. Answers go to standard output as
 * JSON. Bad input ends as with the price command: exit code 2, every reason on standard error, nothing on standard output.
 */
import {
  bestStack,
  type Checked,
  type CureAnswer,
  compareOffer,
  completeInquiry,
  curesFor,
  dealBrief,
  equalReturnStructures,
  evaluateFast,
  type FailedRule,
} from "@xinzhi/domain";
import { publishedPolicyBook as book } from "@xinzhi/domain/reference-data";
import {
  decodeFitFile,
  decodeStructuresFile,
  isFitFile,
  type Report,
  type StructuresCase,
  structuresReport,
} from "@xinzhi/domain/schemas";
import { parseJson } from "./read-deals.ts";
import { print, refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { FIT_WORDS } from "./words/fit-words.ts";
import { problemText } from "./words/problem-words.ts";
import { STRUCTURES_WORDS } from "./words/structures-words.ts";

const USAGE = `用法 / usage: npm run -s structures -- FILE.json
  FILE.json  一笔交易、{deal, coverage, pledge, limits, competitor, stack} 或适配文件 / a deal, a deal with what it is judged by, or a fit file`;

function main(args: readonly string[]): number {
  const [file] = args;
  if (file === undefined || args.length !== 1 || file.startsWith("--")) return refuse([USAGE]);
  const text = textOf(file);
  if (text === undefined) return refuse([unreadable(file)]);
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return refuse(parsed.sentences);
  const report = isFitFile(parsed.value) ? fitReportOf(parsed.value) : reportOf(parsed.value);
  if (report.kind === "refused") return refuse(report.problems.map(problemText));
  print(false, [report.value]);
  return 0;
}

/** Of a fit file: the rules that the loan fails are those of its product, its bank and the law. */
function fitReportOf(input: unknown): Checked<Report> {
  const question = decodeFitFile(input);
  if (question.kind === "refused") return question;
  const brief = dealBrief(question.value, question.value.competitor, book);
  if (brief.kind === "refused") return brief;
  const { offer, fit } = brief.value;
  if (offer === undefined) {
    const { outcome } = fit.verdict;
    return { kind: "ok", value: { id: fit.id, outcome, ...FIT_WORDS.verdict(fit.verdict) } };
  }
  const { structures: equalReturn, cures, wanted, competitor, stack } = offer;
  const parts = { id: fit.id, equalReturn, cures, wanted, competitor, stack };
  const report = structuresReport(
    { ...parts, coverage: undefined, pledge: undefined },
    STRUCTURES_WORDS,
  );
  return { kind: "ok", value: report };
}

function reportOf(input: unknown): Checked<Report> {
  const asked = decodeStructuresFile(input);
  return asked.kind === "refused" ? asked : caseReport(asked.value);
}

/** Where no limits are named, only amount and security may move. */
function caseReport(asked: StructuresCase): Checked<Report> {
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
        coverage: askedCures(asked.coverage, coverage),
        pledge: askedCures(asked.pledge, pledge),
        competitor: competitor?.kind === "ok" ? competitor.value : undefined,
        stack: stack?.kind === "ok" ? stack.value : undefined,
      },
      STRUCTURES_WORDS,
    ),
  };
}

function askedCures(rule: FailedRule | undefined, answer: Checked<CureAnswer> | undefined) {
  return rule !== undefined && answer?.kind === "ok" ? { rule, answer: answer.value } : undefined;
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
