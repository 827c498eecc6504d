/**
 * Terms the kernel knows (内核支持范围), as a list of what is allowed: whatever is not on it, a field that was added yesterday
 * included, is answered with `unsupported`, and the readable definition does the work.
 */
import type { Fee, FeeWaiver } from "../fees/fee.ts";
import { type FundingTerms, ftpNet, segmentBlend } from "../funding/funding-layers.ts";
import { matchedFtp } from "../products/deal-ftp.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { TaxTerms } from "../products/loan-request.ts";
import type { RelendingTerms } from "../products/relending-terms.ts";
import type { Accrual } from "../schedules/span.ts";

/** Why the kernel leaves a deal to the definition. */
export type UnsupportedReason =
  /** Something in the deal is not on the list at all. */
  | "unknown-terms"
  | "repayment"
  | "grace"
  | "several-draws"
  | "early-repayment"
  | "day-count"
  | "rate-path"
  | "relending"
  /** The transfer price is read from the curve in a way that another contract rate changes. */
  | "ftp"
  | "fee"
  /** More decimals than fen, or than 1e-8 of a rate. */
  | "too-fine"
  | "too-large"
  /** No capital is tied up, so there is no return on it. */
  | "no-capital";

/** The kernel's "not mine". */
export type Unsupported = { readonly kind: "unsupported"; readonly reason: UnsupportedReason };

/** The answer with its reason. */
export function unsupported(reason: UnsupportedReason): Unsupported {
  return { kind: "unsupported", reason };
}

// The booked plan follows from `planTerms`. How relending was resolved and what else was considered explain the funding; its terms are in `funding`.
const DEAL =
  "request planTerms plan rates funding ftp relending considered relendingOrigins taxOrigin subsidy " +
  "subsidyOrigin subsidyAnswer reference remarks";
const REQUEST =
  "id context asked answers origins product title principal termMonths life repayment repaymentName " +
  "accrual settlementDay stub businessDayRule rates drawdowns " +
  "prepayments costClock funding opexRate creditRisk capital tax fees subsidy pledge overdue debtService " +
  "relendingComparison reference";
// `roll` moves the day of a payment, which none of the figures here depends on.
const PLAN_TERMS =
  "principal life drawdowns prepayments repayment accrual settlementDay stub roll ratePath";
const AMORTISING = "method frequency grace balloon";
const FUNDING =
  "ftpRate ftpDiscount discountDropped relent collateralCost relendingShare relendingSegments";
const TAX = "vatTreatment vatExemptRate feeVatTreatment vatRate surchargeRate incomeTaxRate";
const FUNDING_ASKED = "ftpRate ftpDiscount ftpMethod relending";

const FIELDS = {
  deal: fieldsOf(DEAL),
  request: fieldsOf(REQUEST),
  planTerms: fieldsOf(PLAN_TERMS),
  amortising: fieldsOf(AMORTISING),
  bullet: fieldsOf("method frequency"),
  custom: fieldsOf("method frequency principalPlan"),
  grace: fieldsOf("kind length"),
  fundingAsked: fieldsOf(FUNDING_ASKED),
  relendingNone: fieldsOf("kind"),
  relendingSegments: fieldsOf("kind relendingShare segments followsBalance collateralCost"),
  relendingPlanned: fieldsOf(
    "kind context drawRule extensions extensionRate followsBalance collateralCost drawWhen quotaLeft isProjectListed",
  ),
  funding: fieldsOf(FUNDING),
  // A planned segment also carries the version it is priced by and why it ends.
  segment: fieldsOf("span relendingRate version end"),
  fixedFee: fieldsOf("code payee borrowerShare waiver kind amount"),
  rateFee: fieldsOf("code payee borrowerShare waiver kind feeRate"),
  monthsFee: fieldsOf("code payee borrowerShare waiver kind months"),
  waiver: fieldsOf("waived borneBy reason approvedBy"),
  waivedShare: fieldsOf("kind waivedShare"),
  waivedAmount: fieldsOf("kind amount"),
  relent: fieldsOf("kind most"),
  subsidy: fieldsOf("subsidyRate span principalCap"),
  creditRisk: fieldsOf("pd lgd guaranteedShare"),
  capital: fieldsOf("riskWeight car hurdle"),
  tax: fieldsOf(TAX),
};

/** What in the deal is not on the list, or `undefined` when all of it is. */
export function unknownIn(deal: LoanDeal): UnsupportedReason | undefined {
  const { request, planTerms, funding, subsidy } = deal;
  const { relending } = request.funding;
  const isKnown =
    hasOnly(deal, FIELDS.deal) &&
    hasOnly(request, FIELDS.request) &&
    hasOnly(planTerms, FIELDS.planTerms) &&
    hasOnly(request.funding, FIELDS.fundingAsked) &&
    isKnownAsked(relending) &&
    hasOnly(funding, FIELDS.funding) &&
    funding.relendingSegments.every((segment) => hasOnly(segment, FIELDS.segment)) &&
    (subsidy === undefined || hasOnly(subsidy, FIELDS.subsidy)) &&
    hasOnly(request.creditRisk, FIELDS.creditRisk) &&
    hasOnly(request.capital, FIELDS.capital) &&
    hasOnly(request.tax, FIELDS.tax) &&
    isKnownTax(request.tax);
  if (!isKnown) return "unknown-terms";
  if (!isKnownRelent(funding) || !isSettled(deal)) return "relending";
  if (isFtpMoving(deal)) return "ftp";
  if (planTerms.drawdowns !== undefined) return "several-draws";
  if ((planTerms.prepayments ?? []).length > 0) return "early-repayment";
  if (!isKnownRepayment(deal)) return "repayment";
  return request.fees.every(isKnownFee) ? undefined : "fee";
}

