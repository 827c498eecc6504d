/** 还款计划: every payment drawn and as a table, by what it is made of. */
"use client";

import { type BandEnd, type PlanStep, planReading } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fold } from "../fields/fold.tsx";
import { PlanChart } from "./plan-chart.tsx";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";

/** Chart and table. */
export function PlanPart({ end }: { readonly end: BandEnd }) {
  const words = useTranslations("estimateResult.plan");
  const { yuan } = useAmounts();
  const { steps, largest } = planReading(end.plan, end.cost);
  const caption = words("caption", {
    count: String(steps.length),
    first: dateOf(steps[0]),
    last: dateOf(steps.at(-1)),
    most: largest === undefined ? "" : yuan(largest.paid),
  });
  return (
    <Section id="plan" title={words("title")}>
      <PlanChart steps={steps} caption={caption} />
      <Fold title={words("table")} className="print:hidden">
        <PlanTable end={end} steps={steps} />
      </Fold>
      <div className="hidden print:block">
        <PlanTable end={end} steps={steps} />
      </div>
    </Section>
  );
}

function dateOf(step: PlanStep | undefined): string {
  if (step === undefined) return "";
  return step.moment.kind === "date" ? step.moment.date : String(step.moment.month);
}

function PlanTable(props: { readonly end: BandEnd; readonly steps: readonly PlanStep[] }) {
  const { steps, end } = props;
  const words = useTranslations("estimateResult.plan");
  const { yuan } = useAmounts();
  const { cost, planTerms } = end;
  const hasFees = !cost.feeTotal.isZero();
  const hasSubsidy = !cost.subsidyTotal.isZero();
  const heads = [
    words("interest"),
    words("principal"),
    ...(hasFees ? [words("fees")] : []),
    words("paid"),
    ...(hasSubsidy ? [words("subsidy")] : []),
    words("closing"),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={words("table")} tabIndex={0}>
      <p className="text-faint text-small">{words("unit")}</p>
      <table className="w-full border-collapse whitespace-nowrap" data-testid="plan">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {words("period")}
            </th>
            <th scope="col" className="py-1 pl-3 text-left font-normal">
              {words("date")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pl-3 text-right font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={dateOf(step)} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal">
                {step.period ?? words("drawdown")}
              </th>
              <td className="figures whitespace-nowrap py-1 pl-3">{dateOf(step)}</td>
              <Yuan text={yuan(step.interest)} />
              <Yuan text={yuan(step.principal)} />
              {hasFees ? <Yuan text={yuan(step.fees)} /> : null}
              <Yuan text={yuan(step.paid)} />
              {hasSubsidy ? <Yuan text={yuan(step.subsidy)} /> : null}
              <Yuan text={yuan(step.closing)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" colSpan={2} className="py-1 text-left">
              {words("total")}
            </th>
            <Yuan text={yuan(planReading(end.plan, cost).interestTotal)} />
            <Yuan text={yuan(planTerms.principal.yuan)} />
            {hasFees ? <Yuan text={yuan(cost.feeTotal)} /> : null}
            <td />
            {hasSubsidy ? <Yuan text={yuan(cost.subsidyTotal)} /> : null}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Yuan({ text }: { readonly text: string }) {
  return <td className="figures py-1 pl-3 text-right">{text}</td>;
}
