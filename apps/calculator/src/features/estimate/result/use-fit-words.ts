/** Why a product fits or not, in sentences (适配说明): each condition's value, what is told, and what would make it pass. */
"use client";

import { type FitCheck, type FitCure, type FitValue, toPlainDigits } from "@xinzhi/domain/estimate";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { useTranslations } from "use-intl";
import { useAmounts } from "./use-amounts.ts";

/** The writers of conditions. */
export function useFitWords() {
  const words = useTranslations("estimateResult.fit");
  const form = useTranslations("estimate");
  const { amount, percent } = useAmounts();
  const listed = (names: readonly string[]) => names.join(words("between"));

  const value = (told: FitValue): string => {
    switch (told.kind) {
      case "months":
        return words("months", { count: String(told.months) });
      case "share":
        return percent(told.share);
      case "ratio":
        return grouped(cutTo(toPlainDigits(told.ratio), 2));
      case "yuan":
        return amount(told.yuan);
      case "purposes":
        return listed(told.purposes.map((purpose) => form(`purposes.${purpose}`)));
      case "sectors":
        return listed(told.sectors.map((sector) => form(`sectors.${sector}`)));
      case "securities":
        return listed(told.securities.map((security) => form(`securities.${security}`)));
    }
  };

  const cure = (way: FitCure): string => {
    switch (way.kind) {
      case "setTerm":
      case "setGrace":
        return words(`cures.${way.kind}`, { months: String(way.months) });
      case "lowerAmount":
      case "raiseValue":
        return words(`cures.${way.kind}`, { amount: amount(way.yuan) });
      case "offerSecurity":
        return words("cures.offerSecurity", {
          list: listed(way.oneOf.map((security) => form(`securities.${security}`))),
        });
      case "obtainTitle":
        return words("cures.obtainTitle", {
          list: listed(way.oneOf.map((title) => form(`titles.${title}`))),
        });
      case "repayFromOperations":
        return words("cures.repayFromOperations");
      case "useOtherSources":
        return words("cures.useOtherSources", {
          list: listed(way.sources.map((source) => words(`sourceNames.${source}`))),
        });
      case "tell":
        return words(`cures.tell.${way.what}`);
    }
  };

  return { value, cure };
}

/** What the lending rules say against a use or a term, in a sentence. */
export function useLoanUseWords(): (reason: FitCheck["reasons"][number]) => string {
  const words = useTranslations("estimateResult.fit.loanUse");
  return (reason) => {
    switch (reason.code) {
      case "term-too-long":
        return words("term-too-long", {
          termMonths: String(reason.termMonths),
          termMonthsMax: String(reason.termMonthsMax),
        });
      case "term-needs-long-cycle":
      case "term-needs-approval":
        return words(reason.code, { termMonthsMax: String(reason.termMonthsMax) });
      default:
        return words(reason.code);
    }
  };
}
