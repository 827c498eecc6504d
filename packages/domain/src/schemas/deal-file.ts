/**
 * The deal file (交易文件): one loan as JSON, decimals as text, dates as ISO text, nothing unknown allowed.
 * The shape is documented field by field in `docs/deal-file.md`.
 */
import * as z from "zod/mini";
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
  date: z.optional(dateField),
  month: z.optional(z.int().check(z.minimum(0), z.maximum(TERM_MONTHS_MAX))),
};

/** One of `months`, `toDate` and `cashFlows` says how long it lasts, unless `gracePeriods` already does. */
const graceShape = z.strictObject({
  kind: z.enum(GRACE_KINDS),
  months: z.optional(month),
  toDate: z.optional(dateField),
  cashFlows: z.optional(
    z
      .array(z.strictObject({ ...atMoment, amount: signedMoney }))
      .check(z.minLength(1), z.maxLength(PERIODS_MAX)),
  ),
});

const repaymentShape = z.strictObject({
  method: z.enum(REPAYMENT_METHODS),
  frequency: z.enum(PAYMENT_FREQUENCIES),
  gracePeriods: z._default(z.int().check(z.minimum(0), z.maximum(PERIODS_MAX)), 0),
  officialName: z.optional(shortText),
  principalPlan: z.optional(
    z.array(z.strictObject({ period, amount: positiveMoney })).check(z.maxLength(PERIODS_MAX)),
  ),
  grace: z.optional(graceShape),
  balloon: z.optional(positiveMoney),
  principalMonths: z.optional(
    z.array(z.int().check(z.minimum(1), z.maximum(12))).check(z.minLength(1), z.maxLength(12)),
  ),
  stepPeriods: z.optional(period),
  stepGrowth: z.optional(decimalField({ above: "-1", atMost: "1" }, (growth) => growth)),
});

/** `from` in a deal with dates, `fromMonth` in one that counts months; the request asks for the right one. */
const rateStep = z.strictObject({
  from: z.optional(dateField),
  fromMonth: z.optional(month),
  annualRate: rateField,
  base: z.optional(z.enum(LPR_TENORS)),
  baseRate: z.optional(marketRate),
  spreadBp: z.optional(basisPoints),
});

const segment = z.strictObject({
  from: z.optional(dateField),
  to: z.optional(dateField),
  fromMonth: z.optional(month),
  toMonth: z.optional(month),
  rate: marketRate,
});

/** Known stretches with their share, or how a plan is to be made; `followsBalance` and `collateralCostBp` go with both. */
const relendingShape = z.strictObject({
  share: z.optional(shareField),
  segments: z.optional(z.array(segment).check(z.maxLength(TERM_MONTHS_MAX))),
  drawOn: z.optional(dateField),
  lagMonths: z.optional(z.int().check(z.minimum(1), z.maximum(LAG_MONTHS_MAX))),
  fundsDay: z.optional(z.int().check(z.minimum(1), z.maximum(31))),
  extensions: z.optional(z.int().check(z.minimum(0), z.maximum(EXTENSIONS_MAX))),
  extensionRate: z.optional(z.enum(EXTENSION_RATES)),
  drawWhen: z.optional(z.enum(DRAW_CONDITIONS)),
  quotaLeft: z.optional(anyMoney),
  projectListed: z.optional(z.boolean()),
  followsBalance: z.optional(z.boolean()),
  collateralCostBp: z.optional(decimalField({ atLeast: "0", atMost: "1000" }, (bp) => bp)),
});

const resetShape = z.strictObject({
  rule: z.enum(["anniversary", "firstOfJanuary", "fixedDay", "period"]),
  months: z.optional(month),
  month: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  day: z.optional(z.int().check(z.minimum(1), z.maximum(31))),
  lprKnown: z._default(z.enum(LPR_KNOWN), "onResetDay"),
});

const floatingShape = z.strictObject({
  base: z.enum(LPR_TENORS),
  spreadBp: basisPoints,
  reset: resetShape,
  cap: z.optional(rateField),
  floor: z.optional(rateField),
  shocks: z._default(
    z
      .array(z.strictObject({ from: dateField, addedBp: basisPoints }))
      .check(z.maxLength(TERM_MONTHS_MAX)),
    [],
  ),
});

/** The borrower as far as policy asks about it. */
const firmShape = z.strictObject({
  name: z._default(z.string().check(z.maxLength(TEXT_MAX)), ""),
  size: z.optional(z.enum(FIRM_SIZES)),
  grade: z.optional(shortText),
  credit: z.optional(anyMoney),
  titles: z._default(
    z
      .array(
        z.strictObject({
          title: z.enum(FIRM_TITLES),
          source: z.enum(TITLE_SOURCES),
          expiresOn: z.optional(dateField),
        }),
      )
      .check(z.maxLength(FIRM_TITLES.length * TITLE_SOURCES.length)),
    [],
  ),
});

/**
 * One loan as the file spells it, decoded field by field. What a pricing date can complete may be left out; whether it can
 * is for the inquiry to say.
 */
