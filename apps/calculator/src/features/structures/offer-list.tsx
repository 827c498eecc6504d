/**
 * The offers of the strip (更好的结构清单), once they are found: the cheapest cure of each rule that fails and the best structures. Its sentences
 * come after the first look of the page.
 */
"use client";

import type { CuredRule } from "@xinzhi/domain";
import { useLocale, useTranslations } from "use-intl";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";
import { bestStructures, shownOffers } from "./better-structures.ts";
import { OfferRow } from "./offer-row.tsx";

/** As many as have room, or why there is none. */
export function OfferList(props: {
  readonly structures: AnalysisValues["structures"];
  readonly cures: readonly CuredRule[];
  readonly isStale: boolean;
}) {
  const { structures, cures, isStale } = props;
  const words = useTranslations("betterStructures");
  const offers = shownOffers(cures, bestStructures(structures), useLocale());
  return (
    <ul className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-y-0.5">
      {offers.map((offer) => (
        <OfferRow key={offer.key} offer={offer} isStale={isStale} isCut />
      ))}
      {offers.length === 0 ? (
        <li className="text-faint text-small">
          {words(structures.byCost.length === 0 ? "noneAtAll" : "noneBetter")}
        </li>
      ) : null}
    </ul>
  );
}
