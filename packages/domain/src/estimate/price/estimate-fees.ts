/**
 * Fees of an estimate (第三方费用): those that were told, or what usually comes with the security.
 */
import type { Fee } from "../../fees/fee.ts";
import { ONE } from "../../money/decimal.ts";
import type { PublishedBands, UsualFee } from "../../policy-book/published-bands.ts";
import type { EstimateQuestion } from "../estimate-question.ts";

/** The fees, and whether nobody told them. */
export type EstimateFees = { readonly fees: readonly Fee[]; readonly feesAssumed: boolean };

/** A firm that was told of no fee may say so with an empty list. */
export function estimateFees(
  { fees, security }: EstimateQuestion,
  { usualFees }: PublishedBands,
): EstimateFees {
  if (fees !== undefined) return { fees, feesAssumed: false };
  const usual = usualFees.filter(({ securities }) => securities.includes(security.kind));
  return { fees: usual.map(feeOf), feesAssumed: usual.length > 0 };
}

function feeOf({ securities: _, ...fee }: UsualFee): Fee {
  return { ...fee, borrowerShare: { share: ONE }, waiver: undefined };
}
