/**
 * 跟价与得失: the other bank's offer in words, what matching it takes, and what the bank earns a year at its own price, at the
 * matching one and without the client.
 */
"use client";

import { type OfferComparison, toPlainDigits, type WinLose } from "@xinzhi/domain";
import { movedFitFile } from "@xinzhi/domain/schemas";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Skeleton } from "@xinzhi/ui/layout/skeleton.tsx";
import { competitorLines } from "@xinzhi/ui/words/brief-text.ts";
import { useLocale, useTranslations } from "use-intl";
import { useAnalysis } from "../analysis/analysis-context.tsx";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import { useShelf } from "./shelf.tsx";

/** The section. */
export function Matching() {
  const words = useTranslations("scenarios");
  const part = useAnalysis("competitor");
  return (
    <section className="mt-4" data-testid="matching" data-explained>
      <h3 className="font-semibold">{words("match")}</h3>
      {part.kind === "waiting" ? <Skeleton lines={3} says={words("waiting")} /> : null}
      {part.kind === "none" || part.kind === "broken" ? <p>{words(part.kind)}</p> : null}
      {part.kind === "ready" && part.value === undefined ? (
        <p className="text-faint">{words("noCompetitor")}</p>
      ) : null}
      {part.kind === "ready" && part.value !== undefined ? (
        <Found found={part.value} isStale={part.isStale} />
      ) : null}
    </section>
  );
}

const BUTTON =
  "min-h-8 rounded border border-edge px-2 enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint";

function Found(props: { readonly found: OfferComparison; readonly isStale: boolean }) {
  const { found, isStale } = props;
  const words = useTranslations("scenarios");
  const language = useLocale();
  const deal = useOpenDeal();
  const shelf = useShelf();
  const answer = found.match?.answer;
  const isOff = deal === undefined || deal.isStale || isStale;
  const matching =
    deal && answer?.kind === "found"
      ? movedFitFile(deal.file, deal.request, answer.request)
      : undefined;
  return (
    <div className={isStale ? "text-faint" : ""}>
      {isStale ? <p>{words("stale")}</p> : null}
      {competitorLines(found, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {matching === undefined ? null : (
        <p className="my-2 flex flex-wrap gap-2">
          <button
            type="button"
            disabled={isOff}
            className={BUTTON}
            onClick={() => deal?.adopt(matching)}
          >
            {words("matchAdopt")}
          </button>
          <button
            type="button"
            disabled={isOff || shelf.room === 0}
            className={BUTTON}
            onClick={() => shelf.keep({ name: words("matchName"), file: matching })}
          >
            {words("matchCompare")}
          </button>
        </p>
      )}
      <p className="mt-1 text-faint text-small" data-formula>
        {words("matchHow")}
      </p>
      {found.winLose === undefined ? null : <WinLoseTable picture={found.winLose} />}
    </div>
  );
}

const PARTS = ["loan", "deposits", "crossSell", "total"] as const;
const WAYS = ["own", "matching", "leaving"] as const;

function WinLoseTable({ picture }: { readonly picture: WinLose }) {
  const words = useTranslations("scenarios");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  return (
    <table className="mt-2 w-full max-w-2xl border-collapse" data-testid="win-lose">
      <caption className="text-left">
        <span className="font-semibold">{words("winLose", { unit: units(amountUnit) })}</span>
        <span className="block text-faint text-small" data-formula>
          {words("winLoseHow")}
        </span>
      </caption>
      <thead>
        <tr className="border-line border-b text-faint text-small">
          <th scope="col" className="py-1 text-left font-normal">
            {words("way")}
          </th>
          {PARTS.map((part) => (
            <th key={part} scope="col" className="py-1 pl-3 text-right font-normal">
              {words(`parts.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WAYS.map((way) => {
          const earned = picture[way];
          return earned === undefined ? null : (
            <tr key={way} className="border-line border-b last:border-b-0" data-way={way}>
              <th scope="row" className="py-0.5 text-left font-normal">
                {words(`ways.${way}`)}
              </th>
              {PARTS.map((part) => (
                <td
                  key={part}
                  className={`figures py-0.5 pl-3 text-right ${part === "total" ? "font-semibold" : ""}`}
                >
                  {amountText(toPlainDigits(earned[part]), amountUnit)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
