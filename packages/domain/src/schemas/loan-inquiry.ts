/**
 * From a deal file to a loan inquiry: the file's words become the domain's, and fields that only make sense together are
 * asked for together. What needs the policy book or arithmetic is completed and checked later.
 */
import type { Fee } from "../fees/fee.ts";
import { completeLife } from "../products/completion/complete-life.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import type { PricingContext } from "../products/pricing-context.ts";
import type { Checked, Problem } from "../products/problem.ts";
import type { Drawdown, Prepayment, Repayment } from "../schedules/repayment-terms.ts";
import { type DealFile, dealFileShape } from "./deal-file.ts";
import { feesOf } from "./deal-file-fees.ts";
import type { Gathered } from "./deal-file-lists.ts";
import { policyAskedOf, problemsOfPolicy } from "./deal-file-policy.ts";
import { besideLoan, problemsOfReference } from "./deal-file-reference.ts";
import { relendingOf } from "./deal-file-relending.ts";
import { drawdownsOf, prepaymentsOf, rateTermsOf, repaymentOf } from "./deal-file-terms.ts";
import { accrualOf } from "./interest-method.ts";
import { problemsOfIssues } from "./refusal.ts";

/** The inquiry in the file, or everything that is wrong with it. */
export function decodeDealFile(input: unknown): Checked<LoanInquiry> {
  const decoded = dealFileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const completed = completeLife(file);
  const isDated = [file.drawdownDate, file.maturityDate, file.pricingDate].some(
    (date) => date !== undefined,
  );
  const repayment: Checked<Repayment | undefined> =
    file.repayment === undefined
      ? { kind: "ok", value: undefined }
      : repaymentOf(file.repayment, isDated);
  const rates = rateTermsOf(file, isDated);
  const relending = relendingOf(file.funding.relending, isDated);
  const lists: Lists = {
    drawdowns: drawdownsOf(file.drawdowns, isDated),
    prepayments: prepaymentsOf(file.prepayments, isDated),
    fees: file.fees && feesOf(file.fees),
  };
  const problems = [
    ...[completed, repayment, rates, relending].flatMap((part) =>
      part.kind === "refused" ? part.problems : [],
    ),
    ...Object.values(lists).flatMap((list) => list?.problems ?? []),
    ...problemsOfTax(file.tax),
    ...problemsOfReference(file),
    ...problemsOfPolicy(file),
  ];
  if (
    completed.kind === "refused" ||
    repayment.kind === "refused" ||
    rates.kind === "refused" ||
    relending.kind === "refused" ||
    problems.length > 0
  ) {
    return { kind: "refused", problems };
  }
  const terms = { ...completed.value, repayment: repayment.value, rates: rates.value };
  return { kind: "ok", value: inquiryOf(file, terms, relending.value, lists) };
}

/** A part exemption has a bound. */
function problemsOfTax({ vatTreatment, vatExemptRate }: DealFile["tax"]): readonly Problem[] {
  if (vatTreatment !== "exemptPart" || vatExemptRate !== undefined) return [];
  return [{ path: ["tax", "vatExemptRate"], code: "missing", facts: {} }];
}

type Lists = {
  readonly drawdowns: Gathered<Drawdown> | undefined;
  readonly prepayments: Gathered<Prepayment>;
  readonly fees: Gathered<Fee> | undefined;
};

function inquiryOf(
  file: DealFile,
  terms: Pick<LoanInquiry, "life" | "origins" | "repayment" | "rates">,
  relending: LoanInquiry["funding"]["relending"],
  lists: Lists,
): LoanInquiry {
  const { interest, costBasis, funding, capital, tax } = file;
  return {
    id: file.id,
    product: file.product,
    title: file.titleZh,
    context: contextOf(file),
    asked: policyAskedOf(file),
    answers: {},
    principal: file.principal,
    termMonths: file.termMonths,
    ...terms,
    repaymentName: file.repayment?.officialName ?? "",
    accrual: interest && accrualOf(interest.method, terms.life),
    settlementDay: interest?.settlementDay,
    stub: interest?.stub ?? "short",
    businessDayRule: interest?.businessDayRule ?? "none",
    drawdowns: lists.drawdowns?.values,
    prepayments: lists.prepayments.values,
    costClock: costBasis && accrualOf(costBasis, terms.life),
    funding: {
      ftpRate: funding.ftpRate,
      ftpDiscount: funding.ftpDiscount && { addedPerYear: funding.ftpDiscount.perYear },
      ftpMethod: funding.method,
      relending,
    },
    opexRate: file.opexRate,
    creditRisk: { pd: file.pd, lgd: file.lgd, guaranteedShare: file.guaranteedShare },
    capital: { riskWeight: capital.riskWeight, car: capital.car, hurdle: capital.hurdle },
    tax: {
      vatTreatment: tax.vatTreatment,
      vatExemptRate: tax.vatExemptRate,
      feeVatTreatment: tax.feeVatTreatment,
      vatRate: tax.vatRate,
      surchargeRate: tax.surchargeRate,
      incomeTaxRate: tax.incomeTaxRate,
    },
    fees: lists.fees?.values,
    ...sideRequestsOf(file),
    ...besideLoan(file),
    relendingComparison: file.relendingComparison,
  };
}

/** Present where the file names a pricing date. */
function contextOf({
  pricingDate,
  institution,
  purpose,
  firm,
}: DealFile): PricingContext | undefined {
  if (pricingDate === undefined) return undefined;
  const titles = firm.titles.map(({ title, source, expiresOn }) => ({ title, source, expiresOn }));
  return {
    pricingDate,
    institution,
    purpose,
    borrower: { name: firm.name, size: firm.size, titles, grade: firm.grade },
  };
}

type SideRequests = Pick<
  LoanRequest,
  "compensation" | "subsidy" | "pledge" | "overdue" | "debtService"
>;

/** What a file may ask for beside the price; `null` says the same as leaving it out. */
function sideRequestsOf({ compensation, subsidy, pledge, overdue, dscr }: DealFile): SideRequests {
  return {
    compensation:
      compensation?.share === undefined
        ? undefined
        : {
            compensatedShare: compensation.share,
            lossCap: compensation.cap,
            fundBalance: compensation.fundBalance,
          },
    subsidy:
      subsidy?.rate === undefined || subsidy.months === undefined
        ? undefined
        : {
            subsidyRate: subsidy.rate,
            months: subsidy.months,
            principalCap: subsidy.principalCap ?? undefined,
            startsOn: subsidy.startDate,
          },
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
