/**
 * The contract rate of an inquiry (补全利率): the LPR known on the pricing date plus the product's spread, the preferential
 * one where the loan is in its scope.
 */
import { inForceOn } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { outOfScope } from "../../policy/scope.ts";
import { type LprTenor, lprOf } from "../../rates/lpr.ts";
import { ratePlusSpread } from "../../rates/rate.ts";
import { startOf } from "../../schedules/span.ts";
import { type CompletionStep, factsOf, NOTHING_LEFT_OUT, notCompleted } from "./completion.ts";

/** One rate from drawdown to maturity. */
export const completeRate: CompletionStep = (inquiry, { context, terms, book }) => {
  if (inquiry.rates !== undefined) return NOTHING_LEFT_OUT;
  const fixing = inForceOn(book.lpr, context.pricingDate);
  if (fixing === undefined) return notCompleted(["pricingDate"], "no-lpr-known");
  const { addedPreferential, addedStandard, preferentialScope } = terms.value;
  const isPreferred = outOfScope(preferentialScope, factsOf(inquiry, context)).length === 0;
  const added = isPreferred ? addedPreferential : addedStandard;
  const tenor: LprTenor =
    inquiry.termMonths > terms.value.fiveYearLprAboveMonths ? "LPR5Y" : "LPR1Y";
  const baseRate = lprOf(fixing.value, tenor);
  const step = {
    from: startOf(inquiry.life),
    annualRate: ratePlusSpread(baseRate, added),
    base: { tenor, baseRate, added },
  };
  return {
    kind: "filled",
    parts: { rates: { kind: "steps", steps: [step] } },
    origins: {
      baseRate: { kind: "policy", reference: referenceTo(fixing) },
      rateSpread: { kind: "policy", reference: referenceTo(terms) },
    },
  };
};
