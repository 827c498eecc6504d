/**
 * What the drawer says about a line (计算依据), as data: the same for the screen and for the copied text.
 */
import {
  type Line,
  type LineId,
  type PolicyReference,
  parseFormula,
  toPlainDigits,
} from "@xinzhi/domain";
import type { AmountUnit } from "../digits/amount.ts";
import { grouped, shiftPoint } from "../digits/plain-digits.ts";
import { exactText, type Shown, shownText } from "../figures/line-text.ts";
import { type FormulaFunction, formulaText } from "./formula-text.ts";
import { referenceOf } from "./reference-of.ts";

/** Words the explanation needs, in the page's language. */
export type ExplainingWords = {
  readonly nameOf: (term: string) => string;
  readonly functionName: (called: FormulaFunction) => string;
};

/** One input of a formula: a name with its line, or with its rows. */
export type ExplainedInput = {
  readonly name: string;
  readonly lines: readonly Line[];
};

/** A formula in terms and with numbers. An equation has its root as the value, not its left side. */
export type FormulaTexts = {
  readonly inTerms: string;
  readonly withNumbers: string;
  readonly isEquation: boolean;
};

/** A line opened up. */
export type Explained = {
  readonly line: Line;
  readonly shown: Shown;
  readonly exact: string;
  /** The formula in terms, and with numbers; absent for a raw value. */
  readonly formula: FormulaTexts | undefined;
  readonly inputs: readonly ExplainedInput[];
  readonly reference: PolicyReference | undefined;
};

/** Opens a line up. Inputs that the quote does not hold are left out. */
export function explainedLine(
  line: Line,
  lineOf: (id: LineId) => Line | undefined,
  words: ExplainingWords,
  amountUnit: AmountUnit,
): Explained {
  const inputs = line.inputs.map(({ name, lines }) => ({
    name,
    lines: lines.flatMap((id) => lineOf(id) ?? []),
  }));
  // The root of an equation is one of its own inputs; it does not follow from itself.
  const others = inputs.filter(({ lines }) => lines.every(({ id }) => id !== line.id));
  return {
    line,
    shown: shownText(line.unit, toPlainDigits(line.value), { amountUnit }),
    exact: exactText(line),
    formula: line.formula === undefined ? undefined : bothTexts(line.formula, inputs, words),
    inputs: others,
    reference: referenceOf(line.origin),
  };
}

function bothTexts(
  formula: string,
  inputs: readonly ExplainedInput[],
  words: ExplainingWords,
): FormulaTexts {
  const expression = parseFormula(formula);
  const linesOf = (name: string) => inputs.find((input) => input.name === name)?.lines ?? [];
  const nameOf = (name: string) => words.nameOf(termOf(name, linesOf(name)));
  return {
    isEquation: expression.kind === "operation" && expression.operator === "=",
    inTerms: formulaText(expression, {
      name: nameOf,
      functionName: words.functionName,
      rowsOf: () => undefined,
    }),
    withNumbers: formulaText(expression, {
      name: (name, row) => {
        const lines = linesOf(name);
        const line = lines.length === 1 ? lines[0] : lines[row ?? 0];
        return line === undefined ? nameOf(name) : numberText(line);
      },
      functionName: words.functionName,
      rowsOf: (names) => {
        const counts = names.map((name) => linesOf(name).length);
        return counts.length === 0 ? undefined : Math.max(...counts);
      },
    }),
  };
}

/** A name that stands for lines of one term is that term, e.g. `balances` of `opening#1`, `opening#2`. */
export function termOf(name: string, lines: readonly Line[]): string {
  const [first] = lines;
  return first !== undefined && lines.every(({ term }) => term === first.term) ? first.term : name;
}

const DECIMALS_IN_FORMULA = 10;

/** A number inside a formula: in yuan or percent, at most ten decimals; one that goes on ends in an ellipsis. */
function numberText(line: Line): string {
  const isPercent = line.unit === "perYear" || line.unit === "share";
  const digits = toPlainDigits(line.value);
  const [whole = "0", fraction = ""] = shiftPoint(digits, isPercent ? 2 : 0).split(".");
  const kept = fraction.slice(0, DECIMALS_IN_FORMULA);
  const goesOn = fraction.length > DECIMALS_IN_FORMULA ? "…" : "";
  return `${grouped(kept === "" ? whole : `${whole}.${kept}`)}${goesOn}${isPercent ? "%" : ""}`;
}
