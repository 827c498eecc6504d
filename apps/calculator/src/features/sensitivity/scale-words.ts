/**
 * Terms and values of a scale in words (标尺文字): as they stand on a map's lines and beside a slider.
 */
"use client";

import { type Decimal, inBasisPoints, toPlainDigits, type WhatIfScale } from "@xinzhi/domain";
import { grouped, withoutTrailingZeros } from "@xinzhi/ui/digits/plain-digits.ts";
import { basisPointsText } from "@xinzhi/ui/digits/rate-text.ts";
import {
  amountInWords,
  monthsInWords,
  rateInWords,
  shareInWords,
} from "@xinzhi/ui/words/money-words.ts";
import { useLocale, useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";

/** Names a term and its values. A floating loan's rate is its spread. */
export function useScaleWords() {
  const words = useTranslations("sensitivity");
  const units = useTranslations("units");
  const language = useLocale();
  const isFloating = useOpenDeal()?.request.rates.kind === "floating";
  const nameOf = ({ term }: Pick<WhatIfScale, "term">) =>
    words(term === "rate" && isFloating ? "terms.spread" : `terms.${term}`);
  const textOf = ({ term, unit }: WhatIfScale, value: Decimal) => {
    if (term === "ftpDiscount" || (term === "rate" && isFloating)) {
      const points = basisPointsText(toPlainDigits(inBasisPoints(value)));
      const signed = term === "rate" && !value.isNegative() ? `+${points}` : points;
      return `${signed} ${units("basisPoints")}`;
    }
    switch (unit) {
      case "perYear":
        return rateInWords(value);
      case "yuan":
        return amountInWords(value, language);
      case "share":
        return shareInWords(value);
      case "months":
        return monthsInWords(toPlainDigits(value), language);
      default:
        return `${grouped(withoutTrailingZeros(toPlainDigits(value)))} ${words("periods")}`;
    }
  };
  return { nameOf, textOf };
}
