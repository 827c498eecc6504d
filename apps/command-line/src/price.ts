/**
 * `npm run -s price -- FILE.json [--lines] [--authority]`: prices one deal or a list of deals.
 *
 * Results go to standard output as JSON, decimals as text. When anything is wrong, nothing is printed there: the field and
 * the reason of every problem go to standard error and the exit code is 2.
 */
import { authorityToSign, type Checked, type LoanInquiry, priceLoan } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { priceReport, type Report } from "@xinzhi/domain/schemas";
import { dealLabel, readDeals } from "./read-deals.ts";
import { print, refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { problemText } from "./words/problem-words.ts";

const USAGE = `用法 / usage: npm run -s price -- FILE.json [--lines] [--authority]
  FILE.json  一笔交易，或一个交易列表；"-" 表示从标准输入读取 / one deal or a list of deals; "-" reads standard input
  --lines    附上每个数字的公式、输入和来源 / adds formula, inputs and source of every figure
  --authority  谁可签批，各级最低可签利率 / who may sign, and the lowest rate of each level`;

const OPTIONS = ["--lines", "--authority"];

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => arg.startsWith("--") && !OPTIONS.includes(arg));
  const files = args.filter((arg) => !arg.startsWith("--"));
  const [file] = files;
  if (unknown.length > 0 || file === undefined || files.length !== 1) return refuse([USAGE]);
  const text = textOf(file);
  if (text === undefined) return refuse([unreadable(file)]);
  const deals = readDeals(text);
  if (deals.kind === "refused") return refuse(deals.sentences);
  const reports: Report[] = [];
  const sentences: string[] = [];
  deals.inquiries.forEach((inquiry, index) => {
    const report = reportOf(inquiry, args);
    if (report.kind === "ok") {
      reports.push(report.value);
      return;
    }
    const label = dealLabel(inquiry, deals.isList ? index : undefined);
    sentences.push(...report.problems.map((problem) => `${label}${problemText(problem)}`));
  });
  if (sentences.length > 0) return refuse(sentences);
  print(deals.isList, reports);
  return 0;
}

function reportOf(inquiry: LoanInquiry, args: readonly string[]): Checked<Report> {
  const quote = priceLoan(inquiry, publishedPolicyBook);
  if (quote.kind === "refused") return quote;
  const withLines = args.includes("--lines");
  if (!args.includes("--authority")) {
    return { kind: "ok", value: priceReport(quote.value, { withLines }) };
  }
  const authority = authorityToSign(quote.value, publishedPolicyBook);
  return authority.kind === "refused"
    ? authority
    : { kind: "ok", value: priceReport(quote.value, { withLines, authority: authority.value }) };
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
