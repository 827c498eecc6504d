/**
 * 更好的结构: always in view below the result, the cures of what fails and the structures that are better for both sides; all of
 * them in a panel.
 */
"use client";

import type { CuredRule } from "@xinzhi/domain";
import { useBroughtWhenIdle } from "@xinzhi/ui/layout/bring-when-idle.ts";
import { UnfetchedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { Skeleton } from "@xinzhi/ui/layout/skeleton.tsx";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnalysis } from "../analysis/analysis-context.tsx";

const bringOffers = () => import("./offer-list.tsx");
const OfferList = lazy(() =>
  bringOffers().then(
    (list) => ({ default: list.OfferList }),
    () => ({ default: UnfetchedPart }),
  ),
);
const StructuresPanel = lazy(() =>
  import("./structures-panel.tsx").then((panel) => ({ default: panel.StructuresPanel })),
);

/** The strip. */
export function StructuresStrip() {
  const words = useTranslations("betterStructures");
  const structures = useAnalysis("structures");
  const cures = useAnalysis("cures");
  const [isOpen, setOpen] = useState(false);
  useBroughtWhenIdle(bringOffers);
  const close = useCallback(() => setOpen(false), []);
  const isReady = structures.kind === "ready" && cures.kind === "ready";
  const isStale = isReady && (structures.isStale || cures.isStale);
  const rules = cures.kind === "ready" ? cures.value : [];
  const found = structures.kind === "ready" ? structures.value : undefined;
  const count =
    (found?.within.length ?? 0) + (found?.beyond.length ?? 0) + rules.flatMap(curesOf).length;
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
        <Suspense fallback={<Waiting kinds={[]} />}>
          <OfferList structures={structures.value} cures={rules} isStale={isStale} />
        </Suspense>
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

function curesOf({ answer }: CuredRule) {
  return answer.kind === "holds" ? [] : answer.cures;
}

function Waiting(props: { readonly kinds: readonly ("waiting" | "ready" | "none" | "broken")[] }) {
  const words = useTranslations("betterStructures");
  const { kinds } = props;
  if (kinds.includes("broken")) return <p className="text-small">{words("broken")}</p>;
  if (kinds.includes("none")) return <p className="text-faint text-small">{words("none")}</p>;
  return <Skeleton lines={2} says={words("waiting")} />;
}
