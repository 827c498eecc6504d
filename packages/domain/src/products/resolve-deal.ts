/**
 * Resolving (要素确定): from what was asked to a deal with every rate dated and every funding segment placed, each with
 * its source in the policy book.
 */
import { DomainError } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { ftpNet, segmentBlend } from "../funding/funding-layers.ts";
import type { FtpTerms } from "../funding/relending-plan.ts";
import { sumOf, ZERO } from "../money/decimal.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { type DatedSeries, inForceOn } from "../policy/dated-value.ts";
import { type Origin, referenceTo } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { lprOf } from "../rates/lpr.ts";
import { ratePlusSpread } from "../rates/rate.ts";
import { floatingSteps } from "../schedules/floating-rate.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
import { type DatedSpan, endOf, isBefore, type Moment, type Span } from "../schedules/span.ts";
import { hasUnlistedFee, problemsOfFees } from "./check-fees.ts";
import { problemsOf } from "./check-request.ts";
import { type DealFtp, dealFtp } from "./deal-ftp.ts";
import { type DealFunding, dealFunding } from "./deal-funding.ts";
import { dealSubsidy } from "./deal-subsidy.ts";
import type { DealRate, LoanDeal, Remark } from "./loan-deal.ts";
import type { LoanRequest, RateStep, RateTerms } from "./loan-request.ts";
import { hasAssumedDays, paymentRoll } from "./payment-days.ts";
import type { Checked, Problem } from "./problem.ts";
import { referencePrice } from "./reference-price.ts";

/** The deal, or everything in the request that does not fit together. */
export function resolveDeal(request: LoanRequest, book: PolicyBook): Checked<LoanDeal> {
  const problems = problemsOf(request);
  if (problems.length > 0) return { kind: "refused", problems };
  const rates = dealRates(request, book);
  if (rates === undefined) {
    const path = ["floatingRate"];
    return { kind: "refused", problems: [{ path, code: "no-lpr-known", facts: {} }] };
  }
  const planTerms = planTermsOf(request, rates, book);
  const bookedPlan = runOnce(planTerms);
  const overpaid = [
    ...problemsOfPrepayments(planTerms),
    ...problemsOfOverdue(request, bookedPlan),
    ...problemsOfFees(request, { planTerms, bookedPlan }, book),
  ];
  if (overpaid.length > 0) return { kind: "refused", problems: overpaid };
  const priced = dealFtp(request, { planTerms, bookedPlan }, book);
  if (priced.kind === "refused") return priced;
  const ftp = priced.value;
  const funding = dealFunding(request, bookedPlan, ftpTerms(request, ftp), book);
  const isRelendingBacked = funding.funding.relendingSegments.length > 0;
  const subsidy = dealSubsidy(request, isRelendingBacked, book);
  if (subsidy.kind === "refused") return subsidy;
  return {
    kind: "ok",
    value: {
      request,
      planTerms,
      get plan() {
        return bookedPlan();
      },
      rates,
      ...funding,
      ftp,
      taxOrigin: originOfTax(request, book),
      reference: referencePrice(request, book),
      ...subsidy.value,
      remarks: [
        ...remarksOn(rates, funding),
        ...(hasAssumedDays(request, book) ? (["payment-days-assumed"] as const) : []),
        ...(request.deposit === undefined ? [] : (["deposit-is-no-condition"] as const)),
        ...(isHeldAtZero(request, rates) ? (["rate-held-at-zero"] as const) : []),
        ...(isRelentAtOnce(request, funding)
          ? (["relending-on-later-draws-at-once"] as const)
          : []),
        ...(hasUnlistedFee(request, book) ? (["fee-not-in-catalogue"] as const) : []),
        ...(outlivesExemption(request) ? (["vat-exemption-ends-before-maturity"] as const) : []),
      ],
    },
  };
}

/** The plan as booked, run on first reading. */
function runOnce(terms: PlanTerms): () => RepaymentPlan {
  let plan: RepaymentPlan | undefined;
  return () => {
    plan ??= repaymentPlan(terms, POSTED_TO_FEN);
    return plan;
  };
}

