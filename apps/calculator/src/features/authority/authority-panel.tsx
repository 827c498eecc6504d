/**
 * 签批权限: every level with its lowest rate and every bound, the document behind it, and what would let the wanted level sign.
 */
"use client";

import { movedFitFile } from "@xinzhi/domain/schemas";
import { SegmentedChoice } from "@xinzhi/ui/fields/segmented-choice.tsx";
import {
  authorityCureSentence,
  boundTexts,
  lowestRateText,
  noAuthorityCureSentence,
  signerSentence,
  stoppedSentence,
} from "@xinzhi/ui/words/authority-sentences.ts";
import { capitalised } from "@xinzhi/ui/words/fill.ts";
import { useLocale, useTranslations } from "use-intl";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import { keepOwnLevel, LEVELS, levelOf, useOwnLevel } from "./own-level.ts";

type Value = AnalysisValues["authority"];
type Known = Extract<Value["authority"], { kind: "known" }>;
type Level = Known["levels"][number];

/** All levels. */
export function AuthorityPanel(props: { readonly value: Value; readonly isStale: boolean }) {
  const { value, isStale } = props;
  const { authority, wanted } = value;
  const words = useTranslations("signing");
  const names = useTranslations("structures.levels");
  const language = useLocale();
  const own = useOwnLevel();
  if (authority.kind === "no-date") return <p>{words("noDate")}</p>;
  const choices = LEVELS.map((level) => ({ value: level, label: capitalised(names(level)) }));
  return (
    <div className="grid gap-4" data-testid="authority-panel" data-explained>
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true">{words("iAm")}</span>
        <SegmentedChoice
          label={words("iAm")}
          choices={choices}
          chosen={own}
          onChoose={(text) => keepOwnLevel(levelOf(text))}
        />
      </div>
      {isStale ? <p className="bg-ambertint px-2 py-1">{words("stale")}</p> : null}
      <p>{signerSentence(authority, language)}</p>
      <p className="text-faint text-small" data-formula>
        {words("how")}
      </p>
      {authority.levels.map((level) => (
        <LevelSection key={level.level} level={level} lever={authority.lever} />
      ))}
      {wanted === undefined ? null : <Wanted wanted={wanted} isStale={isStale} />}
    </div>
  );
}

function LevelSection({ level, lever }: { readonly level: Level; readonly lever: Known["lever"] }) {
  const words = useTranslations("signing");
  const names = useTranslations("structures.levels");
  const language = useLocale();
  const own = useOwnLevel();
  const { lowestRate, bounds, version } = level;
  return (
    <section data-level={level.level}>
      <h3 className="flex flex-wrap items-baseline gap-x-2 border-line border-b font-semibold">
        {capitalised(names(level.level))}
        {level.level === own ? (
          <span className="rounded-sm bg-tint px-1 font-normal text-accent text-small">
            {words("you")}
          </span>
        ) : null}
        <span className="figures" data-testid="lowest-rate">
          {lowestRateText(level, lever, language) ?? words("nothing")}
        </span>
        <span className={`font-normal text-small ${level.maySign ? "" : "text-vermilion"}`}>
          {words("atPrice")} {words(level.maySign ? "can" : "cannot")}
        </span>
      </h3>
      {lowestRate.kind === "none" ? null : (
        <p className="text-faint text-small">
          {lowestRate.brokenBelow === "end-of-range"
            ? words("belowRange")
            : words("below", {
                bounds: lowestRate.brokenBelow
                  .map((bound) => words(`brokenBelow.${bound}`))
                  .join(language === "en" ? ", " : "、"),
              })}
        </p>
      )}
      <table className="mt-1 w-full table-fixed border-collapse text-small">
        <thead className="text-faint">
          <tr>
            <th scope="col" className="text-left font-normal">
              {words("bound")}
            </th>
            <th scope="col" className="text-right font-normal">
              {words("limit")}
            </th>
            <th scope="col" className="text-right font-normal">
              {words("actual")}
            </th>
            <th scope="col" className="pl-3 text-left font-normal">
              {words("verdict")}
            </th>
          </tr>
        </thead>
        <tbody>
          {bounds.map((held) => {
            const { actual, limit } = boundTexts(held, language);
            return (
              <tr key={held.bound} data-bound={held.bound}>
                <th scope="row" className="text-left font-normal">
                  {words(`bounds.${held.bound}`)}
                </th>
                <td className="figures text-right">{limit}</td>
                <td className="figures text-right">{actual}</td>
                <td className={`pl-3 ${held.isInside ? "" : "text-vermilion"}`}>
                  {words(held.isInside ? "inside" : "outside")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-faint text-small">
        {words("document", {
          issuer: version.document.issuer,
          title: version.document.title,
          id: version.id,
          from: version.effectiveFrom,
        })}{" "}
        <ConfidenceMark confidence={version.document.confidence} />
      </p>
    </section>
  );
}

function ConfidenceMark(props: {
  readonly confidence: Level["version"]["document"]["confidence"];
}) {
  const words = useTranslations("explanation.confidence");
  if (props.confidence !== "illustrative") return null;
  return <span className="rounded-sm bg-ambertint px-1 text-amber">{words(props.confidence)}</span>;
}

function Wanted(props: {
  readonly wanted: NonNullable<Value["wanted"]>;
  readonly isStale: boolean;
}) {
  const { wanted, isStale } = props;
  const { level, answer } = wanted;
  const words = useTranslations("signing");
  const names = useTranslations("structures.levels");
  const language = useLocale();
  const deal = useOpenDeal();
  return (
    <section data-testid="wanted">
      <h3 className="border-line border-b font-semibold">
        {words("wanted", { level: names(level) })}
      </h3>
      <p className="py-1">{stoppedSentence(level, answer.stoppedBy, language)}</p>
      {answer.cures.length === 0 ? <p>{noAuthorityCureSentence(level, language)}</p> : null}
      <ul className="divide-y divide-line">
        {answer.cures.map((cure) => {
          const sentence = authorityCureSentence(level, cure, language);
          return (
            <li key={cure.lever} className="flex items-start gap-2 py-1" data-lever={cure.lever}>
              <span className="flex-1">{sentence}</span>
              <button
                type="button"
                disabled={deal === undefined || deal.isStale || isStale}
                aria-label={`${words("adopt")}: ${sentence}`}
                className="min-h-6 shrink-0 rounded border border-edge px-2 text-small enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
                onClick={() => deal?.adopt(movedFitFile(deal.file, deal.request, cure.request))}
              >
                {words("adopt")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
