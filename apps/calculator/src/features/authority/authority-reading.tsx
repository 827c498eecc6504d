/**
 * 您可签至: beside the headline, how low the reader may sign, and the next level above. It opens into every level with its bounds.
 */
"use client";

import { useBroughtWhenIdle } from "@xinzhi/ui/layout/bring-when-idle.ts";
import { AwaitedPart, UnfetchedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { SidePanel } from "@xinzhi/ui/layout/side-panel.tsx";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnalysis } from "../analysis/analysis-context.tsx";

const bringRates = () => import("./lowest-rates.tsx");
const LowestRates = lazy(() =>
  bringRates().then(
    (rates) => ({ default: rates.LowestRates }),
    () => ({ default: UnfetchedPart }),
  ),
);

const AuthorityPanel = lazy(() =>
  import("./authority-panel.tsx").then((panel) => ({ default: panel.AuthorityPanel })),
);

/** The reading, in the headline's own look. */
export function AuthorityReading() {
  const words = useTranslations("signing");
  const part = useAnalysis("authority");
  const [isOpen, setOpen] = useState(false);
  useBroughtWhenIdle(bringRates);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className="col-span-2 bg-paper px-3 py-2 desk:col-span-1" data-testid="authority">
      <dt className="text-faint text-small">{words("title")}</dt>
      <dd data-explained data-stale={part.kind === "ready" && part.isStale}>
        {part.kind === "ready" ? (
          <Suspense fallback={<NoRates kind="waiting" />}>
            <LowestRates
              authority={part.value.authority}
              isStale={part.isStale}
              onOpen={() => setOpen(true)}
            />
          </Suspense>
        ) : (
          <NoRates kind={part.kind} />
        )}
        {part.kind === "ready" && isOpen ? (
          <SidePanel title={words("panel")} closeWord={words("close")} onClose={close}>
            <Suspense fallback={<AwaitedPart />}>
              <AuthorityPanel value={part.value} isStale={part.isStale} />
            </Suspense>
          </SidePanel>
        ) : null}
      </dd>
    </div>
  );
}

/** In the place of the rates, as high as they are. */
function NoRates({ kind }: { readonly kind: "waiting" | "none" | "broken" }) {
  const words = useTranslations("signing");
  return (
    <>
      <span className="figures text-figure desk:text-headline" aria-hidden="true">
        —
      </span>
      <div className="text-faint text-small">
        {kind === "waiting" ? (
          <span className="appears-late inline-block">{words("waiting")}</span>
        ) : (
          words(kind)
        )}
      </div>
    </>
  );
}
