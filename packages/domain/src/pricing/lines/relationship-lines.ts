/**
 * Lines of the relationship's income (综合收益): the deposit, what it earns, and the returns with it.
 */
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, timeLine } from "./new-line.ts";
import { inputsNamedIn } from "./profit-lines.ts";

/** The deposit and its effect, where one is kept. */
export function relationshipLines({ deal, relationship }: QuoteFigures): readonly Line[] {
  const { deposit, life } = deal.request;
  if (deposit === undefined || relationship === undefined) return [];
  const { depositShare, depositIncome, depositNet } = relationship;
  const computed = (id: string, value: Line["value"], unit: Line["unit"], formula: string) =>
    computedLine(id, value, unit, formula, inputsNamedIn(formula));
  return [
    givenLine("depositBalance", deposit.averageBalance.yuan, "yuan"),
    givenLine("depositCreditRate", deposit.creditRate.perYear, "perYear"),
    givenLine("depositPaidRate", deposit.paidRate.perYear, "perYear"),
    timeLine("depositDays", depositShare, life),
    computed(
      "depositIncome",
      depositIncome,
      "yuan",
      `depositBalance * (depositCreditRate - depositPaidRate) * depositDays / ${depositShare.basis}`,
    ),
    computed("depositNet", depositNet, "yuan", "depositIncome * (1 - incomeTaxRate)"),
    computed("netWithRelationship", relationship.netWithRelationship, "yuan", "net + depositNet"),
    computed(
      "rarocWithRelationship",
      relationship.rarocWithRelationship,
      "perYear",
      "netWithRelationship / capitalYears",
    ),
    computed("evaWithRelationship", relationship.evaWithRelationship, "yuan", "eva + depositNet"),
  ];
}
