/**
 * 更好的结构: always in view below the result, the cures of what fails and the structures that are better for both sides; all of
 * them in a panel.
 */
"use client";

import { Skeleton } from "@xinzhi/ui/layout/skeleton.tsx";
import { lazy, Suspense, useCallback, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useAnalysis } from "../analysis/analysis-context.tsx";
import { bestStructures, cureOffers, shownOffers } from "./better-structures.ts";
import { OfferRow } from "./offer-row.tsx";

const StructuresPanel = lazy(() =>
  import("./structures-panel.tsx").then((panel) => ({ default: panel.StructuresPanel })),
);

/** The strip. */
export function StructuresStrip() {
  const words = useTranslations("betterStructures");
  const language = useLocale();
  const structures = useAnalysis("structures");
  const cures = useAnalysis("cures");
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const isReady = structures.kind === "ready" && cures.kind === "ready";
  const isStale = isReady && (structures.isStale || cures.isStale);
  const rules = cures.kind === "ready" ? cures.value : [];
  const found = structures.kind === "ready" ? structures.value : undefined;
  const offers = shownOffers(rules, found === undefined ? [] : bestStructures(found), language);
  const count =
    (found?.within.length ?? 0) + (found?.beyond.length ?? 0) + cureOffers(rules, language).length;
  return (
    <section
      aria-label={words("title")}
      className="grid gap-x-3 border-line border-t px-3 py-1 desk:min-h-20 desk:shrink-0 desk:grid-cols-[6rem_minmax(0,1fr)]"
      data-testid="structures"
      data-explained
      data-stale={isStale}
    >
      <div className="flex items-baseline gap-2 desk:block">
        <h3 className="font-semibold">{words("title")}</h3>
        {isStale ? (
          <p className="text-faint text-small">{words("stale")}</p>
        ) : count === 0 ? null : (
          <button
            type="button"
            aria-haspopup="dialog"
            className="min-h-6 text-accent text-small underline"
            onClick={() => setOpen(true)}
          >
            {words("all", { count: String(count) })}
          </button>
        )}
      </div>
      {isReady ? (
        <ul className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-y-0.5">
          {offers.map((offer) => (
            <OfferRow key={offer.key} offer={offer} isStale={isStale} isCut />
          ))}
          {offers.length === 0 ? (
            <li className="text-faint text-small">
              {words(found?.byCost.length === 0 ? "noneAtAll" : "noneBetter")}
            </li>
          ) : null}
        </ul>
      ) : (
        <Waiting kinds={[structures.kind, cures.kind]} />
      )}
      {isOpen && found !== undefined ? (
        <Suspense fallback={null}>
          <StructuresPanel structures={found} cures={rules} isStale={isStale} onClose={close} />
        </Suspense>
      ) : null}
    </section>
  );
}

function Waiting(props: { readonly kinds: readonly ("waiting" | "ready" | "none" | "broken")[] }) {
  const words = useTranslations("betterStructures");
  const { kinds } = props;
  if (kinds.includes("broken")) return <p className="text-small">{words("broken")}</p>;
  if (kinds.includes("none")) return <p className="text-faint text-small">{words("none")}</p>;
  return <Skeleton lines={2} says={words("waiting")} />;
}
