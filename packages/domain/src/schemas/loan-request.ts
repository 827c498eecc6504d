/**
 * From a deal file to a loan request: the file's words become the domain's, and fields that only make sense together are
 * asked for together. What needs the policy book or arithmetic is checked when the deal is resolved.
 */
import { assertNever } from "../assert.ts";
import type { Fee } from "../fees/fee.ts";
import type { LoanRequest, RateTerms, RelendingAsked } from "../products/loan-request.ts";
import type { Checked, Problem } from "../products/problem.ts";
import type { Drawdown, Prepayment, Repayment } from "../schedules/repayment-terms.ts";
import type { Accrual, Span } from "../schedules/span.ts";
import { type DealFile, dealFileShape } from "./deal-file.ts";
import { feesOf } from "./deal-file-fees.ts";
import { type Gathered, segmentsOf } from "./deal-file-lists.ts";
import { drawdownsOf, prepaymentsOf, rateTermsOf, repaymentOf } from "./deal-file-terms.ts";
import { problemsOfIssues } from "./refusal.ts";

/** The request in the file, or everything that is wrong with it. */
export function decodeLoanRequest(input: unknown): Checked<LoanRequest> {
  const decoded = dealFileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const isDated = file.drawdownDate !== undefined || file.maturityDate !== undefined;
  const [life, repayment, rates] = [
    lifeOf(file),
    repaymentOf(file.repayment, isDated),
    rateTermsOf(file, isDated),
  ];
  const lists: Lists = {
    drawdowns: drawdownsOf(file.drawdowns, isDated),
    prepayments: prepaymentsOf(file.prepayments, isDated),
    segments: segmentsOf(file.funding.relending?.segments ?? [], isDated),
    fees: feesOf(file.fees),
  };
  const problems = [
    ...[life, repayment, rates].flatMap((part) => (part.kind === "refused" ? part.problems : [])),
    ...Object.values(lists).flatMap((list) => list?.problems ?? []),
    ...problemsOfTax(file.tax),
  ];
  if (life.kind === "refused" || repayment.kind === "refused" || rates.kind === "refused") {
    return { kind: "refused", problems };
  }
  if (problems.length > 0) return { kind: "refused", problems };
  return {
    kind: "ok",
    value: requestOf(file, life.value, repayment.value, rates.value, lists),
  };
}

/** A part exemption has a bound. */
function problemsOfTax({ vatTreatment, vatExemptRate }: DealFile["tax"]): readonly Problem[] {
  if (vatTreatment !== "exemptPart" || vatExemptRate !== undefined) return [];
  return [{ path: ["tax", "vatExemptRate"], code: "missing", facts: {} }];
}

type Lists = {
  readonly drawdowns: Gathered<Drawdown> | undefined;
  readonly prepayments: Gathered<Prepayment>;
  readonly segments: Gathered<RelendingAsked>;
  readonly fees: Gathered<Fee>;
};

function requestOf(
  file: DealFile,
  life: Span,
  repayment: Repayment,
  rates: RateTerms,
  lists: Lists,
): LoanRequest {
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
    accrual: accrualOf(file.interest.method, life),
    settlementDay: file.interest.settlementDay,
    rates,
    drawdowns: lists.drawdowns?.values,
    prepayments: lists.prepayments.values,
    costClock: accrualOf(file.costBasis, life),
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
    tax: { ...file.tax, vatExemptRate: file.tax.vatExemptRate },
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

function accrualOf(method: DealFile["costBasis"], life: Span): Accrual {
  switch (method) {
    case "actual360":
      return { kind: "actualDays", dayCount: "ACT/360" };
    case "actual365":
      return { kind: "actualDays", dayCount: "ACT/365F" };
    case "monthly12":
      return life.kind === "dated"
        ? { kind: "wholeMonths", anchor: life.from }
        : { kind: "wholeMonths" };
    default:
      return assertNever(method);
  }
}
