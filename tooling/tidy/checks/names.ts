/**
 * Names that say nothing. A file called `utils` is a place where things are put so as not to think
 * of a name; whatever is in it belongs to a concept that has one.
 */
import { posix } from "node:path";
import { Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { isCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";
import { wordsOf } from "../source/words.ts";

const EMPTY = ["util", "utils", "helper", "helpers", "common", "manager", "service", "foo", "misc"];
/** Fine as a word of a name (`types` of a loan), but not as the name of a file or folder. */
const EMPTY_AS_A_FILE = [...EMPTY, "types", "constants"];

/** Two words that mean something together where one alone would not. */
const TERMS = [
  // 还本付息: principal and interest due.
  ["debt", "service"],
  // 产品经理 and 客户经理 are people.
  ["product", "manager"],
  ["customer", "manager"],
  // Arithmetic's own words.
  ["common", "divisor"],
  ["common", "multiple"],
];

/** Empty words in file names, folders and declared names; deferred work that does not say why. */
export const names: Check = (files) => [
  ...files.flatMap(emptyPaths),
  ...files.filter(isCode).flatMap((file) => [...emptyNames(file), ...bareTodos(file)]),
];

/** The words of a name that say nothing; a term's words are passed over. */
function emptyWords(name: string, empty: readonly string[]): readonly string[] {
  const words = wordsOf(name);
  return words.filter((word, index) => {
    const isTerm = TERMS.some(
      ([first, last]) =>
        (word === last && words[index - 1] === first) ||
        (word === first && words[index + 1] === last),
    );
    return empty.includes(word) && !isTerm;
  });
}

function emptyPaths({ path }: SourceFile): readonly Finding[] {
  const parts = path.split("/").map((part) => posix.basename(part, posix.extname(part)));
  return parts
    .flatMap((part) => emptyWords(part, EMPTY_AS_A_FILE))
    .map((word) => ({ path, line: 1, says: `"${word}" in a file name says nothing` }));
}

type Named = { readonly type: string; readonly start: number };

function emptyNames(file: SourceFile): readonly Finding[] {
  const { program, at } = syntaxOf(file);
  const findings: Finding[] = [];
  const judge = (node: Named | null) => {
    if (node === null || !("name" in node) || typeof node.name !== "string") return;
    for (const word of emptyWords(node.name, EMPTY)) {
      findings.push(at(node.start, `"${word}" in the name ${node.name} says nothing`));
    }
  };
  const parameters = (node: { readonly params: readonly Named[] }) => {
    for (const parameter of node.params) judge(parameter);
  };
  new Visitor({
    VariableDeclarator: ({ id }) => judge(id),
    FunctionDeclaration: (node) => {
      judge(node.id);
      parameters(node);
    },
    ArrowFunctionExpression: parameters,
    TSTypeAliasDeclaration: ({ id }) => judge(id),
    TSInterfaceDeclaration: ({ id }) => judge(id),
    ClassDeclaration: ({ id }) => judge(id),
  }).visit(program);
  return findings;
}

function bareTodos(file: SourceFile): readonly Finding[] {
  const { comments, at } = syntaxOf(file);
  return comments.flatMap(({ start, value }) => {
    if (/\b(FIXME|XXX|HACK)\b/.test(value)) return [at(start, "say what is wrong, as @TODO")];
    if (!/\bTODO\b/.test(value) || /@TODO\s+\S+\s+\S+/.test(value)) return [];
    return [at(start, "deferred work is @TODO with its reason")];
  });
}
