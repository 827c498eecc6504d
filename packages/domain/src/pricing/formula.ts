/**
 * Formulas (公式) as text that people read and machines check.
 *
 * Grammar: `+ - * / ^`, parentheses, decimal literals, names, `sum(x)` over rows, `min(a, b)`, `max(a, b)`,
 * `fen(x)` 四舍五入到分, `rate(x)` to 1e-8, `bar(x)` to 1e-12, and at most one `= ` that makes an equation of it (internal rates).
 * `fenShare(total, parts, n)` and `barShare(total, parts, n)` are the n-th of the parts when the total is shared out over them in
 * whole fen or whole 1e-12 by largest remainder.
 * A name bound to several rows counts element by element until `sum` adds it up.
 * The functions that compute a figure are written apart from its formula; a law evaluates every formula of every
 * quote and compares, so neither can drift from the other unseen.
 */
import { assertNever, DomainError, elementAt } from "../assert.ts";
import { barsSharedOut, fenSharedOut } from "../money/apportionment.ts";
import { type Decimal, decimal, sumOf, toCount } from "../money/decimal.ts";
import { toBarScale, toFen, toRateScale } from "../money/rounding.ts";

/** The parts of a formula. */
export type Expression =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negative"; readonly of: Expression }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/" | "^" | "=";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "call";
      readonly function: (typeof FUNCTIONS)[number];
      readonly of: readonly Expression[];
    };

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*|[-+*/^=(),])/y;
const FUNCTIONS = ["sum", "min", "max", "fen", "rate", "bar", "fenShare", "barShare"] as const;
const LEVELS = [["="], ["+", "-"], ["*", "/"], ["^"]] as const;

/**
 * The parts of a formula text.
 * @throws {DomainError} `bad-formula` when the text does not follow the grammar.
 */
export function parseFormula(text: string): Expression {
  const tokens = tokensOf(text);
  const [expression, end] = parseLevel(tokens, 0, 0, text);
  if (end !== tokens.length) throw new DomainError("bad-formula", { text, at: end });
  return expression;
}

/**
 * The value of a formula. `valuesOf` gives the values of a name, one for each row. An equation's value is left − right.
 * @throws {DomainError} `rows-do-not-match` when two lists of different length meet, `not-one-value` when rows are left over.
 */
export function evaluate(
  expression: Expression,
  valuesOf: (name: string) => readonly Decimal[],
): Decimal {
  const values = rowsOf(expression, valuesOf);
  const [value] = values;
  if (value === undefined || values.length !== 1) {
    throw new DomainError("not-one-value", { rows: values.length });
  }
  return value;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new DomainError("bad-formula", { text, at: start });
    tokens.push(token);
  }
  return tokens;
}

type Parsed = readonly [expression: Expression, next: number];

function parseLevel(tokens: readonly string[], at: number, level: number, text: string): Parsed {
  const operators = LEVELS[level];
  if (operators === undefined) return parseFactor(tokens, at, text);
  let [left, next] = parseLevel(tokens, at, level + 1, text);
  for (;;) {
    const operator = operators.find((candidate) => candidate === tokens[next]);
    if (operator === undefined) return [left, next];
    const [right, after] = parseLevel(tokens, next + 1, level + 1, text);
    left = { kind: "operation", operator, left, right };
    next = after;
  }
}

function parseFactor(tokens: readonly string[], at: number, text: string): Parsed {
  const token = tokens[at];
  if (token === undefined) throw new DomainError("bad-formula", { text, at });
  if (token === "-") {
    const [of, next] = parseFactor(tokens, at + 1, text);
    return [{ kind: "negative", of }, next];
  }
  if (token === "(") {
    const [inner, next] = parseLevel(tokens, at + 1, 0, text);
    if (tokens[next] !== ")") throw new DomainError("bad-formula", { text, at: next });
    return [inner, next + 1];
  }
  if (/^\d/.test(token)) return [{ kind: "number", value: decimal(token) }, at + 1];
  if (!/^[A-Za-z]/.test(token)) throw new DomainError("bad-formula", { text, at });
  const called = FUNCTIONS.find((name) => name === token);
  if (called !== undefined && tokens[at + 1] === "(")
    return parseCall(tokens, at + 2, called, text);
  return [{ kind: "name", name: token }, at + 1];
}

function parseCall(
  tokens: readonly string[],
  at: number,
  called: (typeof FUNCTIONS)[number],
  text: string,
): Parsed {
  const of: Expression[] = [];
  let next = at;
  for (;;) {
    const [argument, after] = parseLevel(tokens, next, 0, text);
    of.push(argument);
    if (tokens[after] === ")") return [{ kind: "call", function: called, of }, after + 1];
    if (tokens[after] !== ",") throw new DomainError("bad-formula", { text, at: after });
    next = after + 1;
  }
}

function rowsOf(
  expression: Expression,
  valuesOf: (name: string) => readonly Decimal[],
): readonly Decimal[] {
  switch (expression.kind) {
    case "number":
      return [expression.value];
    case "name":
      return valuesOf(expression.name);
    case "negative":
      return rowsOf(expression.of, valuesOf).map((value) => value.negated());
    case "operation":
      return pairwise(
        rowsOf(expression.left, valuesOf),
        rowsOf(expression.right, valuesOf),
        (left, right) => operate(expression.operator, left, right),
      );
    case "call":
      return call(
        expression.function,
        expression.of.map((argument) => rowsOf(argument, valuesOf)),
      );
    default:
      return assertNever(expression);
  }
}

function pairwise(
  left: readonly Decimal[],
  right: readonly Decimal[],
  combine: (left: Decimal, right: Decimal) => Decimal,
): readonly Decimal[] {
  const rows = left.length === 1 ? right.length : left.length;
  if (right.length !== 1 && right.length !== rows) {
    throw new DomainError("rows-do-not-match", { left: left.length, right: right.length });
  }
  return Array.from({ length: rows }, (_, row) => {
    const [one, other] = [left[left.length === 1 ? 0 : row], right[right.length === 1 ? 0 : row]];
    if (one === undefined || other === undefined)
      throw new DomainError("rows-do-not-match", { row });
    return combine(one, other);
  });
}

function operate(
  operator: "+" | "-" | "*" | "/" | "^" | "=",
  left: Decimal,
  right: Decimal,
): Decimal {
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
    case "=":
      return left.minus(right);
    case "*":
      return left.times(right);
    case "/":
      return left.div(right);
    case "^":
      return left.pow(right);
    default:
      return assertNever(operator);
  }
}

function call(
  called: (typeof FUNCTIONS)[number],
  of: readonly (readonly Decimal[])[],
): readonly Decimal[] {
  const [first = [], second = [], third = []] = of;
  switch (called) {
    case "sum":
      return [sumOf(first)];
    case "fen":
      return first.map(toFen);
    case "rate":
      return first.map(toRateScale);
    case "bar":
      return first.map(toBarScale);
    case "min":
      return pairwise(first, second, (left, right) => (left.lt(right) ? left : right));
    case "max":
      return pairwise(first, second, (left, right) => (left.gt(right) ? left : right));
    case "fenShare":
    case "barShare": {
      const shareOut = called === "fenShare" ? fenSharedOut : barsSharedOut;
      const place = toCount(elementAt(third, 0)) - 1;
      return [elementAt(shareOut(elementAt(first, 0), second), place)];
    }
    default:
      return assertNever(called);
  }
}
