/**
 * Apps and `ui` show figures, they do not make them: a figure that is computed on a screen has no
 * line that explains it and no case that checks it.
 */
import { Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf } from "../source/imports.ts";
import { isProductCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

const ARITHMETIC = new Set([
  "plus",
  "minus",
  "times",
  "mul",
  "div",
  "dividedBy",
  "pow",
  "sqrt",
  "toDecimalPlaces",
  "toSignificantDigits",
]);

/** Decimal arithmetic, or the means for it, outside the domain. */
export const screensDoNotCompute: Check = (files) => files.filter(isScreen).flatMap(faultsOf);

function isScreen(file: SourceFile): boolean {
  return isProductCode(file) && /^(apps|packages\/(ui|session))\//.test(file.path);
}

function faultsOf(file: SourceFile): readonly Finding[] {
  const { program, at } = syntaxOf(file);
  const findings: Finding[] = [];
  new Visitor({
    CallExpression: ({ callee }) => {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      const { name, start } = callee.property;
      if (!ARITHMETIC.has(name)) return;
      findings.push(at(start, `.${name}() computes: give the figure a line in the domain`));
    },
  }).visit(program);
  const means = importsOf(file)
    .filter(({ from }) => from === "decimal.js" || from.endsWith("/money/decimal.ts"))
    .map(({ offset }) => at(offset, "screens have no use for decimals: they show plain digits"));
  return [...findings, ...means];
}
