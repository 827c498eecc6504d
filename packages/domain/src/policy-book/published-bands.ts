/**
 * Published price bands (公开利率区间) as policy data: for each product a table of firm classes against security classes, and
 * for each field of it a price class with a band over the LPR. It is all that the public estimate knows of a price, and it
 * is approved and dated like every policy; nothing in it is worked out from what a loan costs the bank.
 */
import type { Condition } from "../eligibility/condition.ts";
import type { Sector } from "../eligibility/firm-profile.ts";
import type { FeePayee } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { LoanPurpose } from "../policy/deal-facts.ts";
import type { Security } from "../policy/scorecard.ts";
import type { Rate, Spread } from "../rates/rate.ts";

/** 企业档: best first. The last has no condition and takes every firm; every other says what a firm must show. */
export type FirmClass = {
  readonly code: string;
  readonly name: string;
  readonly condition?: Condition;
};

/** 担保档: best first, each with its securities. A security in none of them has no published price. */
export type SecurityClass = {
  readonly code: string;
  readonly name: string;
  readonly securities: readonly Security[];
};

/** 价格档: a band over the LPR, both ends counted. */
export type PriceClass = { readonly code: string; readonly low: Spread; readonly high: Spread };

/** One field of the table. */
export type BandCell = {
  readonly firmClass: string;
  readonly securityClass: string;
  readonly priceClass: string;
};

/** 常见第三方费用: what comes with a security where nobody has asked a price yet; the code is an entry of the fee catalogue. */
export type UsualFee = {
  readonly code: string;
  readonly securities: readonly Security[];
  readonly payee: FeePayee;
} & (
  | { readonly kind: "upfrontFixed"; readonly amount: Money }
  | { readonly kind: "upfrontRate" | "annualInAdvance"; readonly feeRate: Rate }
);

/** The published table of one product from one date on. */
export type PublishedBands = {
  readonly name: string;
  /** 受理范围. A list that is left out does not ask. */
  readonly purposes: readonly LoanPurpose[];
  readonly sectors?: readonly Sector[];
  readonly principalMax?: Money;
  readonly firmClasses: readonly FirmClass[];
  readonly securityClasses: readonly SecurityClass[];
  readonly priceClasses: readonly PriceClass[];
  readonly cells: readonly BandCell[];
  readonly usualFees: readonly UsualFee[];
  /** 罚息 as multiples of the contract rate. */
  readonly overdueMultiplier: Decimal;
  readonly misuseMultiplier: Decimal;
};
