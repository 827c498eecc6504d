/** Sentences of the fit card as they are read, in both languages. */
import { decimal, type MeasureScore, type TwoSides } from "@xinzhi/domain";
import { describe, expect, test } from "vitest";
import {
  cardMeasureSentence,
  factorSentence,
  improvementSentence,
  sidesSentence,
} from "./fit-card-sentences.ts";

const COVERAGE: MeasureScore = {
  code: "coverageToFloor",
  reading: {
    kind: "measured",
    value: decimal("0.99999"),
    formula: "coverage / floor",
    inputs: [
      { name: "coverage", value: decimal("1.2499875"), unit: "ratio" },
      { name: "floor", value: decimal("1.25"), unit: "ratio" },
    ],
    told: undefined,
  },
  band: { atLeast: decimal("0.8"), below: decimal("1"), points: decimal("30") },
};
const NEED: MeasureScore = {
  code: "needUncovered",
  reading: { kind: "unknown", gap: "needMissing", supply: "card.need" },
  band: undefined,
};

describe("a measure", () => {
  test("is never shown so short that it looks like the edge of the next band", () => {
    expect(cardMeasureSentence(COVERAGE, "zh-CN")).toBe(
      "最低一期偿债备付率 1.2499875 倍，下限 1.25 倍，为下限的 0.99999 倍，得 30 分。",
    );
  });

  test("that is unknown says what is missing and where to supply it", () => {
    expect([cardMeasureSentence(NEED, "zh-CN"), cardMeasureSentence(NEED, "en")]).toEqual([
      "未提供资金需求；请补充 card.need。",
      "The need for money was not told; please supply card.need.",
    ]);
  });
});

test("a factor names the measure that decided it, or what it lacks", () => {
  const formula = "min(needUncovered, coverageToFloor)";
  const scored = { factor: "size", score: decimal("30"), formula, measures: [COVERAGE] } as const;
  expect(factorSentence(scored, "zh-CN")).toBe(
    "规模合理 30 分，由最低一期偿债备付率与下限之比决定。",
  );
  const unscored = { ...scored, score: undefined, measures: [NEED, COVERAGE] };
  expect(factorSentence(unscored, "en")).toBe(
    "The size cannot be scored; still needed: the need for money was not told.",
  );
  expect(factorSentence({ ...unscored, measures: [] }, "zh-CN")).toBe("规模合理没有可评的指标。");
});

test("no improvement is said as such", () => {
  const none = { kind: "none", weakest: "risk", target: decimal("60"), tried: 290 } as const;
  expect(improvementSentence(none, "zh-CN")).toBe(
    "在产品允许的范围内单独调整一个条件，都不能把风险可控提高到 60 分（共试 290 个取值）。",
  );
});

describe("both sides", () => {
  const sides: TwoSides = {
    raroc: decimal("0.12"),
    hurdle: decimal("0.1"),
    overHurdleBp: decimal("200"),
    coverage: decimal("1.2"),
    floor: decimal("1.25"),
    headroom: decimal("-0.05"),
    bank: "holds",
    firm: "fails",
    verdict: "notGreen",
  };

  test("stand side by side, and one alone makes no deal green", () => {
    expect(sidesSentence(sides, "zh-CN")).toBe(
      "银行：RAROC 12%，比门槛 10% 高 200BP。企业：最低一期偿债备付率 1.2 倍，比下限 1.25 倍低 0.05。须两方都达标才为绿，现不为绿。",
    );
    const unknown = { coverage: undefined, headroom: undefined, firm: "unknown" } as const;
    expect(sidesSentence({ ...sides, ...unknown, verdict: "unknown" }, "en")).toBe(
      "Bank: RAROC 12%, 200 bp over the hurdle of 10%. Firm: its headroom was not told. The firm's side is not known, so the deal cannot be called green.",
    );
  });
});
