/**
 * Published price bands (公开利率区间) as JSON: a table without a hole, in which a better class never pays more.
 */
import * as z from "zod/mini";
import { SECTORS } from "../../eligibility/firm-profile.ts";
import { ruleFaults } from "../../eligibility/rule-faults.ts";
import { FEE_PAYEES } from "../../fees/fee.ts";
import { LOAN_PURPOSES } from "../../policy/deal-facts.ts";
import { SECURITIES } from "../../policy/scorecard.ts";
import type { PublishedBands } from "../../policy-book/published-bands.ts";
import type { Problem } from "../../products/problem.ts";
import { LIST_MAX } from "../limits.ts";
import { conditionShape } from "../rule-set.ts";
import {
  amountField,
  fault,
  nameField,
  namesField,
  plainField,
  spreadField,
  withFaults,
  yearlyRateField,
} from "./policy-fields.ts";

/** Classes in one direction: a table of more is read by nobody. */
const CLASSES_MAX = 20;

const usualFee = {
  code: nameField,
  securities: namesField(SECURITIES, 1),
  payee: z.enum(FEE_PAYEES),
};

/** 公开利率区间. */
export const publishedBandsShape: z.ZodMiniType<PublishedBands> = withFaults(
  z.strictObject({
    name: nameField,
    purposes: namesField(LOAN_PURPOSES, 1),
    sectors: z.exactOptional(namesField(SECTORS, 1)),
    principalMax: z.exactOptional(amountField),
    firmClasses: z
      .array(
        z.strictObject({
          code: nameField,
          name: nameField,
          condition: z.exactOptional(conditionShape),
        }),
      )
      .check(z.minLength(1), z.maxLength(CLASSES_MAX)),
    securityClasses: z
      .array(
        z.strictObject({
          code: nameField,
          name: nameField,
          securities: namesField(SECURITIES, 1),
        }),
      )
      .check(z.minLength(1), z.maxLength(CLASSES_MAX)),
    priceClasses: z
      .array(z.strictObject({ code: nameField, low: spreadField, high: spreadField }))
      .check(z.minLength(1), z.maxLength(CLASSES_MAX)),
    cells: z
      .array(
        z.strictObject({
          firmClass: nameField,
          securityClass: nameField,
          priceClass: nameField,
        }),
      )
      .check(z.maxLength(CLASSES_MAX * CLASSES_MAX)),
    usualFees: z
      .array(
        z.discriminatedUnion("kind", [
          z.strictObject({ ...usualFee, kind: z.literal("upfrontFixed"), amount: amountField }),
          z.strictObject({
            ...usualFee,
            kind: z.enum(["upfrontRate", "annualInAdvance"]),
            feeRate: yearlyRateField,
          }),
        ]),
      )
      .check(z.maxLength(LIST_MAX)),
    overdueMultiplier: plainField("1", "10"),
    misuseMultiplier: plainField("1", "10"),
  }),
  (bands) => [
    ...codesTwice("firmClasses", bands.firmClasses),
    ...codesTwice("securityClasses", bands.securityClasses),
    ...codesTwice("priceClasses", bands.priceClasses),
    ...securitiesTwice(bands),
    ...classFaults(bands),
    ...reversedBands(bands),
    ...cellFaults(bands),
    ...dearerCells(bands),
  ],
);

function codesTwice(
  field: string,
  classes: readonly { readonly code: string }[],
): readonly Problem[] {
  return classes.flatMap(({ code }, index) =>
    classes.findIndex((other) => other.code === code) < index
      ? [fault([field, index, "code"], "named-twice", { name: code })]
      : [],
  );
}

/** A security in two classes would have two prices. */
function securitiesTwice({ securityClasses }: PublishedBands): readonly Problem[] {
  return securityClasses.flatMap(({ securities }, index) =>
    securities.flatMap((security, place) =>
      securityClasses.slice(0, index).some((before) => before.securities.includes(security))
        ? [
            fault(["securityClasses", index, "securities", place], "named-twice", {
              name: security,
            }),
          ]
        : [],
    ),
  );
}

/** The last class takes every firm, and only the last. */
function classFaults({ firmClasses }: PublishedBands): readonly Problem[] {
  return firmClasses.flatMap(({ condition }, index) => {
    const path = ["firmClasses", index, "condition"];
    const isLast = index === firmClasses.length - 1;
    if (condition === undefined) return isLast ? [] : [fault(path, "missing")];
    const faults = ruleFaults({ kind: "tested", condition }).map((found) => ({
      ...found,
      path: ["firmClasses", index, ...found.path],
    }));
    return isLast ? [fault(path, "not-beside", { other: "firmClasses" }), ...faults] : faults;
  });
}

function reversedBands({ priceClasses }: PublishedBands): readonly Problem[] {
  return priceClasses.flatMap(({ low, high }, index) =>
    high.addedPerYear.lt(low.addedPerYear)
      ? [fault(["priceClasses", index, "high"], "range-reversed")]
      : [],
  );
}

/** Every pair of classes has one field, and every field names classes that exist. */
function cellFaults({
  cells,
  firmClasses,
  securityClasses,
  priceClasses,
}: PublishedBands): readonly Problem[] {
  const known = {
    firmClass: firmClasses.map(({ code }) => code),
    securityClass: securityClasses.map(({ code }) => code),
    priceClass: priceClasses.map(({ code }) => code),
  };
  const unknown = cells.flatMap((cell, index) =>
    (["firmClass", "securityClass", "priceClass"] as const).flatMap((field) =>
      known[field].includes(cell[field])
        ? []
        : [fault(["cells", index, field], "not-in-list", { allowed: known[field].join(" · ") })],
    ),
  );
  const pairs = known.firmClass.flatMap((firmClass) =>
    known.securityClass.map((securityClass) => ({ firmClass, securityClass })),
  );
  const wrong = pairs.filter(
    (pair) =>
      cells.filter(
        (cell) => cell.firmClass === pair.firmClass && cell.securityClass === pair.securityClass,
      ).length !== 1,
  );
  return [
    ...unknown,
    ...wrong.map(({ firmClass, securityClass }) =>
      fault(["cells"], "band-missing", { firmClass, securityClass }),
    ),
  ];
}

/** A better firm, or a better security, never pays more at either end. */
function dearerCells(bands: PublishedBands): readonly Problem[] {
  const { cells, firmClasses, securityClasses, priceClasses } = bands;
  const place = (classes: readonly { readonly code: string }[], sought: string) =>
    classes.findIndex(({ code }) => code === sought);
  const priceOf = (priceClass: string) => priceClasses.find(({ code }) => code === priceClass);
  return cells.flatMap((cell, index) => {
    const own = priceOf(cell.priceClass);
    const firm = place(firmClasses, cell.firmClass);
    const security = place(securityClasses, cell.securityClass);
    const isDearer = cells.some((other) => {
      const worse = priceOf(other.priceClass);
      const isWorse =
        place(firmClasses, other.firmClass) >= firm &&
        place(securityClasses, other.securityClass) >= security;
      return (
        isWorse &&
        own !== undefined &&
        worse !== undefined &&
        (own.low.addedPerYear.gt(worse.low.addedPerYear) ||
          own.high.addedPerYear.gt(worse.high.addedPerYear))
      );
    });
    return isDearer ? [fault(["cells", index, "priceClass"], "preference-reversed")] : [];
  });
}
