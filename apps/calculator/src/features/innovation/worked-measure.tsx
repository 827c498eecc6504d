/**
 * How a measure of the fit card was worked out (指标算法): its formula in words, and the same with its inputs.
 */
"use client";

import { type CardInput, type MeasureScore, parseFormula, toPlainDigits } from "@xinzhi/domain";
import { grouped, shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { formulaText } from "@xinzhi/ui/explanation/formula-text.ts";
import { useTranslations } from "use-intl";

type Measured = Extract<MeasureScore["reading"], { kind: "measured" }>;

/** Both lines of a measured figure. */
export function WorkedMeasure({ reading }: { readonly reading: Measured }) {
  const names = useTranslations("innovationView.card.inputs");
  const functions = useTranslations("explanation.functions");
  const expression = parseFormula(reading.formula);
  const isKnown = (name: string): name is "amount" => names.has(name as "amount");
  const inputOf = (name: string) => reading.inputs.find((input) => input.name === name);
  const written = (text: (name: string) => string) =>
    formulaText(expression, {
      name: text,
      functionName: (called) => functions(called),
      rowsOf: () => undefined,
    });
  const nameOf = (name: string) => (isKnown(name) ? names(name) : name);
  return (
    <p className="text-faint text-small" data-formula>
      = {written(nameOf)} = {written((name) => numberText(inputOf(name)) ?? nameOf(name))}
    </p>
  );
}

const DECIMALS = 6;

/** In yuan, percent or as it is; what goes on after six places ends in an ellipsis. */
function numberText(input: CardInput | undefined): string | undefined {
  if (input === undefined) return undefined;
  const isPercent = input.unit === "perYear" || input.unit === "share";
  const [whole = "0", fraction = ""] = shiftPoint(
    toPlainDigits(input.value),
    isPercent ? 2 : 0,
  ).split(".");
  const kept = fraction.slice(0, DECIMALS);
  const text = grouped(kept === "" ? whole : `${whole}.${kept}`);
  return `${text}${fraction.length > DECIMALS ? "…" : ""}${isPercent ? "%" : ""}`;
}
