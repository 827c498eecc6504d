/** 测算结果: fit first, then the cost of one product at one end of its band, and everything behind it. */
"use client";

import type { EstimateAnswer, EstimateQuestion, ProductEstimate } from "@xinzhi/domain/estimate";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SIDE } from "../fields/buttons.ts";
import type { EstimateFile } from "../form/estimate-file-of.ts";
import { HandOverPart } from "../hand-over/hand-over-part.tsx";
import { ToolsPart } from "../tools/tools-part.tsx";
import { goToView } from "../work/use-view.ts";
import { firstShown, priceOf } from "./answer-of.ts";
import { CheaperPart } from "./cheaper-part.tsx";
import { ComparePart } from "./compare-part.tsx";
import { ContingentPart } from "./contingent-part.tsx";
import { CostSheetPart } from "./cost-sheet-part.tsx";
import { FitPart } from "./fit-part.tsx";
import { Headline } from "./headline.tsx";
import { PlanPart } from "./plan-part.tsx";
import { PriceSource } from "./price-source.tsx";
import { Statement, StatementLine } from "./statement.tsx";
import { useAmounts } from "./use-amounts.ts";

const ENDS = ["high", "low"] as const;
type End = (typeof ENDS)[number];

/** The result of a question. */
export function ResultView(props: {
  readonly file: EstimateFile;
  readonly question: EstimateQuestion;
  readonly answer: EstimateAnswer;
}) {
  const { question, answer } = props;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [end, setEnd] = useState<End>("high");
  const shown =
    answer.products.find(
      (product) => product.product === chosen && priceOf(product) !== undefined,
    ) ?? firstShown(answer);
  const price = shown && priceOf(shown);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pb-8" data-testid="result">
      <StatementLine answer={answer} />
      <Asked question={question} />
      <FitPart answer={answer} shown={shown} onShow={setChosen} />
      <NotPriced answer={answer} shown={shown} />
      {shown === undefined ? null : (
        <Cost question={question} product={shown} end={end} onEnd={setEnd} />
      )}
      <ToolsPart
        question={question}
        shown={
          shown === undefined || price === undefined
            ? undefined
            : { product: shown, price, end: price[end] }
        }
      />
      <HandOverPart file={props.file} />
      <Statement answer={answer} price={price} />
      <PrintButton />
    </div>
  );
}

/** What was asked for, in a line, with the way back to it. */
function Asked({ question: { need } }: { readonly question: EstimateQuestion }) {
  const words = useTranslations("estimateResult");
  const form = useTranslations("estimate");
  const { amount } = useAmounts();
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p className="mr-auto">
        <span className="text-faint">{words("answers")}: </span>
        {words("summary", { amount: amount(need.amount.yuan), months: String(need.termMonths) })} ·{" "}
        {form(`purposes.${need.purpose}`)}
      </p>
      <button
        type="button"
        className="min-h-11 px-2 text-accent underline print:hidden"
        onClick={() => goToView("loan")}
      >
        {form("form.change")}
      </button>
    </div>
  );
}

/** Why nothing that fits has a price. */
function NotPriced(props: {
  readonly answer: EstimateAnswer;
  readonly shown: ProductEstimate | undefined;
}) {
  const words = useTranslations("estimateResult.price");
  if (props.shown !== undefined) return null;
  const reasons = props.answer.products.flatMap(({ product, name, price }) =>
    price.kind === "priced" || price.because === "doesNotFit"
      ? []
      : [
          {
            product,
            text: `${name}: ${words(`notPriced.${price.because}`, {
              date: price.because === "bandsExpired" ? price.endedOn : "",
            })}`,
          },
        ],
  );
  return reasons.map(({ product, text }) => (
    <p key={product} className="rounded bg-ambertint px-3 py-2 text-amber" data-testid="not-priced">
      <Unbroken>{text}</Unbroken>
    </p>
  ));
}

function Cost(props: {
  readonly question: EstimateQuestion;
  readonly product: ProductEstimate;
  readonly end: End;
  readonly onEnd: (end: End) => void;
}) {
  const price = priceOf(props.product);
  if (price === undefined) return null;
  const end = price[props.end];
  return (
    <>
      <EndChoice end={props.end} onEnd={props.onEnd} />
      <Headline price={price} end={end} />
      <PlanPart end={end} />
      <CostSheetPart end={end} />
      <CheaperPart price={price} />
      <ComparePart price={price} end={end} />
      <ContingentPart end={end} />
      <PriceSource price={price} end={end} question={props.question} />
    </>
  );
}

/** Which end of the band the parts below are worked out at. */
function EndChoice(props: { readonly end: End; readonly onEnd: (end: End) => void }) {
  const words = useTranslations("estimateResult.price");
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">{words("end")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {ENDS.map((end) => (
          <label
            key={end}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded border border-edge bg-paper px-3 has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="end"
              checked={end === props.end}
              className="size-5 accent-accent outline-none"
              onChange={() => props.onEnd(end)}
            />
            {words(`ends.${end}`)}
          </label>
        ))}
      </div>
      <p className="text-faint">{words("endNote")}</p>
    </fieldset>
  );
}

function PrintButton() {
  const words = useTranslations("estimateResult");
  return (
    <button type="button" className={`${SIDE} print:hidden`} onClick={() => window.print()}>
      {words("print")}
    </button>
  );
}
