/**
 * No operator ever touches a decimal, or a value that carries one (`{ yuan }`, `{ perYear }`, …).
 * The compiler refuses most arithmetic by itself, but it lets `a < b` and `a === b` pass, which
 * compare texts and identities; a figure would be wrong without a word.
 *
 * The compiler's own types are asked, so it does not matter how the value was named. Not seen: a
 * decimal that was widened to `unknown` or a type parameter first, and identity that is compared
 * inside a library, as in `list.includes(value)`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  isBinaryExpression,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  isSwitchStatement,
} from "typescript/unstable/ast/is";
import type { Check, Finding } from "../finding.ts";
import {
  type Checker,
  lineOf,
  type Node,
  SyntaxKind,
  type Type,
  withProjects,
} from "../source/checker.ts";
import { ROOT } from "../source/files.ts";

const CARRIERS = ["yuan", "perYear", "share", "addedPerYear"];

const EQUALITY = new Set([
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** These move a value or ask whether there is one; all others would compute with it. */
const HARMLESS = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.CommaToken,
  SyntaxKind.InKeyword,
  SyntaxKind.InstanceOfKeyword,
]);

/** Operators on decimals in every package and app that has a compiler project. */
export const decimalOperators: Check = (files) => {
  const configurations = files
    .filter(({ path }) => /^(packages|apps)\/[^/]+\/tsconfig\.json$/.test(path))
    .map(({ path }) => join(ROOT, path))
    .filter(existsSync);
  const known = new Set(files.map(({ path }) => path));
  return operatorsIn(configurations).filter(({ path }) => known.has(path));
};

/** Operators on decimals in the files of these compiler projects. */
export function operatorsIn(configurations: readonly string[]): readonly Finding[] {
  return withProjects(configurations, ({ files, checker }) => {
    const uses = files.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) => usesOf(node).map((use) => ({ ...use, path }))),
    );
    const isDecimal = decimalTest(checker);
    const types = checker.getTypeAtLocation(uses.map(({ operand }) => operand));
    return uses
      .filter((_, index) => isDecimal(types[index]))
      .map(({ path, operand, sign }) => ({
        path,
        line: lineOf(operand),
        says: `no ${sign} on a decimal: use its methods (plus, lt, eq, isZero, …)`,
      }));
  });
}

type Use = { readonly operand: Node; readonly sign: string };

/** The operands that an operator would read as numbers, texts or identities. */
function usesOf(node: Node): readonly Use[] {
  if (isSwitchStatement(node)) return [{ operand: node.expression, sign: "switch" }];
  if (isPrefixUnaryExpression(node) || isPostfixUnaryExpression(node)) {
    if (node.operator === SyntaxKind.ExclamationToken) return [];
    return [{ operand: node.operand, sign: "sign or step" }];
  }
  if (!isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  const { kind } = operatorToken;
  if (HARMLESS.has(kind)) return [];
  if (EQUALITY.has(kind) && (isNothing(left) || isNothing(right))) return [];
  const sign = `"${operatorToken.getText()}"`;
  return [
    { operand: left, sign },
    { operand: right, sign },
  ];
}

/** `=== undefined` and `=== null` ask whether there is a value, which is fine. */
function isNothing(node: Node): boolean {
  return node.kind === SyntaxKind.NullKeyword || node.getText() === "undefined";
}

/** Whether a type is a decimal or carries one; each type is asked once. */
function decimalTest(checker: Checker): (type: Type | undefined) => boolean {
  const answers = new Map<number, boolean>();
  const isDecimal = (type: Type | undefined): boolean => {
    if (type === undefined) return false;
    const known = answers.get(type.id);
    if (known !== undefined) return known;
    answers.set(type.id, false);
    const answer = type.isUnionType() ? type.getTypes().some(isDecimal) : isOne(type, checker);
    answers.set(type.id, answer);
    return answer;
  };
  const isOne = (type: Type, using: Checker): boolean => {
    const [declaration] = type.getSymbol()?.declarations ?? [];
    if (declaration?.path.includes("/decimal.js/") === true) return true;
    return CARRIERS.some((name) => {
      const carried = using.getPropertyOfType(type, name);
      return carried !== undefined && isDecimal(using.getTypeOfSymbol(carried));
    });
  };
  return isDecimal;
}
