/**
 * 再贷款与余额: the balance over the life with the relending drawn inside it, each segment with its price and benefit, or every
 * reason why there is none.
 */
"use client";

import { type Quote, toPlainDigits } from "@xinzhi/domain";
import { Legend } from "@xinzhi/ui/charts/legend.tsx";
import { TimeChart } from "@xinzhi/ui/charts/time-chart.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import {
  relendingBenefitSentence,
  relendingOutcome,
  relendingReason,
} from "@xinzhi/ui/words/relending-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import {
  balanceAreas,
  highestBalance,
  momentsOf,
  momentText,
  segmentLabels,
} from "./balance-stretches.ts";
import { BalanceTable } from "./balance-table.tsx";
import { RelendingSegments } from "./relending-segments.tsx";

/** The chart, the outcome, the segments, and the balances as a table. */
export function RelendingOnBalance({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.relending");
  const language = useLocale();
  const { deal, relending: benefit } = quote.figures;
  const outcome = relendingOutcome(deal.relending, language);
  return (
    <>
      <div data-testid="relending-outcome">
        <p>{outcome ?? words("none")}</p>
        {deal.relending.kind === "refused" ? (
          <ul className="list-disc pl-5">
            {deal.relending.reasons.map((reason) => (
              <li key={reason.code}>{relendingReason(reason, language)}</li>
            ))}
          </ul>
        ) : null}
        {benefit === undefined ? null : (
          <div data-explained>
            <p>{relendingBenefitSentence(benefit, language)}</p>
            <p className="text-faint text-small" data-formula>
              {words("benefitMethod")}
            </p>
          </div>
        )}
      </div>
      <BalanceChart quote={quote} />
      <RelendingSegments quote={quote} />
      <BalanceTable quote={quote} />
    </>
  );
}

function BalanceChart({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.relending");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const { fundedPieces: pieces, deal } = quote.figures;
  const { from, to } = momentsOf(deal.request.life);
  const monthWords = (month: string) => words("months", { month });
  const edges = { from: momentText(from, monthWords), to: momentText(to, monthWords) };
  const labels = segmentLabels(pieces);
  const most = highestBalance(pieces);
  return (
    <figure className="my-2">
      <TimeChart
        caption={
          labels.length === 0
            ? words("captionNone", edges)
            : words("caption", { ...edges, relent: String(labels.length) })
        }
        from={from}
        to={to}
        areas={balanceAreas(pieces)}
        labels={labels}
        edges={{
          start: edges.from,
          end: edges.to,
          most:
            most === undefined
              ? ""
              : words("most", {
                  amount: amountText(toPlainDigits(most), amountUnit),
                  unit: units(amountUnit),
                }),
        }}
      />
      <figcaption>
        <Legend
          entries={
            labels.length === 0
              ? [{ look: "apart", text: words("legend.apart") }]
              : (["policy", "own", "apart"] as const).map((look) => ({
                  look,
                  text: words(`legend.${look}`),
                }))
          }
        />
      </figcaption>
    </figure>
  );
}