/** A floating rate without a floor of its own that would have gone below 0. */
function isHeldAtZero({ rates: terms }: LoanRequest, rates: readonly DealRate[]): boolean {
  const isFree = terms.kind === "floating" && terms.floating.floor === undefined;
  return isFree && rates.some(({ boundBy }) => boundBy === "floor");
}

/** Relending that follows the balance takes a later draw in on its own day: the bank's wait for funds is left out. */
function isRelentAtOnce({ drawdowns = [] }: LoanRequest, { relending }: DealFunding): boolean {
  return relending.kind === "drawn" && drawdowns.length > 1;
}

function planTermsOf(
  request: LoanRequest,
  ratePath: readonly DealRate[],
  book: PolicyBook,
): PlanTerms {
  const { principal, life, repayment, accrual, settlementDay, stub } = request;
  const { prepayments, drawdowns } = request;
  const roll = paymentRoll(request, book);
  return {
    principal,
    life,
    repayment,
    accrual,
    settlementDay,
    stub,
    ratePath,
    prepayments,
    roll,
    ...(drawdowns === undefined ? {} : { drawdowns }),
  };
}

/** Nobody can pay back more than is owed. The first too large is looked for only where all together are too much. */
function problemsOfPrepayments(terms: PlanTerms): readonly Problem[] {
  const prepayments = terms.prepayments ?? [];
  const isTooMuch = (last: number): boolean => {
    const tried = prepayments.slice(0, last + 1);
    const { rows } = repaymentPlan({ ...terms, prepayments: tried }, POSTED_TO_FEN);
    const asked = sumOf(tried.map(({ amount }) => amount.yuan));
    return sumOf(rows.map(({ prepaid }) => prepaid)).lt(asked);
  };
  if (prepayments.length === 0 || !isTooMuch(prepayments.length - 1)) return [];
  const index = prepayments.findIndex((_, last) => isTooMuch(last));
  return [{ path: ["prepayments", index, "amount"], code: "prepaid-too-much", facts: {} }];
}

/** A loan paid back in full before maturity has no last payment to miss. */
function problemsOfOverdue(
  { overdue, prepayments, life }: LoanRequest,
  bookedPlan: () => RepaymentPlan,
) {
  if (overdue === undefined || prepayments.length === 0) return [];
  const last = bookedPlan().rows.at(-1);
  const isSettled = last !== undefined && isBefore(endOf(last.span), endOf(life));
  const problem: Problem = { path: ["overdue"], code: "nothing-overdue", facts: {} };
  return isSettled ? [problem] : [];
}

/** The rates with their stretches, or `undefined` when a floating rate has no LPR to start from. */
function dealRates(
  { rates, life, origins }: LoanRequest,
  book: PolicyBook,
): readonly DealRate[] | undefined {
  if (rates.kind === "floating") {
    return life.kind === "dated" ? floatingDealRates(rates, life, book) : undefined;
  }
  return rates.steps.map((step, index) => ({
    span: spanOfStep(step.from, rates.steps[index + 1]?.from, life),
    annualRate: step.annualRate,
    base: step.base,
    baseOrigin: origins.baseRate ?? originOfBase(step, book),
    boundBy: undefined,
  }));
}

function floatingDealRates(
  { floating, shocks }: Extract<RateTerms, { kind: "floating" }>,
  life: DatedSpan,
  book: PolicyBook,
): readonly DealRate[] | undefined {
  const steps = floatingSteps(floating, life, book.lpr, shocks);
  return steps?.map(({ from, annualRate, baseRate, version, boundBy }, index) => ({
    span: { kind: "dated", from, to: steps[index + 1]?.from ?? life.to },
    annualRate,
    base: { tenor: floating.tenor, baseRate, added: floating.added },
    baseOrigin: lprOf(version.value, floating.tenor).perYear.eq(baseRate.perYear)
      ? { kind: "policy", reference: referenceTo(version) }
      : { kind: "assumed", rule: "lpr-shock" },
    boundBy,
  }));
}

