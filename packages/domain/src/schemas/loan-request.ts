/**
 * From a deal file to a loan request: the file's words become the domain's, and fields that only make sense together are
 * asked for together. What needs the policy book or arithmetic is checked when the deal is resolved.
 */
import { assertNever } from "../assert.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import type { Checked, Problem } from "../products/problem.ts";
import type { Repayment } from "../schedules/repayment-terms.ts";
import type { Accrual, Span } from "../schedules/span.ts";
import { type DealFile, dealFileShape } from "./deal-file.ts";
import { feesOf, type Gathered, rateStepsOf, segmentsOf } from "./deal-file-lists.ts";
import { problemsOfIssues } from "./refusal.ts";

/** The request in the file, or everything that is wrong with it. */
export function decodeLoanRequest(input: unknown): Checked<LoanRequest> {
  const decoded = dealFileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const [life, repayment] = [lifeOf(file), repaymentOf(file.repayment)];
  const isDated = file.drawdownDate !== undefined || file.maturityDate !== undefined;
  const lists = {
    rates: rateStepsOf(file.rates, isDated),
    segments: segmentsOf(file.funding.relending?.segments ?? [], isDated),
    fees: feesOf(file.fees),
  };
  const problems = [
    ...(life.kind === "refused" ? life.problems : []),
    ...(repayment.kind === "refused" ? repayment.problems : []),
    ...lists.rates.problems,
    ...lists.segments.problems,
    ...lists.fees.problems,
  ];
  if (problems.length > 0 || life.kind === "refused" || repayment.kind === "refused") {
    return { kind: "refused", problems };
  }
  return { kind: "ok", value: requestOf(file, life.value, repayment.value, lists) };
}

type Lists = {
  readonly rates: Gathered<LoanRequest["rates"][number]>;
  readonly segments: Gathered<NonNullable<LoanRequest["funding"]["relending"]>["segments"][number]>;
  readonly fees: Gathered<LoanRequest["fees"][number]>;
};

function requestOf(file: DealFile, life: Span, repayment: Repayment, lists: Lists): LoanRequest {
  const { relending } = file.funding;
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
    rates: lists.rates.values,
    costClock: accrualOf(file.costBasis),
    funding: {
      ftpRate: file.funding.ftpRate,
      ftpDiscount: { addedPerYear: file.funding.ftpDiscount.perYear },
      relending: relending
        ? { relendingShare: relending.share, segments: lists.segments.values }
        : undefined,
    },
    opexRate: file.opexRate,
    creditRisk: { pd: file.pd, lgd: file.lgd, guaranteedShare: file.guaranteedShare },
    capital: file.capital,
    tax: file.tax,
    fees: lists.fees.values,
    ...sideRequestsOf(file),
    relendingComparison: file.relendingComparison,
  };
}

type SideRequests = Pick<LoanRequest, "subsidy" | "pledge" | "overdue" | "debtService">;

/** What a file may ask for beside the price; `null` says the same as leaving it out. */
function sideRequestsOf({ subsidy, pledge, overdue, dscr }: DealFile): SideRequests {
  return {
    subsidy: subsidy
      ? {
          subsidyRate: subsidy.rate,
          months: subsidy.months,
          principalCap: subsidy.principalCap ?? undefined,
        }
      : undefined,
    pledge: pledge ? { value: pledge.value, pledgeRateMax: pledge.cap } : undefined,
    overdue: overdue
      ? {
          settledOn: overdue.settledOn,
          multipliers: { overdue: overdue.penaltyMultiplier, misuse: overdue.misuseMultiplier },
        }
      : undefined,
    debtService: dscr ?? undefined,
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
    case "equalInstalment": {
      const grace = {
        kind: "interestOnly",
        length: { kind: "periods", periods: gracePeriods },
      } as const;
      return { kind: "ok", value: { method, frequency, grace } };
    }
    case "custom":
      if (gracePeriods > 0) {
        return refusal(["repayment", "gracePeriods"], "grace-without-instalments");
      }
      return principalPlan === undefined
        ? refusal(["repayment", "principalPlan"], "plan-missing")
        : { kind: "ok", value: { method, frequency, principalPlan } };
    case "step":
      return refusal(["repayment", "method"], "not-in-list");
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
