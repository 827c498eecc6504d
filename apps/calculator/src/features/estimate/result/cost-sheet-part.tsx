/** 贷款明白纸: every cost line by line: who charges, who pays, how, when, how much, and per year; the same lines as on the bank's sheet. */
"use client";

import type { BandEnd, CostLine } from "@xinzhi/domain/estimate";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import { useLocale, useTranslations } from "use-intl";
import { usePublicPolicy } from "../public-policy-context.tsx";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";

/** The sheet. */
export function CostSheetPart({ end }: { readonly end: BandEnd }) {
  const words = useTranslations("estimateResult.sheet");
  const { yuan, percentDigits } = useAmounts();
  const { sheet } = end;
  const { afterSubsidy } = sheet;
  const heads = [
    words("item"),
    words("amount"),
    words("annualised"),
    words("payee"),
    words("payer"),
    words("manner"),
    words("cycle"),
  ];
  return (
    <Section id="sheet" title={words("title")}>
      <p className="text-faint">{words("intro")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className="overflow-x-auto" aria-label={words("official")} tabIndex={0}>
        <table className="w-full border-collapse" data-testid="cost-sheet">
          <thead>
            <tr className="border-line border-b align-bottom text-faint text-small">
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`py-1 pr-3 font-normal last:pr-0 ${NUMBERS.includes(index) ? "text-right" : "text-left"}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <SheetLine key={line.item} line={line} />
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr className="border-line border-t">
              <th scope="row" className="py-1.5 pr-3 text-left">
                {words("total")}
              </th>
              <td className="figures py-1.5 pr-3 text-right">{yuan(sheet.totalYuan)}</td>
              <td className="figures py-1.5 pr-3 text-right">
                {percentDigits(sheet.before.added)}
              </td>
              <td colSpan={4} />
            </tr>
            {afterSubsidy === undefined ? null : (
              <tr className="border-line border-t">
                <th scope="row" className="py-1.5 pr-3 text-left">
                  {words("totalAfter")}
                </th>
                <td className="figures py-1.5 pr-3 text-right">{yuan(afterSubsidy.totalYuan)}</td>
                <td className="figures py-1.5 pr-3 text-right">
                  {percentDigits(afterSubsidy.costs.added)}
                </td>
                <td colSpan={4} />
              </tr>
            )}
          </tfoot>
        </table>
      </section>
    </Section>
  );
}

/** The columns of figures, right after the name, so that a phone shows them first. */
const NUMBERS: readonly number[] = [1, 2];

function SheetLine({ line }: { readonly line: CostLine }) {
  const words = useTranslations("estimateResult.sheet");
  const { yuan, percentDigits } = useAmounts();
  const nameOf = useFeeName();
  const { manner } = line;
  const cycle = useCycle(line);
  return (
    <tr className="border-line border-b align-top" data-item={line.item}>
      <th scope="row" className="min-w-24 py-1.5 pr-3 text-left font-normal">
        {nameOf(line.item)}
      </th>
      <td className="figures py-1.5 pr-3 text-right">{yuan(line.paidYuan)}</td>
      <td className="figures py-1.5 pr-3 text-right">{percentDigits(line.annualised)}</td>
      <td className="min-w-16 py-1.5 pr-3">{words(`payees.${line.payee}`)}</td>
      <td className="min-w-12 py-1.5 pr-3">{words(`payers.${line.payer}`)}</td>
      <td className="min-w-24 py-1.5 pr-3">
        {words(`manners.${manner.kind}`)}
        {manner.kind === "interest" ? ` · ${words(`frequencies.${manner.frequency}`)}` : null}
      </td>
      <td className="min-w-28 py-1.5 pr-3">
        <Unbroken>{cycle}</Unbroken>
      </td>
    </tr>
  );
}

/** How often and from when a line is paid. */
function useCycle({ dueTimes, firstDue }: CostLine): string {
  const words = useTranslations("estimateResult.sheet");
  if (firstDue === undefined || dueTimes === 0) return words("never");
  const date = firstDue.kind === "date" ? firstDue.date : String(firstDue.month);
  return dueTimes === 1
    ? words("once", { date })
    : words("times", { count: String(dueTimes), date });
}

/** A line by its item: interest, subsidy, or a fee as the words or the bank's catalogue call it. */
function useFeeName(): (item: string) => string {
  const language = useLocale();
  const { feeCatalogue } = usePublicPolicy();
  const { interest, subsidy, feeNames } = publicWordsOf(language).estimateResult.sheet;
  const known: Readonly<Record<string, string>> = { interest, subsidy, ...feeNames };
  return (item) =>
    known[item] ?? feeCatalogue.findLast(({ code }) => code === item)?.value.name ?? item;
}
