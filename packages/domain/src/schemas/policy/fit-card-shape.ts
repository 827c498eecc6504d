/**
 * Rules of the four-factor fit card (四要素适配卡规则) as JSON. What their shape cannot say is found by `fitCardFaults` and told with
 * the way to it.
 */
import * as z from "zod/mini";
import type { FitCardRule } from "../../policy/fit-card-rule.ts";
import { type FitCardFault, fitCardFaults } from "../../risk/fit-card-check.ts";
import { decimalField } from "../decimal-text.ts";
import { LIST_MAX } from "../limits.ts";
import { fault, plainField, realPartField, withFaults } from "./policy-fields.ts";

const percents = plainField("0", "100");
const edge = z.exactOptional(plainField("-1000000000", "1000000000"));
const bands = z
  .array(z.strictObject({ atLeast: edge, below: edge, points: percents }))
  .check(z.maxLength(LIST_MAX));
const appetite = z.strictObject({
  perYear: decimalField({ above: "0", atMost: "1" }, (perYear) => perYear),
});

/** 四要素适配卡规则. */
export const fitCardRuleShape: z.ZodMiniType<FitCardRule> = withFaults(
  z.strictObject({
    good: percents,
    bands: z.strictObject({
      assetLifeCover: bands,
      principalBeforeTurn: bands,
      returnOverCost: bands,
      amountBeyondNeed: bands,
      needUncovered: bands,
      coverageToFloor: bands,
      pledgeToLoan: bands,
      lossToAppetite: bands,
      pdToAppetite: bands,
    }),
    appetite: z.strictObject({ expectedLoss: appetite, pd: appetite }),
    steps: z.strictObject({ amount: realPartField, guaranteedShare: realPartField }),
  }),
  (rule) => fitCardFaults(rule).map(({ code, facts }) => fault(placeOf(facts), code, facts)),
);

/** The way to the measure that is named, or to the value. */
function placeOf({ measure, of }: FitCardFault["facts"]): readonly string[] {
  return measure === undefined ? String(of ?? "").split(".") : ["bands", String(measure)];
}
