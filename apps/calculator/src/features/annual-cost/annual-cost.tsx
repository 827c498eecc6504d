/**
 * 年化成本: what the loan costs the customer a year, by each lawful method, each under its own name. Rates with fees,
 * without them and after a subsidy stand side by side where they differ.
 */
"use client";

import type { LineId } from "@xinzhi/domain";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import { useTranslations } from "use-intl";

const METHODS = [
  "addedRate",
  "simpleAct360",
  "simpleAct365",
  "simpleMonthly12",
  "irrMonthly",
  "irrNominal",
  "irrEffective",
  "xirr",
] as const;

const VIEWS = [
  ["allIn", ""],
  ["interestOnly", "@interestOnly"],
  ["afterSubsidy", "@afterSubsidy"],
] as const;

/** The annual costs that the quote has. */
export function AnnualCost() {
  const words = useTranslations("results.cost");
  const lineOf = useLines();
  const { nameOf, meaningOf } = useTermWords();
  const has = (id: LineId) => lineOf(id) !== undefined;
  const methods = METHODS.filter((method) => has(method));
  const views = VIEWS.filter(([, suffix]) => METHODS.some((method) => has(`${method}${suffix}`)));
  return (
    <section>
      <p className="mb-2 text-faint">{words("intro")}</p>
      <table className="w-full border-collapse" data-testid="annual-cost">
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {words("method")}
            </th>
            {views.map(([view]) => (
              <th key={view} scope="col" className="py-1 pl-3 text-right font-normal">
                {words(views.length === 1 ? "rate" : view)}
              </th>
            ))}
            <th scope="col" className="hidden py-1 pl-4 text-left font-normal tablet:table-cell">
              {words("meaning")}
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((method) => (
            <tr key={method} className="border-line border-b align-top">
              <th scope="row" className="py-1 text-left font-normal">
                {nameOf(method)}
              </th>
              {views.map(([view, suffix]) => (
                <td key={view} className="py-1 pl-3 text-right">
                  <Figure line={`${method}${suffix}`} withoutSign />
                </td>
              ))}
              <td className="hidden py-1 pl-4 text-faint tablet:table-cell" data-formula>
                {meaningOf(method)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
