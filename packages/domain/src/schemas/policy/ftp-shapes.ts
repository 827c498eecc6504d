/**
 * Internal transfer prices (内部资金转移定价) as JSON: the curve, the rules beside it, the adjustments.
 */
import * as z from "zod/mini";
import {
  FTP_ADJUSTMENT_KINDS,
  type FtpAdjustment,
  faultsOfAdjustment,
} from "../../funding/ftp-adjustments.ts";
import { FTP_TENORS, type FtpCurve, faultsOfCurve } from "../../funding/ftp-curve.ts";
import type { FtpPolicy, TermBucket } from "../../funding/ftp-policy.ts";
import type { Problem } from "../../products/problem.ts";
import { LIST_MAX } from "../limits.ts";
import {
  countField,
  fault,
  marketRateField,
  monthsField,
  nameField,
  orNone,
  spreadField,
  withFaults,
} from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** FTP 曲线. */
export const ftpCurveShape: z.ZodMiniType<FtpCurve> = withFaults(
  z.strictObject({
    points: z
      .array(z.strictObject({ tenor: z.enum(FTP_TENORS), annualRate: marketRateField }))
      .check(z.maxLength(LIST_MAX)),
  }),
  (curve) =>
    faultsOfCurve(curve).map(({ tenor, code }) => {
      const place = curve.points.findLastIndex((point) => point.tenor === tenor);
      return fault(place === -1 ? ["points"] : ["points", place], code, { tenor });
    }),
);

/** FTP 管理规定. */
export const ftpPolicyShape: z.ZodMiniType<FtpPolicy> = z.strictObject({
  pools: bucketsOf(marketRateField),
  termPremiums: bucketsOf(spreadField),
  rateFloor: marketRateField,
});

/** FTP 调整项. */
export const ftpAdjustmentShape: z.ZodMiniType<FtpAdjustment> = withFaults(
  z.strictObject({
    name: nameField,
    kind: z.enum(FTP_ADJUSTMENT_KINDS),
    added: spreadField,
    scope: scopeShape,
    rateFloor: z.exactOptional(marketRateField),
    rateCap: z.exactOptional(marketRateField),
    stackingOrder: countField(0, 10_000),
    exclusivityGroup: z.exactOptional(nameField),
    standsForRelending: z.exactOptional(z.boolean()),
  }),
  (item) =>
    faultsOfAdjustment(item).map((code) =>
      fault([code === "cap-below-floor" ? "rateCap" : "added"], code),
    ),
);

/** Buckets from the shortest up; one without a bound is the last. */
function bucketsOf<T>(field: z.ZodMiniType<T>) {
  return withFaults(
    z
      .array(z.strictObject({ termMonthsMax: orNone(monthsField), value: field }))
      .check(z.minLength(1), z.maxLength(LIST_MAX)),
    bucketFaults,
  );
}

function bucketFaults(buckets: readonly TermBucket<unknown>[]): readonly Problem[] {
  return buckets.flatMap(({ termMonthsMax }, index) => {
    const before = buckets[index - 1];
    if (before === undefined) return [];
    const isLonger =
      before.termMonthsMax !== undefined &&
      (termMonthsMax === undefined || termMonthsMax > before.termMonthsMax);
    return isLonger ? [] : [fault([index, "termMonthsMax"], "not-in-order")];
  });
}
