/**
 * 四要素适配卡: four scores with the measure that decided each, the formula and inputs of every measure, and what would lift the
 * weakest.
 */
"use client";

import { type FactorScore, type FitCard, toPlainDigits } from "@xinzhi/domain";
import { Meter } from "@xinzhi/ui/charts/meter.tsx";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import {
  DataTable,
  DrawnCell,
  Notice,
  NumberCell,
  RowName,
  Rows,
  TextCell,
} from "@xinzhi/ui/layout/data-table.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import {
  cardMeasureSentence,
  cardSentence,
  changeSentence,
  factorSentence,
  improvementSentence,
} from "@xinzhi/ui/words/fit-card-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import { WorkedMeasure } from "./worked-measure.tsx";

const SCORE_MOST = "100";

/** The card of a deal. */
export function FitCardView({ card }: { readonly card: FitCard | undefined }) {
  const words = useTranslations("innovationView.card");
  const language = useLocale();
  if (card === undefined) return <MissingPart>{words("none")}</MissingPart>;
  const { improvement } = card;
  return (
    <div data-testid="fit-card" data-explained>
      <p>{cardSentence(card, language)}</p>
      <Factors card={card} />
      <Measures card={card} />
      <h4 className="mt-2 font-semibold">{words("improvements")}</h4>
      <p>{improvementSentence(improvement, language)}</p>
      <p className="text-faint text-small" data-formula>
        {words("improvementMethod")}
      </p>
      {improvement.kind === "found" ? (
        <ul className="list-disc pl-5" data-testid="improvements">
          {improvement.improvements.map((change) => (
            <li key={change.lever}>{changeSentence(change, language)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Factors({ card }: { readonly card: FitCard }) {
  const words = useTranslations("innovationView.card");
  const good = toPlainDigits(card.good);
  return (
    <DataTable
      label={words("title")}
      testId="fit-factors"
      formula={words("formula")}
      columns={[
        { text: words("factor") },
        { text: words("drawn", { good }), isDrawn: true },
        { text: words("score"), isNumber: true },
        { text: words("why") },
      ]}
    >
      <Rows>
        {card.factors.map((factor) => (
          <FactorRow
            key={factor.factor}
            factor={factor}
            good={good}
            isWeakest={factor.factor === card.weakest}
          />
        ))}
      </Rows>
    </DataTable>
  );
}

function FactorRow(props: {
  readonly factor: FactorScore;
  readonly good: string;
  readonly isWeakest: boolean;
}) {
  const { factor, good, isWeakest } = props;
  const words = useTranslations("innovationView.card");
  const names = useTranslations("fitCard.factors");
  const language = useLocale();
  const score = factor.score && toPlainDigits(factor.score);
  return (
    <tr data-factor={factor.factor} data-weakest={isWeakest}>
      <RowName>
        {names(factor.factor)}
        {isWeakest ? <Notice>{words("weakest")}</Notice> : null}
      </RowName>
      <DrawnCell>
        {score === undefined ? null : (
          <Meter
            digits={score}
            most={SCORE_MOST}
            bound={good}
            look={isWeakest ? "less" : "plain"}
          />
        )}
      </DrawnCell>
      <NumberCell>{score === undefined ? words("unknown") : grouped(score)}</NumberCell>
      <TextCell isLong>{factorSentence(factor, language)}</TextCell>
    </tr>
  );
}

function Measures({ card }: { readonly card: FitCard }) {
  const words = useTranslations("innovationView.card");
  const names = useTranslations("fitCard.measures");
  const gaps = useTranslations("fitCard.gaps");
  const supplyOf = useSupply();
  const language = useLocale();
  const { turn } = card;
  return (
    <details className="mt-1">
      <summary className="min-h-6 text-accent">{words("measures")}</summary>
      {turn === undefined ? null : (
        <p>
          {words("turn", {
            at:
              turn.at === "never"
                ? words("never")
                : turn.at.kind === "date"
                  ? turn.at.date
                  : words("month", { month: String(turn.at.month) }),
            told: words(`tolds.${turn.told}`),
          })}
        </p>
      )}
      <dl className="grid gap-2" data-testid="measures">
        {card.factors.flatMap(({ measures }) =>
          measures.map((measure) => (
            <div key={measure.code} data-measure={measure.code}>
              <dt className="text-faint text-small">{names(measure.code)}</dt>
              <dd data-explained>
                <p>
                  {measure.reading.kind === "unknown"
                    ? words("missing", {
                        gap: gaps(measure.reading.gap),
                        supply: supplyOf(measure.reading.supply),
                      })
                    : cardMeasureSentence(measure, language)}
                </p>
                {measure.reading.kind === "measured" ? (
                  <WorkedMeasure reading={measure.reading} />
                ) : null}
              </dd>
            </div>
          )),
        )}
      </dl>
    </details>
  );
}

/** Where the missing fact is entered: the section of the form that has its field. */
function useSupply(): (path: string) => string {
  const words = useTranslations("innovationView.card.supplies");
  const sections: Readonly<Record<string, string>> = {
    "card.assetLifeMonths": words("cash"),
    "card.need": words("cash"),
    cashFlows: words("cash"),
    "innovation.cashFlows": words("cash"),
    "deal.fees": words("rate"),
    "deal.product": words("amount"),
    "deal.repayment": words("repayment"),
  };
  return (path) => sections[path] ?? path;
}
