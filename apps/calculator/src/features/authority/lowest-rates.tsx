/** The rates down to which may be signed (可签利率): the reader's own, and the next level's. They come after the first look of the page. */
"use client";

import { lowestRateText } from "@xinzhi/ui/words/authority-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";
import { useOwnLevel } from "./own-level.ts";

/** The reading; it opens into every level. */
export function LowestRates(props: {
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
