/**
 * The deal file (交易文件): one loan as JSON, decimals as text, dates as ISO text, nothing unknown allowed.
 * The shape is documented field by field in `docs/deal-file.md`.
 */
import * as z from "zod";
import { BUSINESS_DAY_ROLLS } from "../calendars/business-day-roll.ts";
import { FTP_METHODS } from "../funding/ftp-policy.ts";
import {
  FIRM_SIZES,
  FIRM_TITLES,
  INSTITUTION_KINDS,
  LOAN_PURPOSES,
  PRODUCTS,
  TITLE_SOURCES,
} from "../policy/deal-facts.ts";
import { DRAW_CONDITIONS, EXTENSION_RATES } from "../policy/relending-practice.ts";
import { VAT_METHODS } from "../policy/vat-exemption.ts";
import { VAT_TREATMENTS } from "../products/loan-request.ts";
import { REFERENCE_KINDS } from "../products/reference-price.ts";
import { LPR_TENORS } from "../rates/lpr.ts";
import { LPR_KNOWN } from "../schedules/floating-rate.ts";
import { PAYMENT_FREQUENCIES, PERIOD_STUBS } from "../schedules/interest-periods.ts";
import { GRACE_KINDS, REPAYMENT_METHODS } from "../schedules/repayment-terms.ts";
import { dateField } from "./date-text.ts";
import { feeShape } from "./deal-file-fee-shape.ts";
import {
  anyMoney,
  basisPoints,
  marketRate,
  month,
  multiplierField,
  period,
  positiveMoney,
  rateField,
  ratioField,
  shareField,
  shortText,
  signedMoney,
  taxShare,
} from "./deal-file-fields.ts";
import { decimalField } from "./decimal-text.ts";
import { COST_CLOCKS, INTEREST_METHODS } from "./interest-method.ts";
import {
  EXTENSIONS_MAX,
  LAG_MONTHS_MAX,
  PERIODS_MAX,
  TERM_MONTHS_MAX,
  TEXT_MAX,
} from "./limits.ts";

/** Money at a moment: `date` in a deal with dates, `month` after drawdown in one that counts months. */
const atMoment = {
  date: dateField.optional(),
  month: z.int().min(0).max(TERM_MONTHS_MAX).optional(),
};

/** One of `months`, `toDate` and `cashFlows` says how long it lasts, unless `gracePeriods` already does. */
const graceShape = z.strictObject({
  kind: z.enum(GRACE_KINDS),
  months: month.optional(),
  toDate: dateField.optional(),
  cashFlows: z
    .array(z.strictObject({ ...atMoment, amount: signedMoney }))
    .min(1)
    .max(PERIODS_MAX)
    .optional(),
});

const repaymentShape = z.strictObject({
  method: z.enum(REPAYMENT_METHODS),
  frequency: z.enum(PAYMENT_FREQUENCIES),
  gracePeriods: z.int().min(0).max(PERIODS_MAX).default(0),
  officialName: shortText.optional(),
  principalPlan: z
    .array(z.strictObject({ period, amount: positiveMoney }))
    .max(PERIODS_MAX)
    .optional(),
  grace: graceShape.optional(),
  balloon: positiveMoney.optional(),
  principalMonths: z.array(z.int().min(1).max(12)).min(1).max(12).optional(),
  stepPeriods: period.optional(),
  stepGrowth: decimalField({ above: "-1", atMost: "1" }, (growth) => growth).optional(),
});

/** `from` in a deal with dates, `fromMonth` in one that counts months; the request asks for the right one. */
const rateStep = z.strictObject({
  from: dateField.optional(),
  fromMonth: month.optional(),
  annualRate: rateField,
  base: z.enum(LPR_TENORS).optional(),
  baseRate: marketRate.optional(),
  spreadBp: basisPoints.optional(),
});

const segment = z.strictObject({
  from: dateField.optional(),
  to: dateField.optional(),
  fromMonth: month.optional(),
  toMonth: month.optional(),
  rate: marketRate,
});

/** Known stretches with their share, or how a plan is to be made; `followsBalance` and `collateralCostBp` go with both. */
const relendingShape = z.strictObject({
  share: shareField.optional(),
  segments: z.array(segment).max(TERM_MONTHS_MAX).optional(),
  drawOn: dateField.optional(),
  lagMonths: z.int().min(1).max(LAG_MONTHS_MAX).optional(),
  fundsDay: z.int().min(1).max(31).optional(),
  extensions: z.int().min(0).max(EXTENSIONS_MAX).optional(),
  extensionRate: z.enum(EXTENSION_RATES).optional(),
  drawWhen: z.enum(DRAW_CONDITIONS).optional(),
  quotaLeft: anyMoney.optional(),
  projectListed: z.boolean().optional(),
  followsBalance: z.boolean().optional(),
  collateralCostBp: decimalField({ atLeast: "0", atMost: "1000" }, (bp) => bp).optional(),
});

const resetShape = z.strictObject({
  rule: z.enum(["anniversary", "firstOfJanuary", "fixedDay", "period"]),
  months: month.optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  lprKnown: z.enum(LPR_KNOWN).default("onResetDay"),
});