export const dealFileShape = z.strictObject({
  id: shortText,
  product: z.enum(PRODUCTS),
  titleZh: z._default(z.string().check(z.maxLength(TEXT_MAX)), ""),
  pricingDate: z.optional(dateField),
  institution: z.optional(z.enum(INSTITUTION_KINDS)),
  purpose: z.optional(z.enum(LOAN_PURPOSES)),
  firm: z.prefault(firmShape, {}),
  principal: positiveMoney,
  drawdownDate: z.optional(dateField),
  maturityDate: z.optional(dateField),
  termMonths: month,
  repayment: z.optional(repaymentShape),
  interest: z.optional(
    z.strictObject({
      method: z.enum(INTEREST_METHODS),
      settlementDay: z.optional(z.int().check(z.minimum(1), z.maximum(31))),
      stub: z._default(z.enum(PERIOD_STUBS), "short"),
      businessDayRule: z._default(z.enum(BUSINESS_DAY_ROLLS), "none"),
    }),
  ),
  rates: z.optional(z.array(rateStep).check(z.minLength(1), z.maxLength(TERM_MONTHS_MAX))),
  floatingRate: z.optional(floatingShape),
  drawdowns: z.optional(
    z
      .array(
        z.strictObject({ ...atMoment, amount: positiveMoney, milestone: z.optional(shortText) }),
      )
      .check(z.minLength(1), z.maxLength(20)),
  ),
  prepayments: z._default(
    z
      .array(
        z.strictObject({
          ...atMoment,
          amount: positiveMoney,
          effect: z.enum(["shorten", "reduce"]),
        }),
      )
      .check(z.maxLength(20)),
    [],
  ),
  costBasis: z.optional(z.enum(COST_CLOCKS)),
  funding: z.prefault(
    z.strictObject({
      ftpRate: z.optional(marketRate),
      ftpDiscount: z.optional(rateField),
      method: z.optional(z.enum(FTP_METHODS)),
      relending: z.nullish(relendingShape),
    }),
    {},
  ),
  opexRate: z.optional(rateField),
  pd: z.optional(rateField),
  lgd: z.optional(shareField),
  guaranteedShare: z.optional(shareField),
  capital: z.prefault(
    z.strictObject({
      riskWeight: z.optional(ratioField),
      exposureClass: z.optional(shortText),
      car: z.optional(decimalField({ above: "0", atMost: "1" }, (share) => ({ share }))),
      hurdle: z.optional(rateField),
    }),
    {},
  ),
  tax: z.prefault(
    z.strictObject({
      vatTreatment: z.optional(z.enum(VAT_TREATMENTS)),
      vatExemptRate: z.optional(rateField),
      vatMethod: z.optional(z.enum(VAT_METHODS)),
      feeVatTreatment: z._default(z.enum(["taxed", "exempt"]), "taxed"),
      vatRate: z.optional(taxShare),
      surchargeRate: z.optional(taxShare),
      incomeTaxRate: z.optional(
        decimalField({ atLeast: "0", atMost: "0.99" }, (share) => ({
          share,
        })),
      ),
    }),
    {},
  ),
  fees: z.optional(z.array(feeShape).check(z.maxLength(100))),
  subsidy: z.nullish(
    z.strictObject({
      rate: z.optional(rateField),
      months: z.optional(month),
      principalCap: z.nullish(positiveMoney),
      startDate: z.optional(dateField),
      scheme: z.optional(shortText),
      supplierPaidOn: z.optional(dateField),
      principalUsed: z.optional(anyMoney),
    }),
  ),
  guarantee: z.nullish(
    z.strictObject({
      scheme: shortText,
      share: z.optional(shareField),
      used: z.optional(anyMoney),
    }),
  ),
  compensation: z.nullish(
    z.strictObject({
      share: z.optional(shareField),
      fund: z.optional(shortText),
      isFirstLoan: z._default(z.boolean(), false),
      cap: z.optional(anyMoney),
      fundBalance: z.optional(anyMoney),
    }),
  ),
  pledge: z.nullish(z.strictObject({ value: positiveMoney, cap: shareField })),
  overdue: z.nullish(
    z.strictObject({
      settledOn: dateField,
      penaltyMultiplier: multiplierField,
      misuseMultiplier: multiplierField,
    }),
  ),
  dscr: z.nullish(z.strictObject({ fromPeriod: period, toPeriod: period, cash: anyMoney })),
  relendingComparison: z._default(z.array(marketRate).check(z.maxLength(20)), []),
  passThrough: z.nullish(
    z.strictObject({ reference: z.enum(REFERENCE_KINDS), referenceRate: z.optional(rateField) }),
  ),
  deposit: z.nullish(
    z.strictObject({ averageBalance: anyMoney, ftpCredit: marketRate, ratePaid: rateField }),
  ),
});

/** The decoded file, still in the file's own words. */
export type DealFile = z.output<typeof dealFileShape>;
