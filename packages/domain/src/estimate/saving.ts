/**
 * What the loan saves its borrower (节省): with a subsidy and without, and against an ordinary loan at the bare LPR.
 */
import { type Decimal, ZERO } from "../money/decimal.ts";
import type { BandEnd } from "./estimate-answer.ts";

/** One cost less another. `share` is a part of the dearer side's own cost; absent where that is nought. Unit: yuan. */
export type Saving = {
  readonly withoutYuan: Decimal;
  readonly withYuan: Decimal;
  readonly savedYuan: Decimal;
  readonly savedShare: Decimal | undefined;
};

/** Both comparisons; that of the subsidy is absent where none applies. */
export type Savings = { readonly subsidy: Saving | undefined; readonly ordinaryLoan: Saving };

/** The savings of one end. Formula: saved = without − with; share = saved ÷ without. Rounding: none. */
export function savingsOf({
  cost,
  savingYuan,
}: Pick<BandEnd, "savingYuan"> & {
  readonly cost: Pick<BandEnd["cost"], "allIn" | "afterSubsidy">;
}): Savings {
  const { allIn, afterSubsidy } = cost;
  const borne = (afterSubsidy ?? allIn).costYuan;
  return {
    subsidy: afterSubsidy && saving(allIn.costYuan, afterSubsidy.costYuan),
    ordinaryLoan: saving(borne.plus(savingYuan), borne),
  };
}

function saving(withoutYuan: Decimal, withYuan: Decimal): Saving {
  const savedYuan = withoutYuan.minus(withYuan);
  const savedShare = withoutYuan.eq(ZERO) ? undefined : savedYuan.div(withoutYuan);
  return { withoutYuan, withYuan, savedYuan, savedShare };
}