/** Whether nothing the kernel does not know hides in the clock. */
export function isKnownAccrual(accrual: Accrual): boolean {
  return hasOnly(accrual, accrual.kind === "wholeMonths" ? ANCHORED : COUNTED);
}

const ANCHORED = fieldsOf("kind anchor");
const COUNTED = fieldsOf("kind dayCount maturity");

function isKnownRepayment({ planTerms: { repayment } }: LoanDeal): boolean {
  switch (repayment.method) {
    case "bullet":
      return hasOnly(repayment, FIELDS.bullet);
    case "custom":
      return hasOnly(repayment, FIELDS.custom);
    case "equalPrincipal":
    case "equalInstalment":
      return hasOnly(repayment, FIELDS.amortising) && hasOnly(repayment.grace, FIELDS.grace);
    default:
      return false;
  }
}

function isKnownFee(fee: Fee): boolean {
  if (fee.waiver !== undefined && !isKnownWaiver(fee.waiver)) return false;
  switch (fee.kind) {
    case "upfrontFixed":
      return hasOnly(fee, FIELDS.fixedFee);
    case "upfrontRate":
    case "annualInAdvance":
    case "undrawnRate":
    case "prepaymentRate":
      return hasOnly(fee, FIELDS.rateFee);
    case "prepaymentMonths":
      return hasOnly(fee, FIELDS.monthsFee);
    default:
      return false;
  }
}

function isKnownWaiver(waiver: FeeWaiver): boolean {
  const { waived } = waiver;
  if (!hasOnly(waiver, FIELDS.waiver)) return false;
  switch (waived.kind) {
    case "share":
      return hasOnly(waived, FIELDS.waivedShare);
    case "amount":
      return hasOnly(waived, FIELDS.waivedAmount);
    default:
      return false;
  }
}

/** The relent part follows the balance, without a quota that would cut it. */
function isKnownRelent({ relent, relendingSegments }: FundingTerms): boolean {
  if (relendingSegments.length === 0) return true;
  return (
    relent.kind === "followsBalance" && hasOnly(relent, FIELDS.relent) && relent.most === undefined
  );
}

function isKnownAsked(relending: RelendingTerms): boolean {
  switch (relending.kind) {
    case "none":
      return hasOnly(relending, FIELDS.relendingNone);
    case "segments":
      return hasOnly(relending, FIELDS.relendingSegments);
    case "planned":
      return hasOnly(relending, FIELDS.relendingPlanned);
    default:
      return false;
  }
}

/**
 * Another rate changes the balances of instalments, and with them what a plan weighs: it is settled where every year gains,
 * or none does, or nothing is weighed.
 */
function isSettled({ request, funding, considered }: LoanDeal): boolean {
  const { relending } = request.funding;
  if (relending.kind !== "planned" || relending.drawWhen === "always") return true;
  const gains = (considered?.relendingSegments ?? []).map((segment) =>
    segmentBlend(considered ?? funding, segment).perYear.lt(ftpNet(funding).perYear),
  );
  return gains.every((isGain) => isGain === gains[0]);
}

/**
 * Whether another contract rate moves a transfer price read from the curve: duration discounts with it, and methods that follow
 * principal do where it moves the principal parts.
 */
function isFtpMoving(deal: LoanDeal): boolean {
  const matched = matchedFtp(deal);
  if (matched === undefined) return false;
  const { method } = matched;
  if (method === "pool" || method === "straightTerm" || method === "repricing") return false;
  const { repayment } = deal.planTerms;
  const isCapitalised = "grace" in repayment && repayment.grace.kind === "interestCapitalised";
  const isFixed = repayment.method !== "equalInstalment" && !isCapitalised;
  return method === "duration" || !isFixed;
}

/** Kinds of VAT treatment the kernel computes; another that comes along is not one of them. */
function isKnownTax({ vatTreatment, feeVatTreatment }: TaxTerms): boolean {
  const interest: readonly string[] = ["taxed", "exempt", "exemptPart"];
  const fees: readonly string[] = ["taxed", "exempt"];
  return interest.includes(vatTreatment) && fees.includes(feeVatTreatment);
}

function fieldsOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** Fields that hold nothing do not count. */
function hasOnly(value: object, fields: ReadonlySet<string>): boolean {
  const isListed = (name: string) => fields.has(name);
  return (
    Object.keys(value).every(isListed) ||
    Object.entries(value).every(([name, held]) => held === undefined || isListed(name))
  );
}
