/** 综合融资成本: the one figure of the result, from the low to the high end of the band, with its method; beside it what is paid and when. */
"use client";

import {
  type BandEnd,
  type PlanStep,
  type PricedProduct,
  planReading,
} from "@xinzhi/domain/estimate";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";
import { useRange } from "./use-range.ts";

/** The figures that matter first. */
export function Headline(props: { readonly price: PricedProduct; readonly end: BandEnd }) {
  const { price, end } = props;
  const words = useTranslations("estimateResult.price");
  const { amount } = useAmounts();
  const { effective } = useRange(price);
  const { first, largest, interestTotal } = planReading(end.plan, end.cost);
  const { feeTotal, subsidyTotal, allIn } = end.cost;
  return (
    <Section id="price" title={words("title")}>
      <div className="grid gap-1 rounded border border-accent bg-paper p-4">
        <h3>{words("annual")}</h3>
        <p className="figures font-semibold text-headline" data-testid="annual-cost">
          {effective.before}
        </p>
        <p className="text-faint">{words("method")}</p>
        {effective.after === undefined ? null : (
          <p className="mt-2">
            {words("afterSubsidy")}{" "}
            <strong className="figures text-figure" data-testid="annual-cost-after">
              {effective.after}
            </strong>{" "}
            <span className="text-faint">{words("afterSubsidyMethod")}</span>
          </p>
        )}
      </div>
      <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 tablet:grid-cols-2">
        <Paid name={words("firstPayment")} step={first} />
        <Paid name={words("largestPayment")} step={largest} />
        <Fact name={words("interest")}>{amount(interestTotal)}</Fact>
        {feeTotal.isZero() ? null : (
          <Fact name={words("fees")}>
            {amount(feeTotal)}
            {price.feesAssumed ? (
              <span className="ml-2 rounded-sm bg-ambertint px-1 font-normal text-amber">
                {words("feesAssumed")}
              </span>
            ) : null}
          </Fact>
        )}
        <Fact name={words("total")}>{amount(allIn.costYuan)}</Fact>
        {subsidyTotal.isZero() ? null : (
          <Fact name={words("subsidy")}>−{amount(subsidyTotal)}</Fact>
        )}
      </dl>
    </Section>
  );
}

function Paid({ name, step }: { readonly name: string; readonly step: PlanStep | undefined }) {
  const words = useTranslations("estimateResult.price");
  const { amount } = useAmounts();
  if (step === undefined) return null;
  const date = step.moment.kind === "date" ? step.moment.date : String(step.moment.month);
  return (
    <Fact name={name}>
      <Unbroken>{words("on", { amount: amount(step.paid), date })}</Unbroken>
    </Fact>
  );
}

/** A name and its figure. */
export function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b pb-1">
      <dt className="text-faint">{props.name}</dt>
      <dd className="font-semibold tabular-nums">{props.children}</dd>
    </div>
  );
}
