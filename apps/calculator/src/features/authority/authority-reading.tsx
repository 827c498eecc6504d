/**
 * 您可签至: beside the headline, how low the reader may sign, and the next level above. It opens into every level with its bounds.
 */
"use client";

import { AwaitedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { SidePanel } from "@xinzhi/ui/layout/side-panel.tsx";
import { lowestRateText } from "@xinzhi/ui/words/authority-sentences.ts";
import { lazy, Suspense, useCallback, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useAnalysis } from "../analysis/analysis-context.tsx";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";
import { useOwnLevel } from "./own-level.ts";

const AuthorityPanel = lazy(() =>
  import("./authority-panel.tsx").then((panel) => ({ default: panel.AuthorityPanel })),
);

/** The reading, in the headline's own look. */
export function AuthorityReading() {
  const words = useTranslations("signing");
  const part = useAnalysis("authority");
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className="col-span-2 bg-paper px-3 py-2 desk:col-span-1" data-testid="authority">
      <dt className="text-faint text-small">{words("title")}</dt>
      <dd data-explained data-stale={part.kind === "ready" && part.isStale}>
        {part.kind === "ready" ? (
          <Reading
            authority={part.value.authority}
            isStale={part.isStale}
            onOpen={() => setOpen(true)}
          />
        ) : (
          <>
            <span className="figures text-figure desk:text-headline" aria-hidden="true">
              —
            </span>
            <div className="text-faint text-small">
              {part.kind === "waiting" ? (
                <span className="appears-late inline-block">{words("waiting")}</span>
              ) : (
                words(part.kind)
              )}
            </div>
          </>
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

function Reading(props: {
  readonly authority: AnalysisValues["authority"]["authority"];
  readonly isStale: boolean;
  readonly onOpen: () => void;
}) {
  const { authority, isStale, onOpen } = props;
  const words = useTranslations("signing");
  const names = useTranslations("structures.levels");
  const language = useLocale();
  const own = useOwnLevel();
  if (authority.kind === "no-date") return <span className="text-faint">{words("noDate")}</span>;
  const { levels, lever, signer } = authority;
  const texts = levels.map((level) => ({
    level: level.level,
    text: lowestRateText(level, lever, language),
  }));
  const at = texts.findIndex(({ level }) => level === own);
  const next = texts.slice(at + 1).find(({ text }) => text !== undefined);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={`figures opens min-h-6 rounded-sm text-left text-figure desk:text-headline ${isStale ? "text-faint" : ""}`}
        onClick={onOpen}
      >
        {texts[at]?.text ?? words("nothing")}
      </button>
      <div className="text-faint text-small">
        {isStale ? (
          words("stale")
        ) : (
          <>
            {next?.text === undefined
              ? null
              : `${words("next", { level: names(next.level), rate: next.text })} · `}
            {signer === undefined
              ? words("nobodyHere")
              : words("signsHere", { level: names(signer) })}
          </>
        )}
      </div>
    </>
  );
}
