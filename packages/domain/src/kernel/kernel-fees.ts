/**
 * Fees in fen (快速费用): what `fees/fee-charge.ts` charges, for a loan drawn at once and not repaid early. Of such a loan nothing
 * is undrawn or prepaid, so commitment and prepayment fees charge nothing.
 */
import type { Fee } from "../fees/fee.ts";
import { toCounted } from "../money/scaled-whole.ts";
import { RATE_PLACES, RATE_UNITS_PER_ONE } from "./kernel-rows.ts";
import { mulDivRound } from "./mul-div-round.ts";

/** Sums of all charges. Unit: fen. */
export type FeeSums = {
  readonly borrowerPaysFen: number;
  readonly bankPaysFen: number;
  readonly bankEarnsFen: number;
};

/** A fee in whole numbers; `fen` where it is charged once, `rate` where it is charged on a balance. Shares like rates. */
export type KernelFee = {
  readonly isYearly: boolean;
  readonly fen: number;
  readonly rate: number;
  readonly isBanks: boolean;
  readonly borrowerShare: number;
  readonly waivedShare: number;
  readonly waivedFen: number;
  readonly isTakenOver: boolean;
};

/** The fees that charge something, or `undefined` when one is finer than the kernel counts. */
export function kernelFees(
  fees: readonly Fee[],
  principalFen: number,
): readonly KernelFee[] | undefined {
  const counted: KernelFee[] = [];
  for (const fee of fees) {
    const measure = measureOf(fee, principalFen);
    if (measure === undefined) continue;
    const { waiver } = fee;
    const whole = {
      ...measure,
      borrowerShare: toCounted(fee.borrowerShare.share, RATE_PLACES) ?? TOO_FINE,
      waivedShare:
        waiver?.waived.kind === "share"
          ? (toCounted(waiver.waived.waivedShare.share, RATE_PLACES) ?? TOO_FINE)
          : 0,
      waivedFen:
        waiver?.waived.kind === "amount"
          ? (toCounted(waiver.waived.amount.yuan, 2) ?? TOO_FINE)
          : 0,
    };
    if (Object.values(whole).some((value) => Number(value) < 0)) return undefined;
    counted.push({
      ...whole,
      isBanks: fee.payee === "bank",
      isTakenOver: waiver?.borneBy === "bank",
    });
  }
  return counted;
}

/** Below every count: the value does not fit the kernel's scale. */
const TOO_FINE = -1;

function measureOf(fee: Fee, principalFen: number) {
  switch (fee.kind) {
    case "upfrontFixed":
      return { isYearly: false, rate: 0, fen: toCounted(fee.amount.yuan, 2) ?? TOO_FINE };
    case "upfrontRate": {
      const rate = toCounted(fee.feeRate.perYear, RATE_PLACES) ?? TOO_FINE;
      const fen = rate < 0 ? TOO_FINE : mulDivRound(principalFen, rate, RATE_UNITS_PER_ONE);
      return { isYearly: false, rate, fen };
    }
    case "annualInAdvance":
      return {
        isYearly: true,
        rate: toCounted(fee.feeRate.perYear, RATE_PLACES) ?? TOO_FINE,
        fen: 0,
      };
    default:
      return undefined;
  }
}

/**
 * The sums of all charges; `balances` are those at drawdown and at each anniversary before maturity.
 * Rounding: each charge, the borrower's part and a waived share of it half up to the fen, as the definition rounds them.
 */
export function feeSums(fees: readonly KernelFee[], balances: readonly number[]): FeeSums {
  const sums = { borrowerPaysFen: 0, bankPaysFen: 0, bankEarnsFen: 0 };
  for (const fee of fees) {
    let waivedLeft = fee.waivedFen;
    for (const fen of fee.isYearly ? balances : [fee.fen]) {
      const charged = fee.isYearly ? mulDivRound(fen, fee.rate, RATE_UNITS_PER_ONE) : fen;
      const borne = mulDivRound(charged, fee.borrowerShare, RATE_UNITS_PER_ONE);
      const byShare = mulDivRound(borne, fee.waivedShare, RATE_UNITS_PER_ONE);
      const waived = byShare + Math.min(waivedLeft, borne);
      waivedLeft = Math.max(waivedLeft - borne, 0);
      sums.borrowerPaysFen += borne - waived;
      if (fee.isBanks) sums.bankEarnsFen += borne - waived;
      else sums.bankPaysFen += charged - borne + (fee.isTakenOver ? waived : 0);
    }
  }
  return sums;
}
