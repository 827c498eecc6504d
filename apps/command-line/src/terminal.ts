/**
 * What every command does with files and the terminal: reads UTF-8, prints JSON to standard output and sentences to standard
 * error.
 */
import { readFileSync } from "node:fs";
import type { Report } from "@xinzhi/domain/schemas";

const BAD_INPUT = 2;
const SENTENCES_MAX = 50;

/** The text of a file, "-" being standard input; `undefined` when it cannot be read as UTF-8. */
export function textOf(file: string): string | undefined {
  try {
    // A file in another encoding is refused: its Chinese would be lost without a word.
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file === "-" ? 0 : file));
  } catch {
    return undefined;
  }
}

/** A list is printed deal by deal, one to a line, so that thousands stay readable for other programs. */
export function print(isList: boolean, reports: readonly Report[]): void {
  const text = isList
    ? `[\n${reports.map((report) => JSON.stringify(report)).join(",\n")}\n]`
    : JSON.stringify(reports[0], undefined, 2);
  process.stdout.write(`${text}\n`);
}

/** Says why nothing is printed, and gives the exit code of bad input. */
export function refuse(sentences: readonly string[]): number {
  const shown = sentences.slice(0, SENTENCES_MAX);
  const rest = sentences.length - shown.length;
  const more = rest === 0 ? "" : `……另有 ${rest} 处问题 · and ${rest} more problems\n`;
  process.stderr.write(`${shown.join("\n")}\n${more}`);
  return BAD_INPUT;
}

/** The sentence for a file that cannot be read. */
export function unreadable(file: string): string {
  return `打不开文件，或文件不是 UTF-8 编码：${file}\n    The file cannot be opened, or is not UTF-8: ${file}`;
}

/** Whoever reads the output may stop early, or the disk may be full: neither is worth a stack. */
export function watchOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`写不出结果 · The result cannot be written: ${error.code ?? ""}\n`);
    process.exit(1);
  });
}
