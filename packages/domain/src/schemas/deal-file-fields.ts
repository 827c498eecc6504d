/**
 * Fields of a deal file (交易文件字段): labels, counts, money, rates and shares with their bounds.
 */
import * as z from "zod/mini";
import { decimalField } from "./decimal-text.ts";
import { PERIODS_MAX, TERM_MONTHS_MAX, TEXT_MAX, YUAN_MAX } from "./limits.ts";

/** A label. */
export const shortText = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
/** A count of months. */
export const month = z.int().check(z.minimum(1), z.maximum(TERM_MONTHS_MAX));
/** The number of a payment period. */
export const period = z.int().check(z.minimum(1), z.maximum(PERIODS_MAX));

/** Yuan above 0. */
export const positiveMoney = decimalField(
  { above: "0", atMost: YUAN_MAX, decimalsMax: 2 },
  (yuan) => ({
    yuan,
  }),
);
/** Yuan from 0. */
export const anyMoney = decimalField(
  { atLeast: "0", atMost: YUAN_MAX, decimalsMax: 2 },
  (yuan) => ({
    yuan,
  }),
);
/** Yuan of either sign. */
export const signedMoney = decimalField(
  { atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX, decimalsMax: 2 },
  (yuan) => ({ yuan }),
);
/** A rate per year from 0 to 1. */
export const rateField = decimalField({ atLeast: "0", atMost: "1" }, (perYear) => ({ perYear }));
/** A rate per year that may lie below 0. */
export const marketRate = decimalField({ atLeast: "-0.1", atMost: "1" }, (perYear) => ({
  perYear,
}));
/** A share from 0 to 1. */
export const shareField = decimalField({ atLeast: "0", atMost: "1" }, (share) => ({ share }));
/** A tax rate. */
export const taxShare = decimalField({ atLeast: "0", atMost: "0.5" }, (share) => ({ share }));
/** A ratio such as a risk weight. */
export const ratioField = decimalField({ above: "0", atMost: "15" }, (ratio) => ratio);
/** A multiple of a rate. */
export const multiplierField = decimalField(
  { atLeast: "1", atMost: "2" },
  (multiplier) => multiplier,
);
/** Basis points of either sign. */
export const basisPoints = decimalField({ atLeast: "-10000", atMost: "10000" }, (bp) => bp);
