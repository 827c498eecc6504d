/**
 * What is wrong with a field, in words (出错提示). Limits are spelled as the field is typed: percent, 万元, basis points.
 */
"use client";

import { isPolicyProblem } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { filled } from "@xinzhi/ui/words/fill.ts";
import { useTranslations } from "use-intl";
import type { FieldProblem } from "./deal-file-of.ts";
import { type FieldKind, fieldText, kindOf } from "./deal-texts.ts";

/** The sentence for a problem. */
export function useProblemWords(amountUnit: AmountUnit): (problem: FieldProblem) => string {
  const errors = useTranslations("errors");
  const policyErrors = useTranslations("policyErrors");
  const units = useTranslations("units");
  const suffix: Readonly<Partial<Record<FieldKind, string>>> = {
    amount: ` ${units(amountUnit)}`,
    rate: "%",
    share: "%",
    basisPoints: ` ${units("basisPoints")}`,
  };
  return ({ path, code, facts }) => {
    if (isPolicyProblem(code)) return filled(String(policyErrors.raw(code)), facts);
    if (code !== "out-of-range") return errors(code);
    const limit = (value: string | number) => {
      const kind = kindOf(path) ?? "words";
      return `${fieldText(kind, String(value), amountUnit)}${suffix[kind] ?? ""}`;
    };
    const { atLeast, above, atMost } = facts;
    if (above !== undefined && atMost !== undefined) {
      return errors("out-of-range-above", { above: limit(above), atMost: limit(atMost) });
    }
    if (atLeast !== undefined && atMost !== undefined) {
      return errors("out-of-range-between", { least: limit(atLeast), most: limit(atMost) });
    }
    if (atMost !== undefined) return errors("out-of-range-at-most", { most: limit(atMost) });
    if (atLeast !== undefined) return errors("out-of-range-at-least", { least: limit(atLeast) });
    return errors(code);
  };
}
