/**
 * `npm run -s solve -- FILE.json --lever LEVER --target FIGURE=VALUE`: one term of a deal moved until a figure meets its
 * target.
 *
 * Answers go to standard output as JSON, each with its proof: the figure at the value found and at the neighbouring point,
 * which misses the target. "None" is an answer too. Bad input ends as with the price command: exit code 2, every reason on
 * standard error, nothing on standard output.
 */
import { completeInquiry, evaluateFast, solveFor } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import {
  decodeSolveTerms,
  type Report,
  type SolveTerms,
  solveReport,
} from "@xinzhi/domain/schemas";
import { dealLabel, readDeals } from "./read-deals.ts";
import { print, refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { problemText } from "./words/problem-words.ts";

const USAGE = `用法 / usage: npm run -s solve -- FILE.json --lever LEVER --target FIGURE=VALUE [--fee CODE] [--grid GRID] [--from VALUE] [--to VALUE]
  LEVER   变动哪一项 / the term to move: rate · spread · fee (--fee CODE) · tenor · grace · amount · guaranteedShare · deposit
  FIGURE  目标 / the target: raroc · eva · riskAdjustedMargin · rarocWithRelationship · evaWithRelationship (至少 / at least) · annualCost (至多 / at most)
  GRID    利率网格 / the grid of rate and spread: hundredthOfBasisPoint · basisPoint
  例 / e.g. npm run -s solve -- deal.json --lever rate --target raroc=0.10`;

const OPTIONS = ["lever", "target", "fee", "grid", "from", "to"];

type Arguments = { readonly file: string; readonly options: Readonly<Record<string, string>> };

function main(args: readonly string[]): number {
  const read = argumentsOf(args);
  if (read === undefined) return refuse([USAGE]);
  const { target, ...options } = read.options;
  const [figure, bound] = target === undefined ? [] : target.split("=");
  const terms = decodeSolveTerms({ ...options, figure, bound });
  if (terms.kind === "refused") return refuse(terms.problems.map(problemText));
  const text = textOf(read.file);
  if (text === undefined) return refuse([unreadable(read.file)]);
  const deals = readDeals(text);
  return deals.kind === "refused" ? refuse(deals.sentences) : answer(deals, terms.value);
}

type Deals = Extract<ReturnType<typeof readDeals>, { kind: "read" }>;

function answer({ inquiries, isList }: Deals, terms: SolveTerms): number {
  const evaluate = evaluateFast(publishedPolicyBook);
  const reports: Report[] = [];
  const sentences: string[] = [];
  inquiries.forEach((inquiry, index) => {
    const completed = completeInquiry(inquiry, publishedPolicyBook);
    const solved =
      completed.kind === "ok"
        ? solveFor({ request: completed.value, ...terms, evaluate })
        : completed;
    if (solved.kind === "ok") {
      reports.push(solveReport(inquiry.id, terms, solved.value));
      return;
    }
    const label = dealLabel(inquiry, isList ? index : undefined);
    sentences.push(...solved.problems.map((problem) => `${label}${problemText(problem)}`));
  });
  if (sentences.length > 0) return refuse(sentences);
  print(isList, reports);
  return 0;
}

/** One file, and options that each have a value; `undefined` for anything else. */
function argumentsOf(args: readonly string[]): Arguments | undefined {
  const files: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 1) {
    const [arg = "", value] = [args[index], args[index + 1]];
    const name = arg.startsWith("--") ? arg.slice(2) : undefined;
    if (name === undefined) files.push(arg);
    else {
      if (!OPTIONS.includes(name) || value === undefined || name in options) return undefined;
      options[name] = value;
      index += 1;
    }
  }
  const [file] = files;
  return file === undefined || files.length !== 1 ? undefined : { file, options };
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
