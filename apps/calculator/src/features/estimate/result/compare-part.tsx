/** 有和没有，差多少: with a subsidy and without, and against an ordinary loan at the LPR, in yuan and in percent. */
"use client";

import { type BandEnd, type PricedProduct, type Saving, savingsOf } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fold } from "../fields/fold.tsx";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";
import { usePolicyNames } from "./use-policy-names.ts";

/** The comparisons and the schemes behind them. */
export function ComparePart(props: { readonly price: PricedProduct; readonly end: BandEnd }) {
  const { price, end } = props;
  const words = useTranslations("estimateResult.compare");
  const { subsidy, ordinaryLoan } = savingsOf(end);
  return (
    <Section id="compare" title={words("title")}>
      <table className="w-full border-collapse" data-testid="with-without">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {words("against")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              {words("other")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              {words("own")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              {words("saving")}
            </th>
          </tr>
        </thead>
        <tbody>
          {subsidy === undefined ? null : <SavingRow name={words("subsidy")} saving={subsidy} />}
          <SavingRow name={words("lpr")} saving={ordinaryLoan} />
        </tbody>
      </table>
      <p className="text-faint">{words("lprNote")}</p>
      <Schemes price={price} />
    </Section>
  );
}

function SavingRow({ name, saving }: { readonly name: string; readonly saving: Saving }) {
  const words = useTranslations("estimateResult.compare");
  const { amount, percent } = useAmounts();
  const { withoutYuan, withYuan, savedYuan, savedShare } = saving;
  const told = {
    amount: amount(savedYuan.abs()),
    share: savedShare === undefined ? "—" : percent(savedShare.abs()),
  };
  const kind = savedYuan.isZero() ? "same" : savedYuan.isNegative() ? "more" : "less";
  return (
    <tr className="border-line border-b align-top last:border-b-0">
      <th scope="row" className="py-1.5 text-left font-normal">
        {name}
      </th>
      <td className="whitespace-nowrap py-1.5 pl-3 text-right tabular-nums">
        {amount(withoutYuan)}
      </td>
      <td className="whitespace-nowrap py-1.5 pl-3 text-right tabular-nums">{amount(withYuan)}</td>
      <td className="py-1.5 pl-3 text-right tabular-nums">
        {kind === "same" ? words("same") : words(kind, told)}
      </td>
    </tr>
  );
}

function Schemes({ price: { subsidy } }: { readonly price: PricedProduct }) {
  const words = useTranslations("estimateResult.compare");
  const names = usePolicyNames();
  const { percentDigits } = useAmounts();
  if (subsidy === undefined) return null;
  const { applied, declined } = subsidy;
  return (
    <>
      <h3 className="font-semibold">{words("schemes")}</h3>
      {applied.length === 0 ? <p>{words("noScheme")}</p> : null}
      <ul className="grid list-disc gap-1 pl-5">
        {applied.map(({ scheme, from, to }) => (
          <li key={scheme.id}>
            {words("schemeOf", {
              name: names.scheme(scheme),
              rate: percentDigits(scheme.value.subsidyRate.perYear),
              from,
              to,
            })}
          </li>
        ))}
      </ul>
      {declined.length === 0 ? null : (
        <Fold title={words("declined")}>
          <ul className="grid list-disc gap-1 pl-5">
            {declined.map(({ scheme, reasons, excludedBy }) => (
              <li key={scheme.id}>
                {names.scheme(scheme)}:{" "}
                {[
                  ...reasons.map((reason) => words(`reasons.${reason}`)),
                  ...(excludedBy === undefined
                    ? []
                    : [words("excluded", { other: names.scheme(excludedBy) })]),
                ].join("; ")}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
