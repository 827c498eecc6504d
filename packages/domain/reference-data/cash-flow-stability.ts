/**
 * What the demonstration bank calls a steady cash flow (现金流稳定性标准).
 */
import { decimal } from "../src/money/decimal.ts";
import { share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import type { StabilityRule } from "../src/policy/stability-rule.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

/** The code says for which cash flow it is. */
export const stabilityRuleRegister: DatedRegister<StabilityRule> = [
  {
    code: "operations",
    id: "SAMPLE-STABILITY",
    effectiveFrom: SAMPLE_FROM,
    value: { positiveShareMin: share("0.75"), variationMax: decimal("0.6") },
    document: sampleDocument("风险管理部", "现金流稳定性标准"),
  },
];