const floatingShape = z.strictObject({
  base: z.enum(LPR_TENORS),
  spreadBp: basisPoints,
  reset: resetShape,
  cap: rateField.optional(),
  floor: rateField.optional(),
  shocks: z
    .array(z.strictObject({ from: dateField, addedBp: basisPoints }))
    .max(TERM_MONTHS_MAX)
    .default([]),
});

/** The borrower as far as policy asks about it. */
const firmShape = z.strictObject({
  name: z.string().max(TEXT_MAX).default(""),
  size: z.enum(FIRM_SIZES).optional(),
  grade: shortText.optional(),
  credit: anyMoney.optional(),
  titles: z
    .array(
      z.strictObject({
        title: z.enum(FIRM_TITLES),
        source: z.enum(TITLE_SOURCES),
        expiresOn: dateField.optional(),
      }),
    )
    .max(FIRM_TITLES.length * TITLE_SOURCES.length)
    .default([]),
});

/**
 * One loan as the file spells it, decoded field by field. What a pricing date can complete may be left out; whether it can
 * is for the inquiry to say.
 */
export const dealFileShape = z.strictObject({
  id: shortText,
  product: z.enum(PRODUCTS),
  titleZh: z.string().max(TEXT_MAX).default(""),
  pricingDate: dateField.optional(),
  institution: z.enum(INSTITUTION_KINDS).optional(),
  purpose: z.enum(LOAN_PURPOSES).optional(),
  firm: firmShape.prefault({}),
  principal: positiveMoney,
  drawdownDate: dateField.optional(),
  maturityDate: dateField.optional(),
  termMonths: month,
  repayment: repaymentShape.optional(),
  interest: z
    .strictObject({
      method: z.enum(INTEREST_METHODS),
      settlementDay: z.int().min(1).max(31).optional(),
      stub: z.enum(PERIOD_STUBS).default("short"),
      businessDayRule: z.enum(BUSINESS_DAY_ROLLS).default("none"),
    })
    .optional(),
  rates: z.array(rateStep).min(1).max(TERM_MONTHS_MAX).optional(),
  floatingRate: floatingShape.optional(),
  drawdowns: z
    .array(z.strictObject({ ...atMoment, amount: positiveMoney, milestone: shortText.optional() }))
    .min(1)
    .max(20)
    .optional(),
  prepayments: z
    .array(
      z.strictObject({ ...atMoment, amount: positiveMoney, effect: z.enum(["shorten", "reduce"]) }),
    )
    .max(20)
    .default([]),
  costBasis: z.enum(COST_CLOCKS).optional(),
  funding: z
    .strictObject({
      ftpRate: marketRate.optional(),
      ftpDiscount: rateField.optional(),
      method: z.enum(FTP_METHODS).optional(),
      relending: relendingShape.nullish(),
    })
    .prefault({}),
  opexRate: rateField.optional(),
  pd: rateField.optional(),
  lgd: shareField.optional(),
  guaranteedShare: shareField.optional(),
  capital: z
    .strictObject({
      riskWeight: ratioField.optional(),
      exposureClass: shortText.optional(),
      car: decimalField({ above: "0", atMost: "1" }, (share) => ({ share })).optional(),
      hurdle: rateField.optional(),
    })
    .prefault({}),
  tax: z
    .strictObject({
      vatTreatment: z.enum(VAT_TREATMENTS).optional(),
      vatExemptRate: rateField.optional(),
      vatMethod: z.enum(VAT_METHODS).optional(),
      feeVatTreatment: z.enum(["taxed", "exempt"]).default("taxed"),
      vatRate: taxShare.optional(),
      surchargeRate: taxShare.optional(),
      incomeTaxRate: decimalField({ atLeast: "0", atMost: "0.99" }, (share) => ({
        share,
      })).optional(),
    })
    .prefault({}),
  fees: z.array(feeShape).max(100).optional(),
  subsidy: z
    .strictObject({
      rate: rateField.optional(),
      months: month.optional(),
      principalCap: positiveMoney.nullish(),
      startDate: dateField.optional(),
      scheme: shortText.optional(),
      supplierPaidOn: dateField.optional(),
      principalUsed: anyMoney.optional(),
    })
    .nullish(),
  guarantee: z
    .strictObject({
      scheme: shortText,
      share: shareField.optional(),
      used: anyMoney.optional(),
    })
    .nullish(),
  compensation: z
    .strictObject({
      share: shareField.optional(),
      fund: shortText.optional(),
      isFirstLoan: z.boolean().default(false),
      cap: anyMoney.optional(),
      fundBalance: anyMoney.optional(),
    })
    .nullish(),
  pledge: z.strictObject({ value: positiveMoney, cap: shareField }).nullish(),
  overdue: z
    .strictObject({
      settledOn: dateField,
      penaltyMultiplier: multiplierField,
      misuseMultiplier: multiplierField,
    })
    .nullish(),
  dscr: z.strictObject({ fromPeriod: period, toPeriod: period, cash: anyMoney }).nullish(),
  relendingComparison: z.array(marketRate).max(20).default([]),
  passThrough: z
    .strictObject({ reference: z.enum(REFERENCE_KINDS), referenceRate: rateField.optional() })
    .nullish(),
  deposit: z
    .strictObject({ averageBalance: anyMoney, ftpCredit: marketRate, ratePaid: rateField })
    .nullish(),
});

/** The decoded file, still in the file's own words. */
export type DealFile = z.output<typeof dealFileShape>;
