/**
 * From a deal file to a loan request: the file's words become the domain's, and what two fields say together is checked
 * as far as one file can be read without a policy book.
 */
import { assertNever } from "../assert.ts";
import { ZERO } from "../money/decimal.ts";
import type { LoanRequest, RateStep, RelendingAsked } from "../products/loan-request.ts";
import type { Checked, Problem } from "../products/problem.ts";
import { spreadOfBasisPoints } from "../rates/rate.ts";
import type { Repayment } from "../schedules/repayment-terms.ts";
import type { Accrual, Span } from "../schedules/span.ts";
import { type DealFile, dealFileShape } from "./deal-file.ts";
import { problemsOfIssues } from "./refusal.ts";

/** The request in the file, or everything that is wrong with it. */
export function decodeLoanRequest(input: unknown): Checked<LoanRequest> {
  const decoded = dealFileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const life = lifeOf(file);
  if (life.kind === "refused") return life;
  const repayment = repaymentOf(file.repayment);
  if (repayment.kind === "refused") return repayment;
  return { kind: "ok", value: requestOf(file, life.value, repayment.value) };
}

function requestOf(file: DealFile, life: Span, repayment: Repayment): LoanRequest {
  return {
    id: file.id,
    product: file.product,
    title: file.titleZh,
    principal: file.principal,
    termMonths: file.termMonths,
    life,
    repayment,
    repaymentName: file.repayment.officialName ?? "",
    accrual: accrualOf(file.interest.method),
    settlementDay: file.interest.settlementDay,
    rates: file.rates.map(rateStepOf),
    costClock: accrualOf(file.costBasis),
    funding: {
      ftpRate: file.funding.ftpRate,
      ftpDiscount: { addedPerYear: file.funding.ftpDiscount.perYear },
      relending: relendingOf(file.funding.relending),
    },
    opexRate: file.opexRate,
    creditRisk: { pd: file.pd, lgd: file.lgd, guaranteedShare: file.guaranteedShare },
    capital: file.capital,
    tax: file.tax,
    fees: file.fees.map((fee) =>
      fee.kind === "upfrontFixed"
        ? fee
        : { code: fee.code, payer: fee.payer, kind: fee.kind, feeRate: fee.rate },
    ),
    subsidy: file.subsidy
      ? {
          subsidyRate: file.subsidy.rate,
          months: file.subsidy.months,
          principalCap: file.subsidy.principalCap ?? undefined,
        }
      : undefined,
    pledge: file.pledge ? { value: file.pledge.value, pledgeRateMax: file.pledge.cap } : undefined,
    overdue: file.overdue
      ? {
          settledOn: file.overdue.settledOn,
          multipliers: {
            overdue: file.overdue.penaltyMultiplier,
            misuse: file.overdue.misuseMultiplier,
          },
        }
      : undefined,
    debtService: file.dscr ?? undefined,
    relendingComparison: file.relendingComparison,
  };
}

function refusal(path: Problem["path"], code: Problem["code"]): Checked<never> {
  return { kind: "refused", problems: [{ path, code, facts: {} }] };
}

/** Both dates or neither: a deal without dates counts months. */
function lifeOf({ drawdownDate, maturityDate, termMonths }: DealFile): Checked<Span> {
  if (drawdownDate !== undefined && maturityDate !== undefined) {
    return { kind: "ok", value: { kind: "dated", from: drawdownDate, to: maturityDate } };
  }
  if (drawdownDate !== undefined) return refusal(["maturityDate"], "missing");
  if (maturityDate !== undefined) return refusal(["drawdownDate"], "missing");
  return { kind: "ok", value: { kind: "months", fromMonth: 1, toMonth: termMonths } };
}

function repaymentOf(repayment: DealFile["repayment"]): Checked<Repayment> {
  const { method, frequency, gracePeriods, principalPlan } = repayment;
  switch (method) {
    case "bullet":
      return gracePeriods === 0
        ? { kind: "ok", value: { method, frequency } }
        : refusal(["repayment", "gracePeriods"], "grace-without-instalments");
    case "equalPrincipal":
    case "equalInstalment":
      return { kind: "ok", value: { method, frequency, gracePeriods } };
    case "custom":
      if (gracePeriods > 0) return refusal(["repayment", "gracePeriods"], "grace-without-instalments");
      return principalPlan === undefined
        ? refusal(["repayment", "principalPlan"], "plan-missing")
        : { kind: "ok", value: { method, frequency, principalPlan } };
    default:
      return assertNever(method);
  }
}

function accrualOf(method: DealFile["costBasis"]): Accrual {
  switch (method) {
    case "actual360":
      return { kind: "actualDays", dayCount: "ACT/360" };
    case "actual365":
      return { kind: "actualDays", dayCount: "ACT/365F" };
    case "monthly12":
      return { kind: "wholeMonths" };
    default:
      return assertNever(method);
  }
}

function rateStepOf(step: DealFile["rates"][number]): RateStep {
  const { annualRate, base, baseRate, spreadBp } = step;
  return {
    from:
      "from" in step
        ? { kind: "date", date: step.from }
        : { kind: "month", month: step.fromMonth - 1 },
    annualRate,
    base:
      base === undefined || baseRate === undefined
        ? undefined
        : { tenor: base, baseRate, added: spreadOfBasisPoints(spreadBp ?? ZERO) },
  };
}

function relendingOf(relending: DealFile["funding"]["relending"]): LoanRequest["funding"]["relending"] {
  if (relending === undefined || relending === null) return undefined;
  return { relendingShare: relending.share, segments: relending.segments.map(segmentOf) };
}

type FileSegment = NonNullable<DealFile["funding"]["relending"]>["segments"][number];

function segmentOf(segment: FileSegment): RelendingAsked {
  const span: Span =
    "from" in segment
      ? { kind: "dated", from: segment.from, to: segment.to }
      : { kind: "months", fromMonth: segment.fromMonth, toMonth: segment.toMonth };
  return { span, relendingRate: segment.rate };
}
