/**
 * 再贷款安排: what came of relending, each stretch with its price, what it brings and why it ends; or every reason why none is
 * drawn.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import {
  relendingBenefitSentence,
  relendingOutcome,
  relendingReason,
  yearEndText,
} from "@xinzhi/ui/words/relending-sentences.ts";
import { useLocale, useTranslations } from "use-intl";

/** The statement; nothing for a deal without relending. */
export function RelendingStatement({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("relending");
  const language = useLocale();
  const { deal, relending: benefit } = quote.figures;
  const outcome = relendingOutcome(deal.relending, language);
  if (outcome === undefined) return null;
  return (
    <section data-testid="relending">
      <h3 className="mb-1 font-semibold">{words("title")}</h3>
      <p>{outcome}</p>
      {deal.relending.kind === "refused" ? (
        <ul className="list-disc pl-5">
          {deal.relending.reasons.map((reason) => (
            <li key={reason.code}>{relendingReason(reason, language)}</li>
          ))}
        </ul>
      ) : null}
      {benefit === undefined ? null : (
        <>
          <p>{relendingBenefitSentence(benefit, language)}</p>
          <Stretches quote={quote} />
        </>
      )}
    </section>
  );
}

function Stretches({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("relending");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const language = useLocale();
  const { relending, considered } = quote.figures.deal;
  const years = "years" in relending ? relending.years : [];
  const lapse = "lapse" in relending ? relending.lapse : undefined;
  return (
    <table className="mt-1 w-full max-w-2xl border-collapse">
      <thead>
        <tr className="border-line border-b text-faint text-small">
          <th scope="col" className="py-1 text-left font-normal">
            {words("columns.stretch")}
          </th>
          {(["rate", "benefitBp"] as const).map((column) => (
            <th key={column} scope="col" className="py-1 text-right font-normal">
              {words(`columns.${column}`)}
            </th>
          ))}
          <th scope="col" className="py-1 text-right font-normal">
            {units("named", { name: words("columns.benefit"), unit: units(amountUnit) })}
          </th>
          <th scope="col" className="py-1 pl-3 text-left font-normal">
            {words("columns.end")}
          </th>
        </tr>
      </thead>
      <tbody>
        {(considered?.relendingSegments ?? []).map(({ span }, index) => {
          const row = index + 1;
          const end = years[index]?.end;
          return (
            <tr key={row}>
              <th scope="row" className="py-0.5 text-left font-normal">
                {span.kind === "dated"
                  ? `${span.from} → ${span.to}`
                  : words("months", { from: String(span.fromMonth), to: String(span.toMonth) })}
              </th>
              <td className="py-0.5 text-right">
                <Figure line={`relendingRate#${row}`} withoutSign />
              </td>
              <td className="py-0.5 text-right">
                <Figure line={`relendingBenefitBp#${row}`} />
              </td>
              <td className="py-0.5 text-right">
                <Figure line={`segmentBenefit#${row}`} />
              </td>
              <td className="py-0.5 pl-3">
                {end === undefined ? null : yearEndText(end, lapse, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