function spanOfStep(from: Moment, next: Moment | undefined, life: Span): Span {
  if (life.kind === "months") {
    const toMonth = next?.kind === "month" ? next.month : life.toMonth;
    const fromMonth = from.kind === "month" ? from.month + 1 : life.fromMonth;
    return { kind: "months", fromMonth, toMonth };
  }
  const to = next?.kind === "date" ? next.date : life.to;
  return { kind: "dated", from: from.kind === "date" ? from.date : life.from, to };
}

/** The base rate is the officer's; it agrees with a publication when that one is in force and says the same. */
function originOfBase({ base, from }: RateStep, book: PolicyBook): Origin {
  if (base === undefined || from.kind === "month") return { kind: "given" };
  return agreement(book.lpr, from.date, (fixing) =>
    lprOf(fixing, base.tenor).perYear.eq(base.baseRate.perYear),
  );
}

function originOfTax({ tax, life, origins }: LoanRequest, book: PolicyBook): Origin {
  if (origins.vatRate !== undefined) return origins.vatRate;
  if (life.kind === "months") return { kind: "given" };
  return agreement(
    book.taxRule,
    life.from,
    (rule) =>
      rule.vatRate.share.eq(tax.vatRate.share) &&
      rule.surchargeRate.share.eq(tax.surchargeRate.share) &&
      rule.incomeTaxRate.share.eq(tax.incomeTaxRate.share),
  );
}

/** The price counts all interest exempt, though the exemption found ends while the loan still runs. */
function outlivesExemption({ answers: { vat }, life }: LoanRequest): boolean {
  if (vat === undefined || vat.kind === "taxed" || life.kind === "months") return false;
  const { effectiveTo } = vat.exemption;
  return effectiveTo !== undefined && effectiveTo < life.to;
}

function agreement<T>(
  series: DatedSeries<T>,
  date: CalendarDate,
  agrees: (value: T) => boolean,
): Origin {
  const version = inForceOn(series, date);
  return version !== undefined && agrees(version.value)
    ? { kind: "given", agreesWith: referenceTo(version) }
    : { kind: "given" };
}

/** @throws {DomainError} `no-transfer-price` when neither the request nor the curve gave one; completion refuses such a request. */
function promised<T>(value: T | undefined): T {
  if (value === undefined) throw new DomainError("no-transfer-price");
  return value;
}

/** What was named stands; the rest is the deal's own stack. A request without a pricing date names both. */
function ftpTerms({ funding }: LoanRequest, ftp: DealFtp | undefined): FtpTerms {
  return {
    ftpRate: promised(funding.ftpRate ?? ftp?.stack.ftpRate),
    ftpDiscount: promised(funding.ftpDiscount ?? ftp?.stack.ftpDiscount),
    discountDropped: ftp?.stack.discountDropped ?? { addedPerYear: ZERO },
  };
}

function remarksOn(rates: readonly DealRate[], dealt: DealFunding): readonly Remark[] {
  const remarks = new Set<Remark>();
  for (const { base, baseOrigin, annualRate, span, boundBy } of rates) {
    if (base === undefined || boundBy !== undefined) continue;
    const disagrees = baseOrigin.kind === "given" && baseOrigin.agreesWith === undefined;
    if (disagrees && span.kind === "dated") remarks.add("base-rate-differs-from-lpr");
    const agreed = ratePlusSpread(base.baseRate, base.added).perYear;
    if (!agreed.eq(annualRate.perYear)) remarks.add("rate-differs-from-base-and-spread");
  }
  const { funding, relending, relendingOrigins } = dealt;
  funding.relendingSegments.forEach((segment, index) => {
    const origin = relendingOrigins[index];
    const disagrees = origin?.kind === "given" && origin.agreesWith === undefined;
    if (disagrees && segment.span.kind === "dated") {
      remarks.add("relending-rate-differs-from-facility");
    }
    if (segmentBlend(funding, segment).perYear.gte(ftpNet(funding).perYear)) {
      remarks.add("relending-without-benefit");
    }
  });
  if (relending.kind === "declined") remarks.add("relending-declined");
  if (relending.kind === "refused") remarks.add("relending-not-available");
  return [...remarks];
}
