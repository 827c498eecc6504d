/**
 * The funding of a deal (交易的资金来源): FTP and discount as asked, relending as asked or as planned on the deal's own balances.
 */
import type { FundingTerms } from "../funding/funding-layers.ts";
import {
  type FtpTerms,
  type RelendingPlan,
  relendingPlan,
  relentRule,
} from "../funding/relending-plan.ts";
import { ZERO } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import { inForceOn } from "../policy/dated-value.ts";
import { type Origin, referenceTo } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { PlanRow, RepaymentPlan } from "../schedules/plan-row.ts";
import { startOf } from "../schedules/span.ts";
import { factsOf } from "./completion/completion.ts";
import type { LoanRequest } from "./loan-request.ts";
import type { PlannedRelending, RelendingAsked, RelendingTerms } from "./relending-terms.ts";

/** Relending of a deal: none, as given, or what came of the plan. */
export type DealRelending = { readonly kind: "none" | "given" } | RelendingPlan;

/** How the deal is funded. */
export type DealFunding = {
  readonly funding: FundingTerms;
  readonly relending: DealRelending;
  /** The terms with the relending that was looked at, drawn or declined; absent where there was none to look at. */
  readonly considered: FundingTerms | undefined;
  /** One for each segment that was looked at. */
  readonly relendingOrigins: readonly Origin[];
};

/** The funding of a request with its FTP. Relending is planned on the balances of the plan as booked. */
export function dealFunding(
  request: LoanRequest,
  bookedPlan: () => RepaymentPlan,
  ftp: FtpTerms,
  book: PolicyBook,
): DealFunding {
  const { relending } = request.funding;
  if (relending.kind === "none") return notDrawn(ftp, relending);
  return relending.kind === "segments"
    ? givenFunding(relending, ftp, bookedPlan, book)
    : plannedFunding(request, relending, ftp, bookedPlan().rows, book);
}

function givenFunding(
  relending: Extract<RelendingTerms, { kind: "segments" }>,
  ftp: FtpTerms,
  bookedPlan: () => RepaymentPlan,
  book: PolicyBook,
): DealFunding {
  const { relendingShare, segments: relendingSegments, collateralCost } = relending;
  const [first] = relendingSegments;
  const relent =
    first === undefined || relending.followsBalance
      ? FOLLOWS
      : relentRule(
          { ...relending, quotaLeft: undefined },
          relendingShare,
          bookedPlan().rows,
          startOf(first.span),
        );
  const funding = { ...ftp, relendingShare, relendingSegments, relent, collateralCost };
  return {
    funding,
    relending: { kind: "given" },
    considered: first === undefined ? undefined : funding,
    relendingOrigins: relendingSegments.map((segment) => originOfGiven(segment, book)),
  };
}

function plannedFunding(
  request: LoanRequest,
  relending: PlannedRelending,
  ftp: FtpTerms,
  rows: readonly PlanRow[],
  book: PolicyBook,
): DealFunding {
  const question = {
    ...relending,
    facility: book.techRelending,
    alternatives: [book.ruralSmallRelending, book.privateRelending],
    facts: factsOf(request, relending.context),
    life: request.life,
  };
  const plan = relendingPlan(question, ftp, rows, request.costClock);
  if (plan.kind === "refused") {
    // The share in force still serves to compare other rates.
    const facility = inForceOn(book.techRelending, relending.context.pricingDate);
    return notDrawn(ftp, plan, facility?.value.relendingShare);
  }
  const { relendingShare, relent, years: relendingSegments } = plan;
  const { collateralCost } = relending;
  const considered = { ...ftp, relendingShare, relendingSegments, relent, collateralCost };
  return {
    funding: plan.kind === "drawn" ? considered : { ...considered, relendingSegments: [] },
    relending: plan,
    considered,
    relendingOrigins: relendingSegments.map(({ version }) => ({
      kind: "policy",
      reference: referenceTo(version),
    })),
  };
}

const FOLLOWS = { kind: "followsBalance", most: undefined } as const;

function notDrawn(
  ftp: FtpTerms,
  relending: DealRelending,
  relendingShare: Share = { share: ZERO },
): DealFunding {
  const nothing = {
    relendingSegments: [],
    relent: FOLLOWS,
    collateralCost: { addedPerYear: ZERO },
  };
  return {
    funding: { ...ftp, relendingShare, ...nothing },
    relending,
    considered: undefined,
    relendingOrigins: [],
  };
}

/** A rate that is given agrees with the facility when the version of the segment's first day says the same. */
function originOfGiven({ span, relendingRate }: RelendingAsked, book: PolicyBook): Origin {
  if (span.kind === "months") return { kind: "given" };
  const version = inForceOn(book.techRelending, span.from);
  return version?.value.oneYearRate.perYear.eq(relendingRate.perYear)
    ? { kind: "given", agreesWith: referenceTo(version) }
    : { kind: "given" };
}
