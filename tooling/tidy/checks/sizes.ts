/**
 * A file and a function fit in one reader's head. Columns are the formatter's business.
 */
import { type Function as FunctionNode, Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { isCode, isTest } from "../source/kinds.ts";
import { type Syntax, syntaxOf } from "../source/syntax.ts";

const LINES_OF_A_DOMAIN_FILE = 300;
const LINES_OF_A_FILE = 400;
/** A dictionary is looked up, not read. */
const LINES_OF_A_DICTIONARY = 1000;
const LINES_OF_A_FUNCTION = 60;
/** A component is mostly mark-up, which reads faster than it counts. */
const LINES_OF_A_COMPONENT = 120;

/** Files and functions that are too long. In tests only the file counts: a `describe` is a list. */
export const sizes: Check = (files) =>
  files.filter(isCode).flatMap((file) => {
    const syntax = syntaxOf(file);
    const functions = isTest(file) ? [] : tooLongFunctions(syntax);
    return [...tooLongFile(file, syntax), ...functions];
  });

function tooLongFile(file: SourceFile, { at }: Syntax): readonly Finding[] {
  const most = linesOfFile(file);
  const lines = file.text.trimEnd().split("\n").length;
  return lines > most ? [at(0, `${lines} lines; a file here has at most ${most}`)] : [];
}

function linesOfFile(file: SourceFile): number {
  const { path } = file;
  if (path.startsWith("packages/ui/src/words/")) return LINES_OF_A_DICTIONARY;
  // A test file is a list of sentences that do not depend on each other.
  return path.startsWith("packages/domain/") && !isTest(file)
    ? LINES_OF_A_DOMAIN_FILE
    : LINES_OF_A_FILE;
}

type Span = Pick<FunctionNode, "start" | "end">;

function tooLongFunctions({ program, at, lineOf }: Syntax): readonly Finding[] {
  const functions: Span[] = [];
  const markup: Span[] = [];
  const keep = ({ start, end }: Span) => functions.push({ start, end });
  new Visitor({
    FunctionDeclaration: keep,
    FunctionExpression: keep,
    ArrowFunctionExpression: keep,
    JSXElement: (element) => markup.push(element),
    JSXFragment: (element) => markup.push(element),
  }).visit(program);
  return functions.flatMap(({ start, end }) => {
    const isComponent = markup.some((element) => element.start > start && element.end < end);
    const most = isComponent ? LINES_OF_A_COMPONENT : LINES_OF_A_FUNCTION;
    const lines = lineOf(end) - lineOf(start) + 1;
    return lines > most ? [at(start, `${lines} lines; a function here has at most ${most}`)] : [];
  });
}
