/**
 * Lines of the interest subsidy (财政贴息): the credit in each row, its total, and the interest left to the customer.
 */
import { elementAt } from "../../assert.ts";
import { subsidyPieces } from "../../subsidies/interest-subsidy.ts";
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { basisLines, computedLine, overBasis, rawLine, rowId, timeLine } from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** Terms of the subsidy. */
export const SUBSIDY_TERMS = [
  "netInterest",
  "subsidyCap",
  "subsidyCredit",
  "subsidyDays",
  "subsidyDaysBasis",
  "subsidyRate",
  "subsidyTotal",
] as const;

/** The subsidy's credit in each row, its total, and the interest that is left to the customer. */
export function subsidyLines({
  deal,
  plan,
  borrower,
  interestPosted,
}: QuoteFigures): readonly Line[] {
  const { subsidy } = deal;
  if (subsidy === undefined) return [];
  const cap = subsidy.principalCap;
  const origin = deal.subsidyOrigin;
  const credits = plan.rows.flatMap(({ balances, period }, index): readonly Line[] => {
    const pieces = subsidyPieces(subsidy, balances, deal.planTerms.accrual);
    if (pieces.length === 0) return [];
    const timeId = (stretch: number) =>
      rowId("subsidyDays", stretch === 1 ? period : `${period}.${stretch}`);
    const earning = cap === undefined ? "openingBalance" : "min(openingBalance, subsidyCap)";
    const { formula, bases } = overBasis(
      `${earning} * subsidyRate`,
      "subsidyDays",
      pieces.map(({ share }) => share),
    );
    const basis = basisLines("subsidyDays", bases, `${period}.`);
    return [
      ...pieces.map(({ stretch, share, span }) => timeLine(timeId(stretch), share, span)),
      ...basis.lines,
      computedLine(
        rowId("subsidyCredit", period),
        elementAt(borrower.subsidies, index),
        "yuan",
        `fen(${formula})`,
        {
          openingBalance: pieces.map(({ stretch }) => balanceId(POSTED, period, stretch)),
          ...(cap === undefined ? {} : { subsidyCap: "subsidyCap" }),
          subsidyRate: "subsidyRate",
          subsidyDays: pieces.map(({ stretch }) => timeId(stretch)),
          ...basis.inputs,
        },
      ),
    ];
  });
  const creditIds = credits.filter(({ term }) => term === "subsidyCredit").map(({ id }) => id);
  return [
    rawLine("subsidyRate", subsidy.subsidyRate.perYear, "perYear", origin),
    ...(cap === undefined ? [] : [rawLine("subsidyCap", cap.yuan, "yuan", origin)]),
    ...credits,
    computedLine("subsidyTotal", borrower.subsidyTotal, "yuan", "sum(subsidyCredit)", {
      subsidyCredit: creditIds,
    }),
    computedLine(
      "netInterest",
      interestPosted.minus(borrower.subsidyTotal),
      "yuan",
      "interestPosted - subsidyTotal",
      {
        interestPosted: "interestPosted",
        subsidyTotal: "subsidyTotal",
      },
    ),
  ];
}
