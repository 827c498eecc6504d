/**
 * Charges of a fee (费用计收): what falls due each time, and how it is shared between borrower, bank and payee.
 */
import { assertNever, DomainError } from "../assert.ts";
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, fromCount, ZERO } from "../money/decimal.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";
import { accruedTotal } from "../schedules/accrual.ts";
import type { Span } from "../schedules/span.ts";
import type { Fee, FeeMeasure } from "./fee.ts";

/** A stretch in which so much of the principal is not drawn. `stretch` numbers the stretches of a period from 1. */
export type UndrawnPiece = {
  readonly span: Span;
  readonly stretch: number;
  readonly yuan: Decimal;
  readonly share: YearShare;
  /** The draws made by its start, counted from 0. */
  readonly draws: readonly number[];
};

/** What one charge is measured on. Periods count from 1, early repayments and rates from 0. */
export type ChargeBasis =
  | { readonly kind: "principal"; readonly yuan: Decimal }
  | {
      readonly kind: "balance";
      readonly period: number;
      readonly stretch: number;
      readonly yuan: Decimal;
    }
  | {
      readonly kind: "undrawn";
      readonly period: number;
      readonly pieces: readonly UndrawnPiece[];
    }
  | {
      readonly kind: "prepaid";
      readonly index: number;
      readonly yuan: Decimal;
      readonly annualRate: Rate;
      readonly rateIndex: number;
    };

/**
 * A fee falling due once: `yuan` in all, of it the borrower's part before the waiver, what is waived, what the borrower
 * then pays and what the bank pays. Only a fee that the bank receives is its income.
 */
export type FeeCharge = {
  readonly fee: Fee;
  readonly basis: ChargeBasis;
  readonly yuan: Decimal;
  readonly borneYuan: Decimal;
  readonly waivedYuan: Decimal;
  readonly paidYuan: Decimal;
  readonly bankPaysYuan: Decimal;
  readonly bankEarnsYuan: Decimal;
};

/**
 * The charges of a fee, one for each basis, in order. A waived amount is used up by the first charges.
 * Rounding: each charge, the borrower's part of it and a waived share of that half-up to the fen; the bank has the rest.
 */
export function chargesOf(fee: Fee, bases: readonly ChargeBasis[]): readonly FeeCharge[] {
  let used = ZERO;
  return bases.map((basis) => {
    const yuan = toFen(measured(fee, basis));
    const borneYuan = toFen(yuan.times(fee.borrowerShare.share));
    const waivedYuan = waivedOf(fee, borneYuan, used);
    used = used.plus(waivedYuan);
    const paidYuan = borneYuan.minus(waivedYuan);
    const isBanks = fee.payee === "bank";
    const takenOver = fee.waiver?.borneBy === "bank" ? waivedYuan : ZERO;
    return {
      fee,
      basis,
      yuan,
      borneYuan,
      waivedYuan,
      paidYuan,
      bankPaysYuan: isBanks ? ZERO : yuan.minus(borneYuan).plus(takenOver),
      bankEarnsYuan: isBanks ? paidYuan : ZERO,
    };
  });
}

function waivedOf({ waiver }: Fee, borneYuan: Decimal, used: Decimal): Decimal {
  if (waiver === undefined) return ZERO;
  if (waiver.waived.kind === "share")
    return toFen(borneYuan.times(waiver.waived.waivedShare.share));
  const left = waiver.waived.amount.yuan.minus(used);
  return left.lt(borneYuan) ? left : borneYuan;
}

/** @throws {DomainError} `wrong-fee-basis` when a fee is measured on what it is not charged on. */
function measured(fee: FeeMeasure, basis: ChargeBasis): Decimal {
  switch (fee.kind) {
    case "upfrontFixed":
      return fee.amount.yuan;
    case "upfrontRate":
    case "annualInAdvance":
    case "prepaymentRate":
      return yuanOf(basis, fee.kind).times(fee.feeRate.perYear);
    case "prepaymentMonths":
      return interestOfMonths(fee.months, basis);
    case "undrawnRate":
      return undrawnFee(fee.feeRate, basis);
    default:
      return assertNever(fee);
  }
}

function yuanOf(basis: ChargeBasis, kind: string): Decimal {
  if (basis.kind === "undrawn") throw new DomainError("wrong-fee-basis", { kind });
  return basis.yuan;
}

function interestOfMonths(months: number, basis: ChargeBasis): Decimal {
  if (basis.kind !== "prepaid") throw new DomainError("wrong-fee-basis", { kind: basis.kind });
  const yearly = basis.yuan.times(basis.annualRate.perYear);
  return yearly.times(fromCount(months)).div(fromCount(12));
}

function undrawnFee({ perYear }: Rate, basis: ChargeBasis): Decimal {
  if (basis.kind !== "undrawn") throw new DomainError("wrong-fee-basis", { kind: basis.kind });
  return accruedTotal(
    basis.pieces.map(({ yuan, share }) => ({ yuan: yuan.times(perYear), share })),
  );
}
