/**
 * A fee of a deal file (费用) as it is spelled, with its waiver.
 */
import * as z from "zod/mini";
import { FEE_KINDS, FEE_PAYEES, FEE_PAYERS, WAIVER_BEARERS } from "../fees/fee.ts";
import { APPROVERS } from "../policy/approver.ts";
import {
  anyMoney,
  month,
  positiveMoney,
  rateField,
  shareField,
  shortText,
} from "./deal-file-fields.ts";

/** `share` of what the borrower bears, or an `amount` of it; the request asks for one of them. */
const waiver = z.strictObject({
  share: z.optional(shareField),
  amount: z.optional(positiveMoney),
  borneBy: z.enum(WAIVER_BEARERS),
  reason: shortText,
  approvedBy: z.enum(APPROVERS),
});

/** `amount`, `rate` or `months`, by its kind; the request asks for the right one. */
export const feeShape = z.strictObject({
  code: shortText,
  payer: z.enum(FEE_PAYERS),
  borrowerShare: z.optional(shareField),
  payee: z.optional(z.enum(FEE_PAYEES)),
  kind: z.enum(FEE_KINDS),
  amount: z.optional(anyMoney),
  rate: z.optional(rateField),
  months: z.optional(month),
  waiver: z.optional(waiver),
});
