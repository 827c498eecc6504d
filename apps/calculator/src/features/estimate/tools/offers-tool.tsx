/** 比较几家银行的报价: each offer with its fees and the deposit it asks for, by annual cost and by the cash of the first years. */
"use client";

import {
  type BankOffer,
  compareOffers,
  decimal,
  type EstimateQuestion,
  type PricedProduct,
} from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { SIDE } from "../fields/buttons.ts";
import { PlainList } from "../fields/plain-choices.tsx";
import { useEstimateForm } from "../form/estimate-context.tsx";
import { useAmounts } from "../result/use-amounts.ts";
import { rowNumbers, type TextAt, withoutRow } from "../work/estimate-work.ts";
import { ToolField, toldNumber } from "./tool-field.tsx";

const LIST = "tool.offers";
const METHODS = ["equalPrincipal", "equalInstalment", "bullet"] as const;
const SETTLEMENT_DAY = 20;

/** The offers and their comparison with this estimate. */
export function OffersTool(props: {
  readonly question: EstimateQuestion;
  readonly price: PricedProduct;
}) {
  const { question, price } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.offers");
  const act = useTranslations("estimate.form");
  const rows = rowNumbers(form.texts, LIST, 1);
  const told = rows.filter((row) => form.text(`${LIST}.${row}.rate`) !== "");
  const offers = told.map((row) =>
    offerOf((name) => form.text(`${LIST}.${row}.${name}`), question, {
      name: words("unnamed", { number: String(row + 1) }),
    }),
  );
  return (
    <div className="grid gap-3">
      <p className="text-faint">{words("intro")}</p>
      {rows.map((row) => (
        <OfferFields key={row} row={row} isOnly={rows.length === 1} />
      ))}
      <button
        type="button"
        className={SIDE}
        onClick={() => form.type(`${LIST}.${rows.length}.method`, "equalPrincipal")}
      >
        {act("addRow")}
      </button>
      {offers.length === 0 ? null : (
        <Comparison
          offers={[ownOffer(question, price, words("own")), ...offers]}
          from={question.date}
        />
      )}
    </div>
  );
}

function OfferFields({ row, isOnly }: { readonly row: number; readonly isOnly: boolean }) {
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.offers");
  const estimate = useTranslations("estimate");
  const path = (name: string) => `${LIST}.${row}.${name}`;
  return (
    <fieldset className="grid min-w-0 gap-3 rounded border border-line bg-paper p-3 tablet:grid-cols-2">
      <legend className="px-1 font-semibold">
        {words("unnamed", { number: String(row + 1) })}
      </legend>
      <ToolField path={path("rate")} label={words("rate")} reads="percent" />
      <PlainList
        name={path("method")}
        label={words("method")}
        choices={METHODS.map((code) => ({ code, name: estimate(`methods.${code}`) }))}
        chosen={methodOf(form.text(path("method")))}
        unset={estimate("form.choose")}
        onChoose={(code) => form.type(path("method"), code)}
      />
      <ToolField path={path("feeAtStart")} label={words("feeAtStart")} reads="yuan" />
      <ToolField path={path("feeEachYear")} label={words("feeEachYear")} reads="percent" />
      <ToolField path={path("deposit")} label={words("deposit")} reads="amount" />
      <ToolField path={path("depositRate")} label={words("depositRate")} reads="percent" />
      {isOnly ? null : (
        <button
          type="button"
          className={SIDE}
          onClick={() => form.change((texts) => withoutRow(texts, LIST, row))}
        >
          {estimate("form.removeRow", { number: String(row + 1) })}
        </button>
      )}
    </fieldset>
  );
}

function methodOf(text: string): (typeof METHODS)[number] {
  return METHODS.find((method) => method === text) ?? "equalPrincipal";
}

function repaymentOf(method: (typeof METHODS)[number]): BankOffer["repayment"] {
  const frequency = "quarterly";
  if (method === "bullet") return { method, frequency };
  const grace = { kind: "interestOnly", length: { kind: "months", months: 0 } } as const;
  return { method, frequency, grace };
}

function offerOf(
  text: TextAt,
  { need }: EstimateQuestion,
  { name }: Pick<BankOffer, "name">,
): BankOffer {
  const whole = { borrowerShare: { share: decimal("1") }, waiver: undefined } as const;
  const deposit = toldNumber("amount", text("deposit"));
  return {
    name,
    annualRate: { perYear: toldNumber("percent", text("rate")) },
    amount: need.amount,
    termMonths: need.termMonths,
    repayment: repaymentOf(methodOf(text("method"))),
    settlementDay: SETTLEMENT_DAY,
    fees: [
      {
        ...whole,
        code: "other",
        payee: "bank",
        kind: "upfrontFixed",
        amount: { yuan: toldNumber("yuan", text("feeAtStart")) },
      },
      {
        ...whole,
        code: "other",
        payee: "other",
        kind: "annualInAdvance",
        feeRate: { perYear: toldNumber("percent", text("feeEachYear")) },
      },
    ],
    deposit: deposit.isZero()
      ? undefined
      : {
          amount: { yuan: deposit },
          ratePaid: { perYear: toldNumber("percent", text("depositRate")) },
        },
  };
}

/** This estimate's own loan at the high end, by the same measure. */
function ownOffer(
  { need }: EstimateQuestion,
  { high, fees }: PricedProduct,
  name: string,
): BankOffer {
  const { repayment, settlementDay } = high.planTerms;
  return {
    name,
    annualRate: high.annualRate,
    amount: need.amount,
    termMonths: need.termMonths,
    repayment,
    settlementDay,
    fees,
    deposit: undefined,
  };
}

function Comparison(props: {
  readonly offers: readonly BankOffer[];
  readonly from: EstimateQuestion["date"];
}) {
  const words = useTranslations("estimateTools.offers");
  const { percent, amount } = useAmounts();
  const heads = [words("annual"), words("cost"), words("yearOne"), words("yearTwo"), words("free")];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={words("title")} tabIndex={0}>
      <table className="w-full border-collapse whitespace-nowrap" data-testid="offers">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {words("name")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pl-3 text-right font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareOffers(props.offers, props.from).map((cost) => (
            <tr key={cost.name} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal">
                {cost.name}
              </th>
              <td className="figures py-1 pl-3 text-right font-semibold">
                {"effective" in cost.rates ? percent(cost.rates.effective) : words("none")}
              </td>
              <td className="py-1 pl-3 text-right tabular-nums">{amount(cost.costYuan)}</td>
              {[0, 1].map((year) => {
                const yuan = cost.outlayByYear[year];
                return (
                  <td key={year} className="py-1 pl-3 text-right tabular-nums">
                    {yuan === undefined ? "—" : amount(yuan)}
                  </td>
                );
              })}
              <td className="py-1 pl-3 text-right tabular-nums">{amount(cost.freeAtStartYuan)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
