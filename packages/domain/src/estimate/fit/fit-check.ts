/**
 * One condition of a product against the need (适配条件): what is asked, what was told, and what would make it pass.
 */

import type { Sector } from "../../eligibility/firm-profile.ts";
import type { LoanUseReason } from "../../eligibility/loan-use.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { FirmTitle, LoanPurpose, Product } from "../../policy/deal-facts.ts";
import type { PolicyReference } from "../../policy/origin.ts";
import type { ScopeCondition } from "../../policy/scope.ts";
import type { Security } from "../../policy/scorecard.ts";
import type { FundingSource } from "../../stages/stage-profile.ts";

/** A value asked for or told. */
export type FitValue =
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "share"; readonly share: Decimal }
  | { readonly kind: "ratio"; readonly ratio: Decimal }
  | { readonly kind: "yuan"; readonly yuan: Decimal }
  | { readonly kind: "purposes"; readonly purposes: readonly LoanPurpose[] }
  | { readonly kind: "sectors"; readonly sectors: readonly Sector[] }
  | { readonly kind: "securities"; readonly securities: readonly Security[] };

/** What would make the condition pass (怎样才能满足). */
export type FitCure =
  | { readonly kind: "setTerm"; readonly months: number }
  | { readonly kind: "setGrace"; readonly months: number }
  | { readonly kind: "lowerAmount"; readonly yuan: Decimal }
  | { readonly kind: "raiseValue"; readonly yuan: Decimal }
  | { readonly kind: "offerSecurity"; readonly oneOf: readonly Security[] }
  | { readonly kind: "obtainTitle"; readonly oneOf: readonly FirmTitle[] }
  | { readonly kind: "repayFromOperations" }
  | { readonly kind: "useOtherSources"; readonly sources: readonly FundingSource[] }
  | { readonly kind: "tell"; readonly what: "stage" | "sector" | "rights" | "longCashCycle" };

/** The conditions by code, in the order a borrower meets them. */
export const FIT_CODES = [
  "stage",
  "purpose",
  "sector",
  "amountMost",
  "termLeast",
  "termMost",
  "graceMost",
  "loanUse",
  "security",
  "unsecuredShare",
  "pledgeRate",
  "ipCapacity",
  "coverage",
] as const;
export type FitCode = (typeof FIT_CODES)[number];

/** One condition judged; `open` where something was not told. */
export type FitCheck = {
  readonly code: FitCode;
  readonly outcome: "holds" | "fails" | "open";
  readonly needed: FitValue | undefined;
  readonly actual: FitValue | undefined;
  readonly cures: readonly FitCure[];
  /** Of `loanUse` only: what the lending rules say. */
  readonly reasons: readonly LoanUseReason[];
};

/** The conditions of one product, and which of two values applied (标准 or 优惠). */
export type ProductFit = {
  readonly product: Product;
  readonly outcome: "fits" | "open" | "doesNotFit" | "notALoanYet";
  readonly track: "standard" | "preferential";
  /** What is missing for the preferential conditions. */
  readonly lacking: readonly ScopeCondition[];
  readonly checks: readonly FitCheck[];
  readonly reference: PolicyReference | undefined;
};
