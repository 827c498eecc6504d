/**
 * `npm run -s fit -- FILE.json`: whether a loan suits a firm, rule by rule, each reason also as a sentence.
 *
 * The file is `{deal, firm, innovation, rights, use, cashFlows, paymentsEach, milestones, card}`. The answer
 * goes to standard output as JSON. Bad input ends as with the price command: exit code 2, every reason on standard error,
 * nothing on standard output.
 */
import { fitCard, fitOf, type Problem } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile, fitReport } from "@xinzhi/domain/schemas";
import { parseJson } from "./read-deals.ts";
import { print, refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { FIT_WORDS } from "./words/fit-words.ts";
import { problemText } from "./words/problem-words.ts";

const USAGE = `用法 / usage: npm run -s fit -- FILE.json
  FILE.json  {deal, firm, innovation, rights, use, cashFlows, milestones, card}："-" 表示从标准输入读取 / "-" reads standard input`;

function main(args: readonly string[]): number {
  const [file] = args;
  if (file === undefined || args.length !== 1 || file.startsWith("--")) return refuse([USAGE]);
  const text = textOf(file);
  if (text === undefined) return refuse([unreadable(file)]);
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return refuse(parsed.sentences);
  const question = decodeFitFile(parsed.value);
  if (question.kind === "refused") return refuse(question.problems.map(problemText));
  const answer = fitOf(question.value, publishedPolicyBook);
  if (answer.kind === "refused") return refuse(answer.problems.map(inDeal).map(problemText));
  const card = fitCard(question.value, answer.value, publishedPolicyBook);
  print(false, [fitReport(answer.value, card, FIT_WORDS)]);
  return 0;
}

/** What does not fit together is told of the deal alone; in the file it stands one level down, milestones beside it. */
function inDeal(problem: Problem): Problem {
  if (problem.path[0] === "milestones") return problem;
  return { ...problem, path: ["deal", ...problem.path] };
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
