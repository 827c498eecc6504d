/**
 * 还款计划: one row for each payment. Every amount opens into its explanation; the unit stands in the header.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { AmountUnitProvider, useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useTranslations } from "use-intl";

type PlanRow = Quote["figures"]["plan"]["rows"][number];

const AMOUNTS = [
  ["opening", "openingBalance"],
  ["interest", "interest"],
  ["principal", "principalPart"],
  ["payment", "payment"],
  ["closing", "closingBalance"],
] as const;

/** The plan of a quote, in yuan whatever the page's unit: what is booked must be readable to the fen. */
export function RepaymentPlan({ quote }: { readonly quote: Quote }) {
  return (
    <AmountUnitProvider amountUnit="yuan">
      <PlanTable quote={quote} />
    </AmountUnitProvider>
  );
}

/** Long plans scroll inside the page, not beside it. */
function PlanTable({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("results.plan");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const { rows } = quote.figures.plan;
  const hasSubsidy = quote.figures.deal.subsidy !== undefined;
  const withUnit = (name: string) => units("named", { name, unit: units(amountUnit) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={words("title")} tabIndex={0}>
      <table className="w-full border-collapse whitespace-nowrap" data-testid="plan">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <HeadCell text={words("period")} />
            <HeadCell text={words("from")} />
            <HeadCell text={words("to")} />
            <HeadCell text={words("days")} />
            {AMOUNTS.map(([name]) => (
              <HeadCell key={name} text={withUnit(words(name))} />
            ))}
            {hasSubsidy ? <HeadCell text={withUnit(words("subsidy"))} /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanLine key={row.period} row={row} hasSubsidy={hasSubsidy} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-line border-t font-semibold">
            <th scope="row" colSpan={4} className="py-1 text-left font-semibold">
              {words("total")}
            </th>
            <td />
            <td className="py-1 pl-3 text-right">
              <Figure line="interestPosted" />
            </td>
            <td className="py-1 pl-3 text-right">
              <Figure line="principal" />
            </td>
            <td colSpan={2} />
            {hasSubsidy ? (
              <td className="py-1 pl-3 text-right">
                <Figure line="subsidyTotal" />
              </td>
            ) : null}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function HeadCell({ text }: { readonly text: string }) {
  return (
    <th scope="col" className="py-1 pl-3 text-right font-normal first:pl-0">
      {text}
    </th>
  );
}

function PlanLine({ row, hasSubsidy }: { readonly row: PlanRow; readonly hasSubsidy: boolean }) {
  const { period, span } = row;
  const [from, to] =
    span.kind === "dated" ? [span.from, span.to] : [String(span.fromMonth), String(span.toMonth)];
  return (
    <tr className="border-line border-b last:border-b-0 hover:bg-well">
      <th scope="row" className="figures py-0.5 text-right font-normal">
        {period}
      </th>
      <td className="figures py-0.5 pl-3 text-right">{from}</td>
      <td className="figures py-0.5 pl-3 text-right">{to}</td>
      <td className="py-0.5 pl-3 text-right">
        <Figure line={daysLineOf(row)} />
      </td>
      {AMOUNTS.map(([name, term]) => (
        <td key={name} className="py-0.5 pl-3 text-right">
          <Figure line={`${term}#${period}`} />
        </td>
      ))}
      {hasSubsidy ? (
        <td className="py-0.5 pl-3 text-right">
          <Figure line={`subsidyCredit#${period}`} />
        </td>
      ) : null}
    </tr>
  );
}

/** A period that a change of rate cuts in two has its days counted as a whole on the disclosure clock. */
function daysLineOf({ period, pieces, span }: PlanRow): string {
  return pieces.length === 1 || span.kind === "months"
    ? `accrualDays#${period}`
    : `disclosureDays#${period}`;
}
