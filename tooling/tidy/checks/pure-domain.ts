/**
 * The domain has no clock, no I/O and no binary fractions: the same arguments give the same digits
 * in the browser, on the server and in ten years.
 */
import { type Expression, Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf } from "../source/imports.ts";
import { isDomainCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

const WORLD = new Set([
  "Date",
  "process",
  "fetch",
  "performance",
  "crypto",
  "console",
  "globalThis",
  "window",
  "document",
  "setTimeout",
  "setInterval",
  "Intl",
  "parseFloat",
]);

/** Whole numbers may be divided, cut and compared; only these of `Math` keep them whole. */
const WHOLE = new Set(["floor", "ceil", "trunc", "min", "max", "abs", "sign"]);

/**
 * Where the roots of an equation lie is searched with doubles, whose ends are exact by definition;
 * which root it is, is then proven with whole numbers. Only this search may use them.
 */
const SEARCH = /^packages\/domain\/src\/annual-cost\/(root-[a-z]+|rate-equation)\.ts$/;

/** Clocks, I/O, globals and binary fractions in the domain. */
export const pureDomain: Check = (files) => files.filter(isDomainCode).flatMap(faultsOf);

function faultsOf(file: SourceFile): readonly Finding[] {
  const { program, at } = syntaxOf(file);
  const findings: Finding[] = [];
  const searches = SEARCH.test(file.path);
  const world = (callee: Expression) => {
    if (callee.type !== "Identifier" || !WORLD.has(callee.name)) return;
    findings.push(at(callee.start, `no ${callee.name} in the domain: pass what is needed in`));
  };
  new Visitor({
    CallExpression: ({ callee }) => world(callee),
    NewExpression: ({ callee }) => world(callee),
    BinaryExpression: ({ start, operator, left }) => {
      // A power of a whole `5n` is whole.
      const isWhole = left.type === "Literal" && "bigint" in left;
      if (operator !== "**" || isWhole || searches) return;
      findings.push(at(start, "no `**`: Decimal has pow"));
    },
    MemberExpression: ({ start, object, property }) => {
      world(object);
      if (property.type !== "Identifier") return;
      const { name } = property;
      const isMath = object.type === "Identifier" && object.name === "Math";
      if (isMath && !WHOLE.has(name) && !searches) {
        findings.push(at(start, `no Math.${name}: it answers with a binary fraction`));
      }
      if (name === "toNumber" || name === "parseFloat") {
        findings.push(at(start, `no ${name}: a decimal never becomes a binary fraction`));
      }
    },
  }).visit(program);
  const outside = importsOf(file)
    .filter(({ from }) => from.startsWith("node:"))
    .map(({ offset }) => at(offset, "the domain imports nothing of Node: it runs in browsers too"));
  return [...findings, ...outside];
}
