/**
 * Every export of a package says in words what it is. An export directly under a documented one,
 * with no blank line between, shares its comment: a list and the type made of it are one thing. The
 * only thing a file declares is what its head comment speaks of, as in a dictionary.
 */
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { isPackageCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

/** Exports of packages without a doc comment, and files without a head comment. */
export const docComments: Check = (files) => files.filter(isPackageCode).flatMap(faultsOf);

function faultsOf(file: SourceFile): readonly Finding[] {
  const { program, comments, at } = syntaxOf(file);
  const docs = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"));
  const isDocumented = (start: number) =>
    docs.some(({ end }) => end < start && file.text.slice(end, start).trim() === "");
  const findings: Finding[] = [];
  if (!/^(?:"use client";\s*)?\/\*\*/.test(file.text)) {
    findings.push(at(0, "a file begins with a head comment: what it is about, in a sentence"));
  }
  const declared = program.body.filter(({ type }) => type !== "ImportDeclaration");
  if (declared.length === 1) return findings;
  let documentedEnd = -1;
  for (const statement of program.body) {
    const { start, end } = statement;
    const declares =
      statement.type === "ExportDefaultDeclaration" ||
      (statement.type === "ExportNamedDeclaration" && statement.declaration !== null);
    const joins = documentedEnd >= 0 && file.text.slice(documentedEnd, start) === "\n";
    const documented = isDocumented(start) || joins;
    if (declares && !documented) findings.push(at(start, "an export needs a doc comment"));
    documentedEnd = declares && documented ? end : -1;
  }
  return findings;
}
