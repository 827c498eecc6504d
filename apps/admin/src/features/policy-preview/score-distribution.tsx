/** How the sample firms score on a card (得分分布): this version beside the one before, so that a shift is seen before it is published. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { toPlainDigits } from "@xinzhi/domain";
import type { PolicyItemOf } from "@xinzhi/domain/schemas";
import { Meter } from "@xinzhi/ui/charts/meter.tsx";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { useLocale, useTranslations } from "use-intl";
import { SAMPLE_FIRMS, scoreOfSample } from "./sample-firms.ts";

const FULL = "100";

/** The table; its bars are for the eye. */
export function ScoreDistribution(props: {
  readonly card: PolicyItemOf<"scorecards">;
  readonly before: PolicyItemOf<"scorecards"> | undefined;
}) {
  const { card, before } = props;
  const words = useTranslations("policyDesk.preview");
  const language = useLocale();
  const found = useQuery({
    queryKey: ["sample-scores", card, before],
    queryFn: () =>
      Promise.all(
        SAMPLE_FIRMS.map(async ({ id }) => ({
          mine: await scoreOfSample(id, card),
          was: before === undefined ? undefined : await scoreOfSample(id, before),
        })),
      ),
  });
  const scoreText = (result: Awaited<ReturnType<typeof scoreOfSample>>) =>
    result?.kind === "scored" ? cutTo(toPlainDigits(result.score), 1) : undefined;
  return (
    <table className="w-full" data-testid="distribution">
      <caption className="text-left font-semibold">{words("distribution")}</caption>
      <thead>
        <tr className="text-faint text-small">
          <th scope="col" className="text-left font-normal">
            {words("firm")}
          </th>
          <th scope="col" className="text-right font-normal">
            {words("score")}
          </th>
          <th scope="col" className="text-right font-normal">
            {words("wasScore")}
          </th>
          <th scope="col" className="text-right font-normal">
            {words("notches")}
          </th>
        </tr>
      </thead>
      <tbody>
        {SAMPLE_FIRMS.map(({ id, name, nameEn }, index) => {
          const { mine, was } = found.data?.[index] ?? { mine: undefined, was: undefined };
          const score = scoreText(mine);
          return (
            <tr key={id} data-firm={id} className="border-line border-t align-top">
              <th scope="row" className="py-1 text-left font-normal text-small">
                {language === "en" ? nameEn : name}
                {score === undefined ? null : <Meter digits={score} most={FULL} />}
              </th>
              <td className="figures py-1 text-right">
                {found.data === undefined ? "" : (score ?? words("notScored"))}
              </td>
              <td className="figures py-1 text-right text-faint">{scoreText(was)}</td>
              <td className="figures py-1 text-right">
                {mine?.kind === "scored" ? grouped(String(mine.notches)) : ""}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
