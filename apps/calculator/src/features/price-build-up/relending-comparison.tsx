/**
 * 再贷款利率比较: what drawing relending would cost and bring at other prices. The benefit is signed and said in words.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useTranslations } from "use-intl";

/** The comparison the deal asks for; nothing when it asks for none, a sentence when there is nothing to compare. */
export function RelendingComparison({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("results.comparison");
  const compared = quote.figures.sideChecks.relendingComparison;
  if (quote.figures.deal.funding.relendingSegments.length === 0) {
    return (
      <p className="text-faint" data-testid="no-comparison">
        {words("notDrawn")}
      </p>
    );
  }
  if (compared.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{words("title")}</h3>
      <table className="w-full max-w-xl border-collapse" data-testid="comparison">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-right font-normal">
              {words("relendingRate")}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {words("blend")}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {words("benefit")}
            </th>
            <th scope="col" className="py-1 pl-3 text-left font-normal">
              {words("reading")}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ benefitBp }, index) => {
            const row = index + 1;
            return (
              <tr key={row}>
                <td className="py-0.5 text-right">
                  <Figure line={`comparedRate#${row}`} withoutSign />
                </td>
                <td className="py-0.5 text-right">
                  <Figure line={`comparedBlend#${row}`} withoutSign />
                </td>
                <td className="py-0.5 text-right">
                  <Figure line={`comparedBenefitBp#${row}`} />
                </td>
                <td className="py-0.5 pl-3">{words(readingOf(benefitBp))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type Benefit = Quote["figures"]["sideChecks"]["relendingComparison"][number]["benefitBp"];

function readingOf(benefitBp: Benefit): "none" | "gain" | "harm" {
  if (benefitBp.isZero()) return "none";
  return benefitBp.isPositive() ? "gain" : "harm";
}
