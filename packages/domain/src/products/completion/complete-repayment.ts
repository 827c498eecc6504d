/**
 * Repayment and interest of an inquiry (补全还款与计息): the product's own way to repay, interest on daily balances.
 */
import { referenceTo } from "../../policy/origin.ts";
import type { ProductTerms } from "../../policy-book/product-terms.ts";
import type { Repayment } from "../../schedules/repayment-terms.ts";
import type { Accrual } from "../../schedules/span.ts";
import { originsOfMissing } from "../completed-value.ts";
import type { CompletionStep } from "./completion.ts";

const ACTUAL_360: Accrual = { kind: "actualDays", dayCount: "ACT/360" };

/**
 * The product's way to repay; interest on daily balances over 360, settled on the product's day. A contract that says how
 * interest is counted also says when it is settled, so the product's day is not put beside it.
 */
export const completeRepayment: CompletionStep = (inquiry, { terms }) => {
  const { repayment, accrual: interestMethod, costClock, termMonths } = inquiry;
  const isSettledByProduct = interestMethod === undefined && inquiry.settlementDay === undefined;
  const fromTerms = { kind: "policy", reference: referenceTo(terms) } as const;
  const accrual = interestMethod ?? ACTUAL_360;
  const clock = costClockOf(accrual);
  return {
    kind: "filled",
    parts: {
      repayment: repayment ?? repaymentBy(terms.value, termMonths),
      accrual,
      settlementDay: isSettledByProduct ? terms.value.settlementDay : inquiry.settlementDay,
      costClock: costClock ?? clock,
    },
    origins: {
      ...originsOfMissing({ repayment }, fromTerms),
      ...originsOfMissing({ interestMethod }, { kind: "assumed", rule: "daily-balances" }),
      ...(isSettledByProduct ? { settlementDay: fromTerms } : {}),
      ...originsOfMissing(
        { costClock },
        { kind: "assumed", rule: clock === accrual ? "cost-clock-of-contract" : "daily-balances" },
      ),
    },
  };
};

/** Annual costs have names by the clocks of Chinese loans alone; under another market's day count they follow real days. */
function costClockOf(accrual: Accrual): Accrual {
  if (accrual.kind !== "actualDays") return accrual;
  return accrual.dayCount === "ACT/360" || accrual.dayCount === "ACT/365F" ? accrual : ACTUAL_360;
}

function repaymentBy(terms: ProductTerms, termMonths: number): Repayment {
  const { frequency, bulletTermMonthsMax, methodBeyond } = terms;
  return termMonths <= bulletTermMonthsMax
    ? { method: "bullet", frequency }
    : {
        method: methodBeyond,
        frequency,
        grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
      };
}
