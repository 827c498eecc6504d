/**
 * 价格构成: the waterfall from the price of money to the customer's rate, every total behind it, and relending
 * compared at other prices.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { toPlainDigits } from "@xinzhi/domain";
import { Waterfall } from "@xinzhi/ui/charts/waterfall.tsx";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useTranslations } from "use-intl";
import { RelendingComparison } from "./relending-comparison.tsx";
import { Totals } from "./totals.tsx";

const RATE_DECIMALS = 4;

/** The build-up of a quote. */
export function PriceBuildUp({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("results.waterfall");
  const { bars, customerRate, customerRateLine } = quote.waterfall;
  return (
    <div className="grid gap-5">
      <section>
        <h3 className="mb-1 font-semibold">{words("title")}</h3>
        <Waterfall
          bars={bars.map(({ line }) => line)}
          total={customerRateLine}
          words={{
            caption: words("caption", {
              bars: String(bars.length),
              rate: percentText(toPlainDigits(customerRate), RATE_DECIMALS),
            }),
            item: words("item"),
            value: words("value"),
          }}
        />
      </section>
      <Totals />
      <RelendingComparison quote={quote} />
    </div>
  );
}
