/**
 * Money and relief from others (外部支持) as JSON: the bank's practice with relending, interest discount, guarantees,
 * compensation, exemptions, and the catalogue of fees.
 */
import * as z from "zod/mini";
import { FEE_KINDS, FEE_PAYEES } from "../../fees/fee.ts";
import type { CatalogueFee } from "../../fees/fee-catalogue.ts";
import { ONE } from "../../money/decimal.ts";
import { APPROVERS } from "../../policy/approver.ts";
import { FIRM_SIZES, FIRM_TITLES } from "../../policy/deal-facts.ts";
import {
  DRAW_CONDITIONS,
  EXTENSION_RATES,
  type RelendingPractice,
} from "../../policy/relending-practice.ts";
import type { VatExemption } from "../../policy/vat-exemption.ts";
import type { CompensationFund } from "../../risk/compensation-fund.ts";
import type { GuaranteeScheme } from "../../risk/guarantee-scheme.ts";
import { decimalField } from "../decimal-text.ts";
import { EXTENSIONS_MAX, LAG_MONTHS_MAX, LIST_MAX } from "../limits.ts";
import {
  amountField,
  countField,
  fault,
  nameField,
  namesField,
  orNone,
  partField,
  positiveSpreadField,
  realPartField,
  textsField,
  withFaults,
  wordOr,
  yearlyRateField,
} from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** 再贷款操作口径. */
export const relendingPracticeShape: z.ZodMiniType<RelendingPractice> = z.strictObject({
  fundsDay: countField(1, 31),
  lagMonths: countField(1, LAG_MONTHS_MAX),
  extensions: countField(0, EXTENSIONS_MAX),
  extensionRate: z.enum(EXTENSION_RATES),
  followsBalance: z.boolean(),
  collateralCost: positiveSpreadField,
  drawWhen: z.enum(DRAW_CONDITIONS),
});

/** 费用目录. */
export const catalogueFeeShape: z.ZodMiniType<CatalogueFee> = z.strictObject({
  name: nameField,
  payee: z.enum(FEE_PAYEES),
  kind: z.enum(FEE_KINDS),
  coversKinds: namesField(FEE_KINDS, 0),
  borrowerShareMax: partField,
  prohibitedFor: wordOr("everybody", namesField(FIRM_SIZES, 0)),
  clause: orNone(nameField),
  waivableBy: z.enum(APPROVERS),
  waiverShareMax: partField,
});

/** 担保计划. */
export const guaranteeSchemeShape: z.ZodMiniType<GuaranteeScheme> = z.strictObject({
  name: nameField,
  guaranteedShareMax: realPartField,
  borrowerCap: orNone(amountField),
  guaranteeFeeMax: orNone(yearlyRateField),
  fundShares: z
    .array(z.strictObject({ titles: namesField(FIRM_TITLES, 1), fundShare: partField }))
    .check(z.maxLength(LIST_MAX)),
  reguarantorShareMin: orNone(partField),
  reguaranteeFees: z.strictObject({
    smallMax: amountField,
    smallFeeMax: yearlyRateField,
    largeFeeMax: yearlyRateField,
  }),
  feesExcluded: textsField,
  scope: scopeShape,
});

/** 风险补偿资金. */
export const compensationFundShape: z.ZodMiniType<CompensationFund> = withFaults(
  z.strictObject({
    name: nameField,
    compensatedShare: realPartField,
    firstLoanAdded: partField,
    lossCap: orNone(amountField),
    scope: scopeShape,
  }),
  ({ compensatedShare, firstLoanAdded }) =>
    compensatedShare.share.plus(firstLoanAdded.share).gt(ONE)
      ? [fault(["firstLoanAdded"], "shares-over-whole")]
      : [],
);

/** 增值税免税政策. */
export const vatExemptionShape: z.ZodMiniType<VatExemption> = z.strictObject({
  name: nameField,
  firmSizes: namesField(FIRM_SIZES, 1),
  creditMax: amountField,
  lprMultiple: orNone(decimalField({ above: "0", atMost: "10" }, (multiple) => multiple)),
});
