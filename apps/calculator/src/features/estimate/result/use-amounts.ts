/** Amounts, rates and days as laymen read them (读数): 万元 where an amount is large, two places of a percentage. */
"use client";

import { type Decimal, inBasisPoints, toPlainDigits } from "@xinzhi/domain/estimate";
import {
  cutTo,
  grouped,
  shiftPoint,
  withoutTrailingZeros,
} from "@xinzhi/ui/digits/plain-digits.ts";
import { basisPointsText, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";

/** From so many digits before the point an amount is told in 亿元, or in 万元. */
const HUNDRED_MILLION_DIGITS = 9;
const TEN_THOUSAND_DIGITS = 5;

/** The writers of the page's language. */
export function useAmounts() {
  const units = useTranslations("units");
  const language = useLocale();
  return useMemo(() => {
    const inUnit = (digits: string, moved: number, unit: string) =>
      `${grouped(withoutTrailingZeros(cutTo(shiftPoint(digits, -moved), 2)))} ${unit}`;
    /** In words of people: `40.3 万元`, in English whole yuan. Rounding: for reading. */
    const amount = (yuan: Decimal): string => {
      const digits = toPlainDigits(yuan);
      if (language === "en") return `CNY ${grouped(cutTo(digits, 0))}`;
      const length = (digits.replace("-", "").split(".")[0] ?? "").length;
      if (length >= HUNDRED_MILLION_DIGITS) return inUnit(digits, 8, units("hundredMillion"));
      if (length >= TEN_THOUSAND_DIGITS) return inUnit(digits, 4, units("tenThousand"));
      return inUnit(digits, 0, units("yuan"));
    };
    return {
      amount,
      /** To the fen, as it is booked. */
      yuan: (yuan: Decimal): string => grouped(cutTo(toPlainDigits(yuan), 2)),
      percent: (fraction: Decimal): string => percentText(toPlainDigits(fraction), 2),
      percentDigits: (fraction: Decimal): string =>
        percentText(toPlainDigits(fraction), 2).replace("%", ""),
      basisPoints: (fraction: Decimal): string => {
        const text = basisPointsText(toPlainDigits(inBasisPoints(fraction)));
        return text.startsWith("−") || text === "0" ? text : `+${text}`;
      },
    };
  }, [units, language]);
}
