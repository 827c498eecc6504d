/**
 * Fees (费用) around a loan: who bears them, how they are measured, when they fall due.
 */
import { assertNever } from "../assert.ts";
import { type Decimal, fromCount, ZERO } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";

/** 承担方: who bears the fee. */
export const FEE_PAYERS = ["borrower", "bank"] as const;
export type FeePayer = (typeof FEE_PAYERS)[number];

/** How a fee is measured and when it falls due. */
export const FEE_KINDS = ["upfrontFixed", "upfrontRate", "annualInAdvance"] as const;

/**
 * - `upfrontFixed`: an amount at drawdown;
 * - `upfrontRate`: a part of the principal at drawdown;
 * - `annualInAdvance`: a yearly rate on the balance at drawdown and at each anniversary before maturity.
 */
export type Fee =
  | {
      readonly code: string;
      readonly payer: FeePayer;
      readonly kind: "upfrontFixed";
      readonly amount: Money;
    }
  | {
      readonly code: string;
      readonly payer: FeePayer;
      readonly kind: "upfrontRate" | "annualInAdvance";
      readonly feeRate: Rate;
    };

/** A fee falling due: `year` 0 is drawdown, 1 the first anniversary. `basisYuan` is what a rate is applied to. */
export type FeeCharge = {
  readonly fee: Fee;
  readonly year: number;
  readonly basisYuan: Decimal | undefined;
  readonly yuan: Decimal;
};

/**
 * All charges of a fee. `balances` holds the balance at drawdown and at each anniversary before maturity.
 * Rounding: each charge half-up to the fen.
 */
export function feeCharges(
  fee: Fee,
  principalYuan: Decimal,
  balances: readonly Decimal[],
): readonly FeeCharge[] {
  switch (fee.kind) {
    case "upfrontFixed":
      return [{ fee, year: 0, basisYuan: undefined, yuan: toFen(fee.amount.yuan) }];
    case "upfrontRate":
      return [chargeOn(fee, 0, principalYuan, fee.feeRate)];
    case "annualInAdvance":
      return balances.map((balance, year) => chargeOn(fee, year, balance, fee.feeRate));
    default:
      return assertNever(fee);
  }
}

function chargeOn(fee: Fee, year: number, basisYuan: Decimal, feeRate: Rate): FeeCharge {
  return { fee, year, basisYuan, yuan: toFen(basisYuan.times(feeRate.perYear)) };
}

/**
 * What a fee adds to the annual rate in the additive practice of the cost sheet (明白纸): a yearly fee adds its rate, a fee
 * paid once is spread over the principal and the years of the term.
 * Rounding: none. Source: published cost-sheet arithmetic (policy facts DIS-11, DIS-12).
 */
export function addedRateOf(fee: Fee, principalYuan: Decimal, termMonths: number): Decimal {
  switch (fee.kind) {
    case "annualInAdvance":
      return fee.feeRate.perYear;
    case "upfrontRate":
      return fee.feeRate.perYear.times(fromCount(12)).div(fromCount(termMonths));
    case "upfrontFixed":
      return fee.amount.yuan.isZero()
        ? ZERO
        : fee.amount.yuan.times(fromCount(12)).div(principalYuan.times(fromCount(termMonths)));
    default:
      return assertNever(fee);
  }
}
