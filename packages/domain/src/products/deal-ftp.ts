/**
 * The transfer price of a deal (交易的 FTP): the curve and the rules of the pricing date, every method side by side, the one that is
 * charged, and the adjustments on it.
 */
import { elementAt } from "../assert.ts";
import type { FtpAdjustment, FtpStack } from "../funding/ftp-adjustments.ts";
import { ftpStack } from "../funding/ftp-adjustments.ts";
import { type FtpCurve, faultsOfCurve } from "../funding/ftp-curve.ts";
import {
  type FtpComparison,
  type FtpMethodReason,
  ftpMethods,
  outcomeBy,
} from "../funding/ftp-methods.ts";
import type { FtpMethod, FtpPolicy } from "../funding/ftp-policy.ts";
import { fundingProfile } from "../funding/ftp-profile.ts";
import { type DatedItem, itemInForce, itemsInForce } from "../policy/dated-value.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { Rate } from "../rates/rate.ts";
import { resetMonths } from "../schedules/floating-rate.ts";
import type { BookedTerms } from "../schedules/repayment-plan.ts";
import { factsOf } from "./completion/completion.ts";
import type { LoanRequest } from "./loan-request.ts";
import type { PricingContext } from "./pricing-context.ts";
import type { Checked, Problem, ProblemCode } from "./problem.ts";

/** How a deal's FTP was found. A rate that was named is charged by the method `specifiedRate`. */
export type DealFtp = {
  readonly curve: DatedItem<FtpCurve>;
  readonly policy: DatedItem<FtpPolicy>;
  readonly comparison: FtpComparison;
  readonly method: FtpMethod;
  /** The matched rate before adjustments. */
  readonly base: Rate;
  readonly stack: FtpStack;
};

/** The one item of the registers of curves and of rules: treasury's, for loans. */
export const LOANS = "loans";

/**
 * The FTP of a request with a pricing date; `undefined` for one without, and for one that names rate and discount on a day of which
 * no curve is known.
 */
export function dealFtp(
  request: LoanRequest,
  booked: BookedTerms,
  book: PolicyBook,
): Checked<DealFtp | undefined> {
  const { context, funding } = request;
  if (context === undefined) return { kind: "ok", value: undefined };
  const { ftpCurves, ftpPolicies } = book.registers;
  const curve = itemInForce(ftpCurves, LOANS, context.pricingDate);
  const policy = itemInForce(ftpPolicies, LOANS, context.pricingDate);
  if (curve === undefined || policy === undefined) {
    return funding.ftpRate === undefined || funding.ftpDiscount === undefined
      ? refusal(["pricingDate"], "no-ftp-curve", { pricingDate: context.pricingDate })
      : { kind: "ok", value: undefined };
  }
  const [fault] = faultsOfCurve(curve.value);
  if (fault !== undefined) {
    return refusal(["pricingDate"], "ftp-curve-faulty", { version: curve.id, tenor: fault.tenor });
  }
  const comparison = compared(request, booked, curve.value, policy.value);
  const method = funding.ftpMethod;
  const charged = outcomeBy(comparison, method);
  if (charged.kind === "notApplicable") {
    return refusal(["funding", "method"], PROBLEM_OF[charged.reason], { method });
  }
  const items = itemsInForce(book.registers.ftpAdjustments, context.pricingDate);
  const stack = stackOn(charged.annualRate, items, { request, context, policy: policy.value });
  const base = charged.annualRate;
  return { kind: "ok", value: { curve, policy, comparison, method, base, stack } };
}

/** What is wrong with a request whose method has no rate. */
const PROBLEM_OF: Readonly<Record<FtpMethodReason, ProblemCode>> = {
  "no-rate-specified": "ftp-rate-not-named",
  "rate-floats": "ftp-rate-floats",
  "rate-is-fixed": "ftp-rate-is-fixed",
  "no-pool-for-term": "ftp-term-not-covered",
  "no-premium-for-term": "ftp-term-not-covered",
  "no-discount-factor": "ftp-curve-too-steep",
};

/** The transfer price of a deal where the curve found it; `undefined` where its rate was named. */
export function matchedFtp({
  request,
  ftp,
}: {
  readonly request: LoanRequest;
  readonly ftp: DealFtp | undefined;
}): DealFtp | undefined {
  return request.funding.ftpRate === undefined ? ftp : undefined;
}

function refusal(
  path: Problem["path"],
  code: Problem["code"],
  facts: Problem["facts"],
): Checked<never> {
  return { kind: "refused", problems: [{ path, code, facts }] };
}

function compared(
  { funding, rates }: LoanRequest,
  { planTerms, bookedPlan }: BookedTerms,
  curve: FtpCurve,
  policy: FtpPolicy,
): FtpComparison {
  return ftpMethods({
    curve,
    policy,
    profile: fundingProfile(bookedPlan().rows, planTerms.life),
    loanRate: elementAt(planTerms.ratePath, 0).annualRate,
    repricingMonths: rates.kind === "floating" ? resetMonths(rates.floating.reset) : undefined,
    specifiedRate: funding.ftpRate,
  });
}

function stackOn(
  base: Rate,
  items: readonly DatedItem<FtpAdjustment>[],
  {
    request,
    context,
    policy,
  }: {
    readonly request: LoanRequest;
    readonly context: PricingContext;
    readonly policy: FtpPolicy;
  },
): FtpStack {
  const { ftpRate, ftpDiscount } = request.funding;
  return ftpStack({
    base,
    items,
    facts: factsOf(request, context),
    policyFloor: policy.rateFloor,
    isRateStated: ftpRate !== undefined,
    isDiscountStated: ftpDiscount !== undefined,
  });
}
