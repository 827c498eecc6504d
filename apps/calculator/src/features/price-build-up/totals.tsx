/**
 * 收入、成本与回报: every total of the quote, grouped as a banker reads a result from interest down to EVA.
 */
"use client";

import type { LineId } from "@xinzhi/domain";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import { useTranslations } from "use-intl";

const GROUPS = [
  ["income", ["interestPosted", "interestUnrounded", "vatOut", "surcharge", "revenue"]],
  ["cost", ["funding", "opex", "expectedLoss", "bankPaidFees"]],
  ["profit", ["pretax", "incomeTax", "net", "capitalYears", "raroc", "eva"]],
  ["rates", ["yield", "fundingRateLife", "grossMargin", "riskAdjustedMargin"]],
  ["breakEven", ["breakEvenRate", "breakEvenContractRate", "taxFactorK"]],
  ["time", ["balanceYears", "averageLifeYears"]],
] as const satisfies readonly (readonly [string, readonly LineId[]])[];

/** All groups side by side where there is room. */
export function Totals() {
  const words = useTranslations("results.totals");
  return (
    <section>
      <h3 className="mb-1 font-semibold">{words("title")}</h3>
      <div className="gap-6 tablet:columns-2 wide:columns-3" data-testid="totals">
        {GROUPS.map(([group, lines]) => (
          <TotalsGroup key={group} title={words(group)} lines={lines} />
        ))}
      </div>
    </section>
  );
}

function TotalsGroup(props: { readonly title: string; readonly lines: readonly LineId[] }) {
  const { nameOf } = useTermWords();
  const words = useTranslations("results.totals");
  return (
    <table className="mb-3 w-full break-inside-avoid border-collapse">
      <caption className="border-line border-b text-left text-faint text-small">
        {props.title}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words("term")}</th>
          <th scope="col">{words("value")}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <tr key={line}>
            <th scope="row" className="py-0.5 pr-3 text-left font-normal">
              {nameOf(line)}
            </th>
            <td className="py-0.5 text-right">
              <Figure line={line} withUnit />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
