/** Differences of policy in sentences: figures with their units and their direction, rows by their names, what came and went. */
import { type Json, type PolicyContentKind, policyForm } from "@xinzhi/domain/schemas";
import { describe, expect, test } from "vitest";
import { policyNames } from "./policy-names.ts";
import { policySentences } from "./policy-sentences.ts";

const FROM = "2026-12-01";

function told(
  kind: PolicyContentKind,
  base: Json | undefined,
  mine: Json | undefined,
  language: "zh-CN" | "en" = "zh-CN",
): readonly string[] {
  const field = policyForm(kind).content;
  const names = policyNames(language);
  return policySentences({ field, base, mine, from: FROM }, names).map(({ text }) => text);
}

const PLEDGE = {
  haircut: { share: "0.5" },
  pledgeRateMax: { share: "0.3" },
  loanMonthsMax: 36,
  revaluationMonths: 12,
  valueDecays: true,
};

describe("one value", () => {
  test.each([
    [{ pledgeRateMax: { share: "0.35" } }, "质押率上限由 30% 提高到 35%，自 2026-12-01 起"],
    [{ pledgeRateMax: { share: "0.255" } }, "质押率上限由 30% 降低到 25.5%，自 2026-12-01 起"],
    [{ loanMonthsMax: 60 }, "贷款最长期限由 36 个月提高到 60 个月，自 2026-12-01 起"],
    [{ valueDecays: false }, "价值随时间递减由是改为否，自 2026-12-01 起"],
  ])("%j", (changed, sentence) => {
    expect(told("ipPledgeTerms", PLEDGE, { ...PLEDGE, ...changed })).toEqual([sentence]);
  });

  test("in English", () => {
    const mine = { ...PLEDGE, pledgeRateMax: { share: "0.35" } };
    expect(told("ipPledgeTerms", PLEDGE, mine, "en")).toEqual([
      "Highest pledge rate rises from 30% to 35%, from 2026-12-01",
    ]);
  });

  test("nothing differs: nothing is said", () => {
    expect(told("ipPledgeTerms", PLEDGE, { ...PLEDGE })).toEqual([]);
  });
});

test("what was not stated and what is stated no more", () => {
  const facility = {
    name: "示例",
    oneYearRate: { perYear: "0.0125" },
    relendingShare: { share: "0.6" },
  };
  const more = { ...facility, quota: { yuan: "1200000000000" } };
  expect(told("techRelending", facility, more)).toEqual([
    "额度新载明为 12,000 亿元，自 2026-12-01 起",
  ]);
  expect(told("techRelending", more, facility)).toEqual([
    "额度不再载明（原为 12,000 亿元），自 2026-12-01 起",
  ]);
});

test("a spread falls further below nought, in BP", () => {
  const adjustment = { added: { addedPerYear: "-0.001" } };
  const mine = { added: { addedPerYear: "-0.0015" } };
  expect(told("ftpAdjustments", adjustment, mine)).toEqual([
    "加点由 −10 BP 降低到 −15 BP，自 2026-12-01 起",
  ]);
});

test("rows are known by their names: one moved, one changed, one came, one went", () => {
  const point = (tenor: string, perYear: string) => ({ tenor, annualRate: { perYear } });
  const base = { points: [point("1M", "0.015"), point("1Y", "0.017"), point("2Y", "0.018")] };
  const mine = { points: [point("2Y", "0.018"), point("1Y", "0.0175"), point("3Y", "0.019")] };
  expect(told("ftpCurves", base, mine)).toEqual([
    "期限点·1Y·利率由 1.7% 提高到 1.75%，自 2026-12-01 起",
    "期限点增加一项：期限点 3Y、利率 1.9%，自 2026-12-01 起",
    "期限点去掉一项：期限点 1M、利率 1.5%，自 2026-12-01 起",
  ]);
});

test("names that came and went, and a pair", () => {
  const pair = (standard: Json, preferential: Json) => ({ standard, preferential });
  const base = {
    securities: pair(["guaranteed"], ["guaranteed"]),
    dscrFloor: pair("1.2", "1.1"),
  };
  const mine = {
    securities: pair(["guaranteed"], ["guaranteed", "receivables"]),
    dscrFloor: pair("1.2", "1.05"),
  };
  expect(told("productConditions", base, mine)).toEqual([
    "偿债覆盖率下限·优惠由 1.1 倍降低到 1.05 倍，自 2026-12-01 起",
    "担保方式·优惠增加应收账款质押，自 2026-12-01 起",
  ]);
});

test("a cap that is said to be none", () => {
  const capped = { lossCap: { yuan: "5000000" } };
  expect(told("compensationFunds", capped, { lossCap: null })).toEqual([
    "损失上限由 500 万元改为无，自 2026-12-01 起",
  ]);
});

test("a fee that nobody pays any more", () => {
  expect(
    told("feeCatalogue", { prohibitedFor: ["small", "micro"] }, { prohibitedFor: "everybody" }),
  ).toEqual(["禁止向谁收取由小型、微型改为所有客户，自 2026-12-01 起"]);
});
