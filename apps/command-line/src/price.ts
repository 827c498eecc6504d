/**
 * `npm run -s price -- FILE.json [--lines]`: prices one deal or a list of deals.
 *
 * Results go to standard output as JSON, decimals as text. When anything is wrong, nothing is printed there: the field and
 * the reason of every problem go to standard error and the exit code is 2.
 */
import { readFileSync } from "node:fs";
import { priceLoan } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { priceReport, type Report } from "@xinzhi/domain/schemas";
import { dealLabel, readDeals } from "./read-deals.ts";
import { problemText } from "./words/problem-words.ts";

const BAD_INPUT = 2;
const SENTENCES_MAX = 50;

const USAGE = `用法 / usage: npm run -s price -- FILE.json [--lines]
  FILE.json  一笔交易，或一个交易列表；"-" 表示从标准输入读取 / one deal or a list of deals; "-" reads standard input
  --lines    附上每个数字的公式、输入和来源 / adds formula, inputs and source of every figure`;

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--lines");
  const files = args.filter((arg) => !arg.startsWith("--"));
  const [file] = files;
  if (unknown.length > 0 || file === undefined || files.length !== 1) return refuse([USAGE]);
  const text = textOf(file);
  if (text === undefined) {
    return refuse([
      `打不开文件，或文件不是 UTF-8 编码：${file}\n    The file cannot be opened, or is not UTF-8: ${file}`,
    ]);
  }
  const deals = readDeals(text);
  if (deals.kind === "refused") return refuse(deals.sentences);
  const reports: Report[] = [];
  const sentences: string[] = [];
  deals.requests.forEach((request, index) => {
    const quote = priceLoan(request, publishedPolicyBook);
    if (quote.kind === "ok") {
      reports.push(priceReport(quote.value, { withLines: args.includes("--lines") }));
      return;
    }
    const label = dealLabel(request, deals.isList ? index : undefined);
    sentences.push(...quote.problems.map((problem) => `${label}${problemText(problem)}`));
  });
  if (sentences.length > 0) return refuse(sentences);
  print(deals.isList, reports);
  return 0;
}

function textOf(file: string): string | undefined {
  try {
    // A file in another encoding is refused: its Chinese would be lost without a word.
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file === "-" ? 0 : file));
  } catch {
    return undefined;
  }
}

/** A list is printed deal by deal, one to a line, so that thousands stay readable for other programs. */
function print(isList: boolean, reports: readonly Report[]): void {
  const text = isList
    ? `[\n${reports.map((report) => JSON.stringify(report)).join(",\n")}\n]`
    : JSON.stringify(reports[0], undefined, 2);
  process.stdout.write(`${text}\n`);
}

function refuse(sentences: readonly string[]): number {
  const shown = sentences.slice(0, SENTENCES_MAX);
  const rest = sentences.length - shown.length;
  const more = rest === 0 ? "" : `……另有 ${rest} 处问题 · and ${rest} more problems\n`;
  process.stderr.write(`${shown.join("\n")}\n${more}`);
  return BAD_INPUT;
}

// Whoever reads the output may stop early, or the disk may be full: neither is worth a stack.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`写不出结果 · The result cannot be written: ${error.code ?? ""}\n`);
  process.exit(1);
});

process.exitCode = main(process.argv.slice(2));
