/**
 * What a bank fixes for its products and desks (产品条款、准入条件、机构类型、授权) as JSON.
 */
import * as z from "zod/mini";
import { FTP_METHODS } from "../../funding/ftp-policy.ts";
import type { Decimal } from "../../money/decimal.ts";
import { INSTITUTION_KINDS } from "../../policy/deal-facts.ts";
import { SECURITIES } from "../../policy/scorecard.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type {
  InstitutionProfile,
  MonthRange,
  ProductConditions,
  TermPair,
} from "../../policy-book/product-conditions.ts";
import type { ProductTerms } from "../../policy-book/product-terms.ts";
import type { Problem } from "../../products/problem.ts";
import { PAYMENT_FREQUENCIES } from "../../schedules/interest-periods.ts";
import {
  amountField,
  countField,
  fault,
  marketRateField,
  monthsField,
  nameField,
  namesField,
  partField,
  plainField,
  positiveSpreadField,
  someMonthsField,
  spreadField,
  withFaults,
  yearlyRateField,
} from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** 产品条款. */
export const productTermsShape: z.ZodMiniType<ProductTerms> = withFaults(
  z.strictObject({
    name: nameField,
    settlementDay: countField(1, 31),
    frequency: z.enum(PAYMENT_FREQUENCIES),
    bulletTermMonthsMax: someMonthsField,
    methodBeyond: z.enum(["equalPrincipal", "equalInstalment"]),
    fiveYearLprAboveMonths: someMonthsField,
    addedStandard: spreadField,
    addedPreferential: spreadField,
    preferentialScope: scopeShape,
    ftpMethod: z.enum(FTP_METHODS),
    ftpMethodFloating: z.enum(FTP_METHODS),
    opexRate: yearlyRateField,
    pd: yearlyRateField,
    lgd: partField,
    hurdle: yearlyRateField,
  }),
  ({ addedStandard, addedPreferential }) =>
    addedPreferential.addedPerYear.gt(addedStandard.addedPerYear)
      ? [fault(["addedPreferential"], "preference-reversed")]
      : [],
);

const monthRange = withFaults(
  z.strictObject({ least: someMonthsField, usual: someMonthsField, most: someMonthsField }),
  rangeFaults,
);

const workingDays = countField(1, 250);

/** 产品准入条件. */
export const productConditionsShape: z.ZodMiniType<ProductConditions> = withFaults(
  z.strictObject({
    dscrFloor: pairOf(plainField("0", "10")),
    pledgeRateMax: pairOf(partField),
    securities: pairOf(namesField(SECURITIES, 0)),
    unsecuredShareMax: pairOf(partField),
    graceMonths: pairOf(monthRange),
    termMonths: pairOf(monthRange),
    feeWaiverShareMax: pairOf(partField),
    ftpDiscountBpMax: pairOf(plainField("0", "1000")),
    greenChannel: z.strictObject({
      scope: scopeShape,
      workingDays,
      standardWorkingDays: workingDays,
    }),
  }),
  conditionFaults,
);

/** 机构类型. */
export const institutionProfileShape: z.ZodMiniType<InstitutionProfile> = z.strictObject({
  kind: z.enum(INSTITUTION_KINDS),
  termMonthsMax: monthsField,
  principalMax: z.exactOptional(amountField),
});

/** 授权层级. */
export const authorityLevelShape: z.ZodMiniType<AuthorityLevel> = z.strictObject({
  name: nameField,
  rarocMin: marketRateField,
  principalMax: z.exactOptional(amountField),
  termMonthsMax: z.exactOptional(monthsField),
  discountMax: z.exactOptional(positiveSpreadField),
  waivedShareMax: z.exactOptional(partField),
});

function pairOf<S extends z.ZodMiniType>(field: S) {
  return z.strictObject({ standard: field, preferential: field });
}

function rangeFaults({ least, usual, most }: MonthRange): readonly Problem[] {
  if (most < least) {
    return [fault(["most"], "range-reversed", { atLeast: least, atMost: most })];
  }
  return usual < least || usual > most
    ? [fault(["usual"], "out-of-range", { value: usual, atLeast: least, atMost: most })]
    : [];
}

/** A preferential condition may be as strict as the standard one, and no stricter (倾斜只放宽). */
function conditionFaults(conditions: ProductConditions): readonly Problem[] {
  const { dscrFloor, pledgeRateMax, unsecuredShareMax, feeWaiverShareMax } = conditions;
  const { ftpDiscountBpMax, graceMonths, termMonths, securities, greenChannel } = conditions;
  const isTighter: Readonly<Record<string, boolean>> = {
    dscrFloor: dscrFloor.preferential.gt(dscrFloor.standard),
    pledgeRateMax: isLower(pledgeRateMax, ({ share }) => share),
    unsecuredShareMax: isLower(unsecuredShareMax, ({ share }) => share),
    feeWaiverShareMax: isLower(feeWaiverShareMax, ({ share }) => share),
    ftpDiscountBpMax: isLower(ftpDiscountBpMax, (value) => value),
    graceMonths: graceMonths.preferential.most < graceMonths.standard.most,
    termMonths: termMonths.preferential.most < termMonths.standard.most,
    securities: securities.standard.some((name) => !securities.preferential.includes(name)),
  };
  const { workingDays: short, standardWorkingDays: long } = greenChannel;
  const sides = ["standard", "preferential"] as const;
  return [
    // A grace that outlasts the loan would never be repaid from.
    ...sides
      .filter((side) => graceMonths[side].most >= termMonths[side].most)
      .map((side) => fault(["graceMonths", side, "most"], "grace-too-long")),
    ...Object.keys(isTighter)
      .filter((name) => isTighter[name])
      .map((name) => fault([name, "preferential"], "preference-reversed")),
    ...(short > long ? [fault(["greenChannel", "workingDays"], "preference-reversed")] : []),
  ];
}

function isLower<T>({ standard, preferential }: TermPair<T>, of: (value: T) => Decimal): boolean {
  return of(preferential).lt(of(standard));
}
