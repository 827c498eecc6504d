/**
 * 产品条件：标准与优惠: of every condition the standard and the preferential value, how far they tilt, which one applies and what the
 * loan shows.
 */
"use client";

import { DataTable, NumberCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import {
  conditionFigures,
  lackingSentence,
  securitySentence,
} from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { ReferenceLine } from "./reference-line.tsx";

/** The conditions of a deal's product. */
export function ConditionsTable({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.conditions");
  const language = useLocale();
  const { conditions } = about.fit;
  if (conditions === undefined) return <MissingPart>{words("none")}</MissingPart>;
  const { track, securities } = conditions;
  return (
    <>
      <p data-track={track.kind}>{words(`tracks.${track.kind}`)}</p>
      {track.lacking.length === 0 ? null : (
        <ul className="list-disc pl-5">
          {track.lacking.map((condition) => (
            <li key={condition}>{lackingSentence(condition, language)}</li>
          ))}
        </ul>
      )}
      <Checks checks={conditions.checks} />
      <p className="mt-1">{securitySentence(securities, language)}</p>
      <ReferenceLine reference={about.conditionsReference} />
    </>
  );
}

type Checks = NonNullable<About["fit"]["conditions"]>["checks"];

function Checks({ checks }: { readonly checks: Checks }) {
  const words = useTranslations("innovationView.conditions");
  const names = useTranslations("fit.conditions");
  const bounds = useTranslations("fit.bounds");
  const language = useLocale();
  return (
    <DataTable
      label={words("title")}
      testId="conditions"
      formula={words("method")}
      columns={[
        { text: words("condition") },
        ...(["standard", "preferential", "tilt", "applied", "shown"] as const).map((column) => ({
          text: words(column),
          isNumber: true,
        })),
        { text: words("outcome") },
      ]}
    >
      <Rows>
        {checks.map((check) => {
          const { code, bound, outcome } = check;
          const figures = conditionFigures(check, language);
          return (
            <tr key={code} data-condition={code} data-outcome={outcome}>
              <RowName>
                {names(code)}
                <span className="ml-1 text-faint text-small">{bounds(bound)}</span>
              </RowName>
              <NumberCell>{figures.standard}</NumberCell>
              <NumberCell>{figures.preferential}</NumberCell>
              <NumberCell>{figures.tilt}</NumberCell>
              <NumberCell>{figures.applied}</NumberCell>
              <NumberCell>{figures.shown ?? words("unknown")}</NumberCell>
              <TextCell>
                <span className={outcome === "fails" ? "text-vermilion" : ""}>
                  {words(`outcomes.${outcome}`)}
                </span>
              </TextCell>
            </tr>
          );
        })}
      </Rows>
    </DataTable>
  );
}
