/**
 * The part of TypeScript we write: nothing that hides a type, and nothing that Node cannot strip.
 */
import { Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf } from "../source/imports.ts";
import { isCode, isDomainCode } from "../source/kinds.ts";
import { type Syntax, syntaxOf } from "../source/syntax.ts";

const STYLED = /\.(ts|tsx|mjs|json|css)$/;

/** `any`, `!`, `enum`, `class`, silenced compilers; `as` in the domain; imports without extension. */
export const plainTypescript: Check = (files) =>
  files.filter(isCode).flatMap((file) => {
    const syntax = syntaxOf(file);
    return [
      ...bannedForms(file, syntax),
      ...silenced(syntax),
      ...withoutExtension(file, syntax),
      ...(isDomainCode(file) ? casts(file, syntax) : []),
    ];
  });

function bannedForms(file: SourceFile, { program, at }: Syntax): readonly Finding[] {
  const findings: Finding[] = [];
  new Visitor({
    TSAnyKeyword: ({ start }) => findings.push(at(start, "no `any`: use `unknown` and narrow it")),
    TSNonNullExpression: ({ start }) =>
      findings.push(at(start, "no `!`: handle the missing value or use elementAt")),
    TSEnumDeclaration: ({ start }) =>
      findings.push(at(start, "no `enum`: a union of texts, with a const array if it is listed")),
    ClassDeclaration: ({ start, superClass }) => {
      const parent = superClass?.type === "Identifier" ? superClass.name : "";
      if (!parent.endsWith("Error")) findings.push(at(start, "no classes but errors"));
    },
    ClassExpression: ({ start }) => findings.push(at(start, "no classes but errors")),
  }).visit(program);
  return file.path.endsWith(".mjs") ? [] : findings;
}

/** A cast is honest only where a brand is given: `text as CalendarDate` beside that type's brand. */
function casts(file: SourceFile, { program, at }: Syntax): readonly Finding[] {
  const findings: Finding[] = [];
  new Visitor({
    TSAsExpression: ({ start, typeAnnotation }) => {
      const type = file.text.slice(typeAnnotation.start, typeAnnotation.end);
      if (type === "const" || isBrandedHere(file, type)) return;
      findings.push(at(start, "`as` only in the constructor of a branded type"));
    },
    TSTypeAssertion: ({ start }) => findings.push(at(start, "no `<T>` casts")),
  }).visit(program);
  return findings;
}

function isBrandedHere(file: SourceFile, type: string): boolean {
  return new RegExp(`type ${type}\\b[^;]*\\[\\w*[Bb]rand\\]`).test(file.text);
}

function silenced({ comments, at }: Syntax): readonly Finding[] {
  return comments
    .filter(({ value }) => /@ts-(ignore|nocheck)|oxlint-disable|eslint-disable/.test(value))
    .map(({ start }) => at(start, "no silenced checks; only @ts-expect-error, in type tests"));
}

/** Node runs the sources as they are, and it does not guess an extension. */
function withoutExtension(file: SourceFile, { at }: Syntax): readonly Finding[] {
  return importsOf(file)
    .filter(({ from }) => from.startsWith(".") && !STYLED.test(from))
    .map(({ offset }) => at(offset, "a relative import names its file with the extension"));
}
