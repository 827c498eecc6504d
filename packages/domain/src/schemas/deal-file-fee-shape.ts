/**
 * A fee of a deal file (费用) as it is spelled, with its waiver.
 */
import * as z from "zod";
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
  share: shareField.optional(),
  amount: positiveMoney.optional(),
  borneBy: z.enum(WAIVER_BEARERS),
  reason: shortText,
  approvedBy: z.enum(APPROVERS),
});

/** `amount`, `rate` or `months`, by its kind; the request asks for the right one. */
export const feeShape = z.strictObject({
  code: shortText,
  payer: z.enum(FEE_PAYERS),
  borrowerShare: shareField.optional(),
  payee: z.enum(FEE_PAYEES).optional(),
  kind: z.enum(FEE_KINDS),
  amount: anyMoney.optional(),
  rate: rateField.optional(),
  months: month.optional(),
  waiver: waiver.optional(),
});
