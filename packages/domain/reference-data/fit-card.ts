/**
 * The demonstration bank's rules of the four-factor fit card (四要素适配卡规则, 示例). The founding paper names the four factors
 * without a value; every band, bound and step is invented.
 */
import { decimal } from "../src/money/decimal.ts";
import { share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import type { FitCardRule } from "../src/policy/fit-card-rule.ts";
import type { PointBand } from "../src/policy/scorecard.ts";
import { rate } from "../src/rates/rate.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

/** Bands from the lowest value up: points, and the edge where the next begins. */
function bands(first: string, ...rest: readonly (readonly [edge: string, points: string])[]) {
  const edges = rest.map(([edge]) => decimal(edge));
  return [first, ...rest.map(([, points]) => points)].map((points, index): PointBand => {
    const [atLeast, below] = [edges[index - 1], edges[index]];
    return {
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(below === undefined ? {} : { below }),
      points: decimal(points),
    };
  });
}

const RULE: FitCardRule = {
  good: decimal("80"),
  bands: {
    assetLifeCover: bands("0", ["1", "60"], ["1.1", "80"], ["1.25", "100"]),
    principalBeforeTurn: bands("100", ["0.05", "80"], ["0.2", "60"], ["0.4", "30"], ["0.7", "0"]),
    returnOverCost: bands("0", ["0", "40"], ["0.02", "60"], ["0.04", "80"], ["0.08", "100"]),
    amountBeyondNeed: bands("100", ["0.02", "80"], ["0.1", "60"], ["0.2", "30"], ["0.4", "0"]),
    needUncovered: bands("100", ["0.1", "80"], ["0.3", "60"], ["0.5", "30"]),
    coverageToFloor: bands("0", ["0.8", "30"], ["1", "60"], ["1.1", "80"], ["1.25", "100"]),
    pledgeToLoan: bands("0", ["0.8", "30"], ["1", "60"], ["1.1", "80"], ["1.5", "100"]),
    lossToAppetite: bands("100", ["0.5", "80"], ["0.8", "60"], ["1", "30"], ["1.5", "0"]),
    pdToAppetite: bands("100", ["0.5", "80"], ["0.8", "60"], ["1", "30"], ["1.5", "0"]),
  },
  appetite: { expectedLoss: rate("0.008"), pd: rate("0.03") },
  steps: { amount: share("0.01"), guaranteedShare: share("0.05") },
};

/** The code says for which products the rules are: a product's own, else those of any. */
export const fitCardRuleRegister: DatedRegister<FitCardRule> = [
  {
    code: "any",
    id: "SAMPLE-FIT-CARD",
    effectiveFrom: SAMPLE_FROM,
    value: RULE,
    document: sampleDocument(
      "风险管理部",
      "四要素适配卡评分与风险偏好",
      "立项论文只列出四要素名称。",
    ),
  },
];
