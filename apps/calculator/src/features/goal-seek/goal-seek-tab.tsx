/**
 * 倒算: choose a figure, its target and the term that may move; the answer is a sentence with its proof, or why there is none.
 */
"use client";

import { toPlainDigits } from "@xinzhi/domain";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { capitalised } from "@xinzhi/ui/words/fill.ts";
import { leverName } from "@xinzhi/ui/words/goal-seek-sentences.ts";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type OpenDeal, useOpenDeal } from "../open-deal/open-deal.tsx";
import { GoalAnswerView } from "./goal-answer.tsx";
import {
  boundDigits,
  FIGURES,
  type Figure,
  figuresOf,
  isYuan,
  leversOf,
  leverText,
  toldOf,
} from "./goal-fields.ts";
import { useGoal } from "./use-goal.ts";

/** The tab. */
export function GoalSeekTab() {
  const words = useTranslations("goalSeek");
  const deal = useOpenDeal();
  return deal === undefined ? <p>{words("noPrice")}</p> : <GoalForm deal={deal} />;
}

function GoalForm({ deal }: { readonly deal: OpenDeal }) {
  const words = useTranslations("goalSeek");
  const language = useLocale();
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const [figure, setFigure] = useState<Figure>("raroc");
  const [bound, setBound] = useState(() => firstBound(deal, "raroc"));
  const [chosen, setChosen] = useState("");
  const { request } = deal;
  const levers = leversOf(request);
  const lever = levers.find((one) => leverText(one) === chosen) ?? levers[0];
  const digits = boundDigits(figure, bound, amountUnit);
  const leverCode = lever === undefined ? "" : leverText(lever);
  const told =
    digits === undefined || lever === undefined ? undefined : toldOf(figure, digits, lever);
  const goal = useGoal(deal.file, told && JSON.stringify(told));
  const namedFee = (code: string) =>
    leverName({ lever: { kind: "fee", code }, target: anyTarget(deal) }, language);
  return (
    <div className="grid max-w-3xl gap-3" data-testid="goal-seek">
      <p className="text-faint">{words("intro")}</p>
      <div className="grid gap-2">
        <ChoiceField
          name="goal.figure"
          label={words("target")}
          choices={figuresOf(deal.request).map((code) => ({
            value: code,
            label: capitalised(words(`figures.${code}`)),
          }))}
          chosen={figure}
          onChoose={(code) => {
            const next = FIGURES.find((one) => one === code) ?? "raroc";
            setFigure(next);
            setBound(firstBound(deal, next));
          }}
        />
        <TextField
          name="goal.bound"
          label={words(figure === "annualCost" ? "atMost" : "atLeast")}
          kind={isYuan(figure) ? "amount" : "percent"}
          unit={isYuan(figure) ? units(amountUnit) : units("percent")}
          text={bound}
          error={
            digits === undefined
              ? words(isYuan(figure) ? "badBound.amount" : "badBound.percent")
              : undefined
          }
          onType={setBound}
        />
        <ChoiceField
          name="goal.lever"
          label={words("lever")}
          choices={levers.map((one) => ({
            value: leverText(one),
            label: capitalised(
              one.kind === "fee" ? namedFee(one.code) : words(`levers.${one.kind}`),
            ),
          }))}
          chosen={leverCode}
          onChoose={setChosen}
        />
      </div>
      {digits === undefined || lever === undefined ? null : <GoalAnswerView goal={goal} />}
    </div>
  );
}

/** A fee is named whatever is aimed at. */
function anyTarget({ quote }: OpenDeal) {
  return { figure: "raroc", bound: quote.figures.profit.raroc } as const;
}

/** What a reader would most likely aim at: the hurdle, no loss, and what the customer pays now. */
function firstBound({ quote }: OpenDeal, figure: Figure): string {
  const { profit, deal, borrower } = quote.figures;
  if (isYuan(figure)) return "0";
  if (figure === "raroc" || figure === "rarocWithRelationship") {
    return exactPercent(toPlainDigits(deal.request.capital.hurdle.perYear));
  }
  const { rates } = borrower.allIn;
  const own = figure === "annualCost" && "effective" in rates ? rates.effective : undefined;
  const digits = toPlainDigits(own ?? profit.riskAdjustedMargin);
  return cutPercent(digits);
}

const SHOWN_PLACES = 2;

function cutPercent(digits: string): string {
  const [whole = "0", fraction = ""] = exactPercent(digits).split(".");
  return `${whole}.${fraction.slice(0, SHOWN_PLACES).padEnd(SHOWN_PLACES, "0")}`;
}
