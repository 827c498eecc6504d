/** Amounts of exactly half a fen (四舍五入的临界): whatever is divided on the way, they are seen to lie there and go up. */
import { expect, test } from "vitest";
import { NO_GRACE, planTerms } from "../../laws/plan-examples.ts";
import { elementAt } from "../assert.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, toFen } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import { type AccrualPiece, interestOn } from "./accrual.ts";
import { repaymentPlan } from "./repayment-plan.ts";

// Over n months at r, with g = 1 + r/12, an instalment is B·gⁿ / (1 + g + … + gⁿ⁻¹).
// 2 months at 4 %: B·301² / (300·601); 90,150 fen × 90,601 / 180,300 = 90,601 / 2 fen.
// 2 months at 0.01 %: B·120,001² / (120,000·240,001); B = 14,400,060,000 fen gives 7,200,120,000.5 fen.
// 2 months at 0 %: 25 fen / 2 = 12.5 fen.
test.each([
  ["901.50", "0.04", "453.01"],
  ["144000600.00", "0.0001", "72001200.01"],
  ["0.25", "0", "0.13"],
])(
  "%s over two months at %s: the instalment of half a fen goes up to %s",
  (yuan, perYear, paid) => {
    const terms = planTerms(yuan, perYear, 2, {
      method: "equalInstalment",
      frequency: "monthly",
      grace: NO_GRACE,
    });
    const { interest, principal } = elementAt(repaymentPlan(terms, POSTED_TO_FEN).rows, 0);
    expect(toPlainDigits(interest.plus(principal))).toBe(paid);
  },
);

// 100 yuan: a month at 4 % is 33 1/3 fen, ten days of 360 at 4.02 % are 11 1/6 fen, together 44.5 fen.
test("a month and ten days at two rates: thirds and sixths of a fen add up to a half", () => {
  const piece = (perYear: string, days: number, basis: number): AccrualPiece => ({
    span: { kind: "months", fromMonth: 1, toMonth: 1 },
    stretch: 1,
    rateIndex: 0,
    balance: money("100").yuan,
    annualRate: rate(perYear),
    share: { days, basis },
  });
  const interest = interestOn([piece("0.04", 1, 12), piece("0.0402", 10, 360)]);
  expect(toPlainDigits(interest)).toBe("0.445");
  expect(toPlainDigits(toFen(interest))).toBe("0.45");
});
