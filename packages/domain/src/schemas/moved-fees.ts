/**
 * The fees of a moved deal as a file spells them (费用的写回).
 */
import type { Fee, FeeMeasure, FeeWaiver } from "../fees/fee.ts";
import { ONE, toPlainDigits } from "../money/decimal.ts";

type Group = Readonly<Record<string, unknown>>;

/** One fee with its measure and its waiver. */
export function feeMoved(fee: Fee): Group {
  const { code, payee, kind, waiver } = fee;
  return {
    code,
    ...payerMoved(fee),
    payee,
    kind,
    ...measureMoved(fee),
    ...(waiver === undefined ? {} : { waiver: waiverMoved(waiver) }),
  };
}

function payerMoved({ borrowerShare: { share } }: Fee): Group {
  if (share.eq(ONE)) return { payer: "borrower" };
  if (share.isZero()) return { payer: "bank" };
  return { payer: "shared", borrowerShare: toPlainDigits(share) };
}

function measureMoved(measure: FeeMeasure): Group {
  switch (measure.kind) {
    case "upfrontFixed":
      return { amount: toPlainDigits(measure.amount.yuan) };
    case "prepaymentMonths":
      return { months: measure.months };
    default:
      return { rate: toPlainDigits(measure.feeRate.perYear) };
  }
}

function waiverMoved({ waived, borneBy, reason, approvedBy }: FeeWaiver): Group {
  const part =
    waived.kind === "share"
      ? { share: toPlainDigits(waived.waivedShare.share) }
      : { amount: toPlainDigits(waived.amount.yuan) };
  return { ...part, borneBy, reason, approvedBy };
}
