/**
 * The syntax tree of a file, parsed once however many checks look at it.
 */
import { type Comment, type ParseResult, type Program, parseSync } from "oxc-parser";
import type { Finding } from "../finding.ts";
import type { SourceFile } from "./files.ts";

/** A parsed file. `at` turns an offset into a finding. */
export type Syntax = {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly at: (offset: number, says: string) => Finding;
  readonly lineOf: (offset: number) => number;
};

const parsed = new WeakMap<SourceFile, Syntax>();

/**
 * The tree of a TypeScript or JavaScript file.
 * @throws {Error} when the file does not parse; the format step says so too, and where.
 */
export function syntaxOf(file: SourceFile): Syntax {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const result: ParseResult = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file.path} does not parse: ${error.message}`);
  const lineOf = (offset: number) => file.text.slice(0, offset).split("\n").length;
  const syntax: Syntax = {
    program: result.program,
    comments: result.comments,
    lineOf,
    at: (offset, says) => ({ path: file.path, line: lineOf(offset), says }),
  };
  parsed.set(file, syntax);
  return syntax;
}
