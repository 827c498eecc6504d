/**
 * `npm run -s briefs` writes the briefs of the demonstration bank's deals anew; `npm run -s briefs -- FILE.json` prints the
 * brief of one fit file in both languages.
 *
 * A brief is what a banker says of a deal, sentence by sentence. Those of the demonstration bank are kept beside its deals and
 * compared byte for byte by a test. Bad input ends as with the price command.
 */
import { writeFileSync } from "node:fs";
import { briefsOf, demoBriefs } from "./briefs/deal-briefs.ts";
import { parseJson } from "./read-deals.ts";
import { refuse, textOf, unreadable, watchOutput } from "./terminal.ts";
import { problemText } from "./words/problem-words.ts";

const USAGE = `用法 / usage: npm run -s briefs -- [FILE.json]
  FILE.json  适配文件；不填则重写示例银行的全部简报 / a fit file; without one the demonstration bank's briefs are written anew`;

function main(args: readonly string[]): number {
  const [file] = args;
  if (args.length > 1 || file?.startsWith("--")) return refuse([USAGE]);
  if (file === undefined) return rewritten();
  const text = textOf(file);
  if (text === undefined) return refuse([unreadable(file)]);
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return refuse(parsed.sentences);
  const briefs = briefsOf(parsed.value);
  if (briefs.kind === "refused") return refuse(briefs.problems.map(problemText));
  process.stdout.write(briefs.value.map((brief) => brief.text).join("\n"));
  return 0;
}

function rewritten(): number {
  const files = demoBriefs();
  for (const { path, text } of files) writeFileSync(path, text);
  process.stdout.write(`已写 ${files.length} 份简报 · ${files.length} briefs written\n`);
  return 0;
}

watchOutput();
process.exitCode = main(process.argv.slice(2));
