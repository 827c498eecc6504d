/**
 * One scorecard (评分卡): its score, and what every factor and measure contributes to it, drawn against the factor's weight.
 */
"use client";

import { type CalendarDate, type Decimal, itemsInForce, toPlainDigits } from "@xinzhi/domain";
import { isTermCode } from "@xinzhi/domain/glossary";
import { Meter } from "@xinzhi/ui/charts/meter.tsx";
import { cutTo, grouped, withoutTrailingZeros } from "@xinzhi/ui/digits/plain-digits.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import {
  DataTable,
  DrawnCell,
  Notice,
  NumberCell,
  RowName,
  Rows,
  TextCell,
} from "@xinzhi/ui/layout/data-table.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { termName } from "@xinzhi/ui/words/eligibility-facts.ts";
import { scoreRefusalSentence } from "@xinzhi/ui/words/innovation-sentences.ts";
import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Assessment } from "./about.ts";
import { useChoiceWord } from "./choice-word.ts";
import type { Registers } from "./rules-on.ts";
import { signedCount } from "./stage-wizard.tsx";

type CardCode = "enterprise" | "project";
type Result = NonNullable<Assessment[CardCode]>;
type Score = Extract<Result, { kind: "scored" }>;
type Factor = Score["factors"][number];
type MeasureScore = Factor["measures"][number];

