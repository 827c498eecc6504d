/** A band's two ends as one text (区间): `3.20% – 3.50%`, or one figure where both are the same. */
"use client";

import type { Decimal, NamedCosts, PricedProduct } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { useAmounts } from "./use-amounts.ts";

type Method = keyof NamedCosts;

/** The four methods as ranges, before and after a subsidy. */
export function useRange({ low, high }: PricedProduct) {
  const words = useTranslations("estimateResult");
  const { percent } = useAmounts();
  const text = (fraction: Decimal | undefined) =>
    fraction === undefined ? words("methods.none") : percent(fraction);
  const between = (one: Decimal | undefined, other: Decimal | undefined) => {
    const [least, most] = [text(one), text(other)];
    return least === most ? least : words("price.range", { low: least, high: most });
  };
  const range = (method: Method) => ({
    before: between(low.sheet.before[method], high.sheet.before[method]),
    after:
      low.sheet.afterSubsidy === undefined || high.sheet.afterSubsidy === undefined
        ? undefined
        : between(low.sheet.afterSubsidy.costs[method], high.sheet.afterSubsidy.costs[method]),
  });
  return {
    effective: range("effective"),
    nominal: range("nominal"),
    simple: range("simple"),
    added: range("added"),
    contract: between(low.annualRate.perYear, high.annualRate.perYear),
  };
}
