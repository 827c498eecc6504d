/**
 * All other structures at length (全部结构): what may be chosen, what lies beyond the limits, and every cure, with how they were found.
 */
"use client";

import type { CuredRule } from "@xinzhi/domain";
import { SidePanel } from "@xinzhi/ui/layout/side-panel.tsx";
import { dictionaryOf } from "@xinzhi/ui/words/at-hand";
import { ruleText } from "@xinzhi/ui/words/brief-text.ts";
import { returnInWords } from "@xinzhi/ui/words/money-words.ts";
import { useLocale, useTranslations } from "use-intl";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";
import { cureOffers, type Offer, structureOffers } from "./better-structures.ts";
import { OfferRow } from "./offer-row.tsx";

/** The panel while it is open. */
export function StructuresPanel(props: {
  readonly structures: AnalysisValues["structures"];
  readonly cures: readonly CuredRule[];
  readonly isStale: boolean;
  readonly onClose: () => void;
}) {
  const { structures, cures, isStale, onClose } = props;
  const words = useTranslations("betterStructures");
  const language = useLocale();
  const { noCure } = dictionaryOf(language).structures;
  return (
    <SidePanel title={words("panel")} closeWord={words("close")} onClose={onClose}>
      <div className="grid gap-4" data-testid="structures-panel" data-explained>
        <p className="text-faint text-small" data-formula>
          {words("how", { raroc: returnInWords(structures.raroc) })}
        </p>
        {cures.length === 0 ? null : (
          <section>
            <h3 className="border-line border-b font-semibold">{words("cures")}</h3>
            {cures.map((cured) => {
              const offers = cureOffers([cured], language);
              const key = `${cured.source.kind}-${cured.rule.kind}`;
              return offers.length > 0 ? (
                <Offers key={key} offers={offers} isStale={isStale} />
              ) : (
                <p key={key} className="py-1 text-small">
                  {words("failing", { rule: ruleText(cured, language) })}: {noCure}
                </p>
              );
            })}
          </section>
        )}
        <StructureList
          title={words("within")}
          offers={structureOffers(structures.within, language)}
          isStale={isStale}
        />
        <StructureList
          title={words("beyond")}
          offers={structureOffers(structures.beyond, language)}
          isStale={isStale}
        />
      </div>
    </SidePanel>
  );
}

function StructureList(props: {
  readonly title: string;
  readonly offers: readonly Offer[];
  readonly isStale: boolean;
}) {
  if (props.offers.length === 0) return null;
  return (
    <section>
      <h3 className="border-line border-b font-semibold">{props.title}</h3>
      <Offers offers={props.offers} isStale={props.isStale} />
    </section>
  );
}

function Offers(props: { readonly offers: readonly Offer[]; readonly isStale: boolean }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-y-1 divide-y divide-line py-1">
      {props.offers.map((offer) => (
        <OfferRow key={offer.key} offer={offer} isStale={props.isStale} isCut={false} />
      ))}
    </ul>
  );
}