/** A card with its result. */
export function ScorecardView(props: {
  readonly code: CardCode;
  readonly result: Assessment[CardCode];
  readonly scorecards: Registers["scorecards"];
  readonly assessedOn: CalendarDate;
}) {
  const { code, result, scorecards, assessedOn } = props;
  const words = useTranslations("innovationView.cards");
  const language = useLocale();
  const card = itemsInForce(scorecards, assessedOn).find((item) => item.code === code)?.value;
  const parts = new Map(
    (card?.factors ?? []).flatMap(({ measures }) =>
      measures.map((measure) => [measure.code, measure.part] as const),
    ),
  );
  return (
    <div data-card={code} data-explained>
      <h4 className="font-semibold">{words(code)}</h4>
      {result === undefined ? <MissingPart>{words("noCard")}</MissingPart> : null}
      {result?.kind === "refused" ? (
        <>
          <p>{words("refused")}</p>
          <ul className="list-disc pl-5">
            {result.reasons.map((reason) => (
              <li key={`${reason.code} ${reason.facts["measure"] ?? ""}`}>
                {scoreRefusalSentence(reason, language)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {result?.kind === "scored" ? <Scored score={result} parts={parts} /> : null}
    </div>
  );
}

function Scored(props: { readonly score: Score; readonly parts: ReadonlyMap<string, Decimal> }) {
  const { score, parts } = props;
  const words = useTranslations("innovationView.cards");
  const stageWords = useTranslations("innovationView.stage");
  const wordOf = useChoiceWord();
  const language = useLocale();
  const { industry, stage } = score.weightSet;
  const most = largestWeight(score.factors);
  const unevidenced = new Set(score.unevidenced);
  return (
    <>
      <Facts
        facts={[
          { name: words("score"), value: <Points value={score.score} /> },
          {
            name: words("notches"),
            value: stageWords("notch", { count: signedCount(score.notches) }),
          },
          {
            name: words("lgdAdded"),
            value: (
              <span className="figures">{percentText(toPlainDigits(score.lgdAdded.share), 2)}</span>
            ),
          },
          {
            name: words("weights"),
            value: words("weightSet", {
              industry: wordOf("industries", industry),
              stage: isTermCode(stage) ? termName(stage, language) : words("anyStage"),
            }),
          },
        ]}
      />
      <DataTable
        label={words("contribution")}
        testId="contributions"
        formula={words("method")}
        columns={[
          { text: words("factor") },
          { text: words("drawn"), isDrawn: true },
          { text: words("answer") },
          { text: words("part"), isNumber: true },
          { text: words("points"), isNumber: true },
          { text: words("contribution"), isNumber: true },
        ]}
      >
        <Rows>
          {score.factors.map((factor) => (
            <Fragment key={factor.factor}>
              <FactorRow factor={factor} most={most} />
              {factor.measures.map((measure) => (
                <MeasureRow
                  key={measure.measure}
                  measure={measure}
                  part={parts.get(measure.measure)}
                  isUnevidenced={unevidenced.has(measure.measure)}
                />
              ))}
            </Fragment>
          ))}
        </Rows>
        <tfoot className="border-line border-t font-semibold">
          <tr>
            <RowName>{words("score")}</RowName>
            <td colSpan={4} />
            <NumberCell>
              <Points value={score.score} />
            </NumberCell>
          </tr>
        </tfoot>
      </DataTable>
    </>
  );
}

function largestWeight(factors: readonly Factor[]): string {
  const weights = factors.map(({ weight }) => weight);
  const [first, ...others] = weights;
  if (first === undefined) return "0";
  return toPlainDigits(others.reduce((most, weight) => (weight.gt(most) ? weight : most), first));
}

function FactorRow({ factor, most }: { readonly factor: Factor; readonly most: string }) {
  const words = useTranslations("innovationView.cards");
  const names = useTranslations("innovation.factors");
  const isKnown = (code: string): code is "patents" => names.has(code as "patents");
  const { factor: code, weight, contribution } = factor;
  return (
    <tr data-factor={code}>
      <RowName>
        {isKnown(code) ? names(code) : code}
        <span className="block text-faint text-small">
          {words("weight", { weight: pointsText(weight) })}
        </span>
      </RowName>
      <DrawnCell>
        <Meter digits={toPlainDigits(contribution)} most={most} bound={toPlainDigits(weight)} />
      </DrawnCell>
      <td colSpan={3} />
      <NumberCell>
        <Points value={contribution} />
      </NumberCell>
    </tr>
  );
}

function MeasureRow(props: {
  readonly measure: MeasureScore;
  readonly part: Decimal | undefined;
  readonly isUnevidenced: boolean;
}) {
  const { measure, part, isUnevidenced } = props;
  const words = useTranslations("innovationView.cards");
  const names = useTranslations("innovation.measures");
  const isKnown = (code: string): code is "score" => names.has(code as "score");
  const answerOf = useAnswerText();
  const { answer, points, contribution, measure: code } = measure;
  const { evidence } = answer;
  return (
    <tr data-measure={code}>
      <th scope="row" className="py-1 pr-3 pl-4 text-left font-normal">
        {isKnown(code) ? names(code) : code}
      </th>
      <td aria-hidden="true" />
      <TextCell>
        {answerOf(answer)}
        {isUnevidenced ? <Notice>{words("unevidenced")}</Notice> : null}
        {evidence.kind === "document" ? (
          <span className="block text-faint text-small">
            {words("evidence", { name: evidence.name, date: evidence.date })}
          </span>
        ) : null}
      </TextCell>
      <NumberCell>{part === undefined ? "—" : pointsText(part)}</NumberCell>
      <NumberCell>{pointsText(points)}</NumberCell>
      <NumberCell>
        <Points value={contribution} />
      </NumberCell>
    </tr>
  );
}

/** A number as it was told; a grade in words with the reason for it. */
function useAnswerText(): (answer: MeasureScore["answer"]) => string {
  const wordOf = useChoiceWord();
  return (answer) =>
    answer.kind === "measured"
      ? grouped(toPlainDigits(answer.value))
      : `${wordOf(answer.measure, answer.grade)} · ${answer.reason}`;
}

const POINT_DECIMALS = 4;

function pointsText(value: Decimal): string {
  return grouped(withoutTrailingZeros(cutTo(toPlainDigits(value), POINT_DECIMALS)));
}

function Points({ value }: { readonly value: Decimal }) {
  return <span className="figures">{pointsText(value)}</span>;
}
