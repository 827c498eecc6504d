/**
 * Lines of the interest subsidy (财政贴息): the credit in each row, its total, and the interest left to the customer.
 */
import { elementAt } from "../../assert.ts";
import { accruedShare, overlapOf } from "../../schedules/span.ts";
import { subsidisedBalance } from "../../subsidies/interest-subsidy.ts";
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, rowId, timeLine } from "./new-line.ts";

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
  const credits = plan.rows.flatMap(({ span, opening, period }, index): readonly Line[] => {
    const common = overlapOf(span, subsidy.span);
    if (common === undefined) return [];
    const share = accruedShare(deal.planTerms.accrual, common);
    const balance =
      cap !== undefined && subsidisedBalance(subsidy, opening).eq(cap.yuan)
        ? "min(openingBalance, subsidyCap)"
        : "openingBalance";
    return [
      timeLine(rowId("subsidyDays", period), share, common),
      computedLine(
        rowId("subsidyCredit", period),
        elementAt(borrower.subsidies, index),
        "yuan",
        `fen(${balance} * subsidyRate * subsidyDays / ${share.basis})`,
        {
          openingBalance: rowId("openingBalance", period),
          ...(balance === "openingBalance" ? {} : { subsidyCap: "subsidyCap" }),
          subsidyRate: "subsidyRate",
          subsidyDays: rowId("subsidyDays", period),
        },
      ),
    ];
  });
  const creditIds = credits.filter(({ term }) => term === "subsidyCredit").map(({ id }) => id);
  return [
    givenLine("subsidyRate", subsidy.subsidyRate.perYear, "perYear"),
    ...(cap === undefined ? [] : [givenLine("subsidyCap", cap.yuan, "yuan")]),
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
