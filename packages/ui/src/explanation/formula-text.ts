/**
 * Formulas as people read them (公式显示): the same formula twice, once in the names of its terms, once with the numbers
 * put in. Parentheses stand only where the order needs them.
 */
import { assertNever, type Expression } from "@xinzhi/domain";

/** How a name or a row of a name is written, and the words of the functions. */
export type FormulaWriter = {
  /** The text of a name. `row` is given inside a sum that is written out row by row. */
  readonly name: (name: string, row: number | undefined) => string;
  readonly functionName: (called: FormulaFunction) => string;
  /**
   * How many rows a sum over these names has, to write it out row by row; `undefined` keeps the sum sign.
   */
  readonly rowsOf: (names: readonly string[]) => number | undefined;
};

/** The functions of the formula grammar. */
export type FormulaFunction = Extract<Expression, { kind: "call" }>["function"];

const SYMBOLS = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^", "=": "=" } as const;
const LEVEL = { "=": 0, "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;
const NEGATIVE_LEVEL = 2;
const ATOM_LEVEL = 4;
const ROWS_SHOWN = 4;

/** The text of a formula. */
export function formulaText(expression: Expression, writer: FormulaWriter): string {
  return written(expression, writer, undefined).text;
}

type Written = { readonly text: string; readonly level: number };

function written(expression: Expression, writer: FormulaWriter, row: number | undefined): Written {
  switch (expression.kind) {
    case "number":
      return { text: expression.value.toFixed(), level: ATOM_LEVEL };
    case "name": {
      const text = writer.name(expression.name, row);
      return { text: text.startsWith("−") ? `(${text})` : text, level: ATOM_LEVEL };
    }
    case "negative": {
      const of = written(expression.of, writer, row);
      return { text: `−${inParentheses(of, NEGATIVE_LEVEL + 1)}`, level: NEGATIVE_LEVEL };
    }
    case "operation": {
      const level = LEVEL[expression.operator];
      const left = inParentheses(written(expression.left, writer, row), level);
      const right = inParentheses(written(expression.right, writer, row), level + 1);
      return { text: `${left} ${SYMBOLS[expression.operator]} ${right}`, level };
    }
    case "call":
      return calledText(expression, writer, row);
    default:
      return assertNever(expression);
  }
}

function inParentheses({ text, level }: Written, least: number): string {
  return level < least ? `(${text})` : text;
}

function calledText(
  expression: Extract<Expression, { kind: "call" }>,
  writer: FormulaWriter,
  row: number | undefined,
): Written {
  const [first] = expression.of;
  const rows = first === undefined ? undefined : writer.rowsOf(namesIn(first));
  if (expression.function === "sum" && first !== undefined && rows !== undefined) {
    return writtenOut(first, writer, rows);
  }
  const parts = expression.of.map((argument) => written(argument, writer, row).text);
  const called = writer.functionName(expression.function);
  return { text: `${called}(${parts.join(", ")})`, level: ATOM_LEVEL };
}

/** A sum row by row; of a long one the first two rows and the last. */
function writtenOut(of: Expression, writer: FormulaWriter, rows: number): Written {
  if (rows === 0) return { text: "0", level: ATOM_LEVEL };
  const all = Array.from({ length: rows }, (_, row) => row);
  const shown = rows <= ROWS_SHOWN ? all : [0, 1, undefined, rows - 1];
  const texts = shown.map((row) =>
    row === undefined ? "…" : inParentheses(written(of, writer, row), LEVEL["+"] + 1),
  );
  return { text: texts.join(" + "), level: rows === 1 ? ATOM_LEVEL : LEVEL["+"] };
}

/** The names an expression reads, each once. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "negative":
      return namesIn(expression.of);
    case "operation":
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
    case "call":
      return [...new Set(expression.of.flatMap(namesIn))];
    default:
      return assertNever(expression);
  }
}
