/** 价格从哪里来: the published class and band, the named methods, and how each is worked out, in plain words. */
"use client";

import type { BandEnd, EstimateQuestion, PricedProduct } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fact } from "./headline.tsx";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";
import { usePolicyNames } from "./use-policy-names.ts";
import { useRange } from "./use-range.ts";

const METHODS = ["effective", "nominal", "simple", "added"] as const;

/** Methods, class and formulas. */
export function PriceSource(props: {
  readonly price: PricedProduct;
  readonly end: BandEnd;
  readonly question: EstimateQuestion;
}) {
  const { price, end, question } = props;
  const words = useTranslations("estimateResult");
  const { percent, basisPoints } = useAmounts();
  const names = usePolicyNames();
  const range = useRange(price);
  const tenor = words(`price.tenors.${price.lpr.tenor}`);
  const [spreadLow, spreadHigh] = [price.low, price.high].map(({ added }) =>
    basisPoints(added.addedPerYear),
  );
  return (
    <Section id="source" title={words("price.how")}>
      <dl className="grid gap-2">
        <Fact name={words("price.contract")}>
          {words("price.contractOf", {
            tenor,
            spreadLow: spreadLow ?? "",
            spreadHigh: spreadHigh ?? "",
            low: percent(price.low.annualRate.perYear),
            high: percent(price.high.annualRate.perYear),
          })}
        </Fact>
        <Fact name={words("price.priceClass")}>
          {words("price.priceClassOf", {
            class: price.priceClass,
            firm: names.firm(price.firmClass),
            security: names.security(price.securityClass),
          })}
        </Fact>
      </dl>
      {question.security.rights.length === 0 ? null : (
        <p className="text-faint" data-testid="assumed-rights">
          {words("price.assumedRights")}
        </p>
      )}
      <h3 className="font-semibold">{words("methods.title")}</h3>
      <p className="text-faint">{words("methods.intro")}</p>
      <table className="w-full border-collapse" data-testid="methods">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {words("methods.method")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              {words("methods.before")}
            </th>
            {range.effective.after === undefined ? null : (
              <th scope="col" className="py-1 pl-3 text-right font-normal">
                {words("methods.after")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {METHODS.map((method) => (
            <tr key={method} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-1 text-left font-normal">
                {words(`methods.names.${method}`)}
              </th>
              <td className="figures py-1 pl-3 text-right" data-method={method}>
                {range[method].before}
              </td>
              {range[method].after === undefined ? null : (
                <td className="figures py-1 pl-3 text-right">{range[method].after}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="grid list-disc gap-1 pl-5" data-testid="formulas">
        <li>
          {words("how.rate", {
            tenor,
            lpr: percent(price.lpr.rate.perYear),
            added: basisPoints(end.added.addedPerYear),
            rate: percent(end.annualRate.perYear),
          })}
        </li>
        <li>{words("how.interest")}</li>
        {METHODS.map((method) => (
          <li key={method}>{words(`how.${method}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
