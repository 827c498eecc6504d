/** Sentences of a sought goal, on made-up answers whose words can be read off. */
import { decimal, type SolveAnswer } from "@xinzhi/domain";
import { expect, it } from "vitest";
import {
  adoptedSentence,
  answerSentence,
  type GoalAsked,
  proofSentence,
  searchedSentences,
} from "./goal-seek-sentences.ts";

type Found = Extract<SolveAnswer, { kind: "found" }>;
type None = Extract<SolveAnswer, { kind: "none" }>;

/** No sentence reads the loan. */
const REQUEST = {} as Found["request"];

const RATE: GoalAsked = {
  lever: { kind: "rate" },
  target: { figure: "raroc", bound: decimal("0.1") },
};
const COST: GoalAsked = {
  lever: { kind: "spread" },
  target: { figure: "annualCost", bound: decimal("0.032") },
};
const EVA: GoalAsked = {
  lever: { kind: "fee", code: "appraisal" },
  target: { figure: "eva", bound: decimal("0") },
};

const SEARCHED = {
  unit: "perYear",
  step: decimal("0.0001"),
  from: decimal("0"),
  to: decimal("1"),
  search: "bisection",
  tried: 15,
  heldFixed: ["ftpRate"],
} as const;

const found = (change: Partial<Found>): Found => ({
  ...SEARCHED,
  kind: "found",
  value: decimal("0.0367"),
  figure: decimal("0.1005"),
  neighbour: { kind: "misses", value: decimal("0.0366"), figure: decimal("0.0997") },
  request: REQUEST,
  ...change,
});

const none = (change: Partial<None>): None => ({
  ...SEARCHED,
  kind: "none",
  reason: "out-of-reach",
  best: { value: decimal("1"), figure: decimal("0.0999") },
  ...change,
});

it("says the value and, as its proof, the neighbour that misses", () => {
  expect(answerSentence(RATE, found({}), "zh-CN")).toBe(
    "执行利率为 3.67% 时，RAROC 为 10.05%，达到至少 10% 的目标。",
  );
  expect(proofSentence(RATE, found({}), "zh-CN")).toBe(
    "证明：相邻一步 3.66% 时，RAROC 为 9.97%，达不到。",
  );
  expect(answerSentence(RATE, found({}), "en")).toBe(
    "With the contract rate at 3.67%, RAROC is 10.05%, which meets the target of at least 10%.",
  );
});

it("a customer's cost is met from above, and a spread carries its sign", () => {
  const answer = found({ value: decimal("-0.0012"), figure: decimal("0.0319") });
  expect(answerSentence(COST, answer, "zh-CN")).toBe(
    "LPR 加点为 −12 BP 时，客户综合年化成本为 3.19%，达到至多 3.2% 的目标。",
  );
});

it("a fee is named, and EVA is an amount with its sign", () => {
  const answer = found({
    unit: "yuan",
    value: decimal("35000"),
    figure: decimal("-1200000"),
    neighbour: { kind: "end-of-range" },
  });
  expect(answerSentence(EVA, answer, "zh-CN")).toBe(
    "评估费为 3.5 万元时，EVA 为 −120 万元，达到至少 0 元的目标。",
  );
  expect(proofSentence(EVA, answer, "zh-CN")).toBe(
    "证明：3.5 万元已是可试范围的一端，范围内处处达标。",
  );
});

it("none is an answer, with what comes nearest or why nothing moves", () => {
  expect(answerSentence(RATE, none({}), "zh-CN")).toBe(
    "没有：执行利率在 0.00% 到 100.00% 之间怎么调，RAROC 都达不到至少 10%。",
  );
  expect(proofSentence(RATE, none({}), "zh-CN")).toBe("最接近的是 100.00%，RAROC 为 9.99%。");
  const flat = none({ reason: "no-effect" });
  expect(answerSentence(RATE, flat, "en")).toBe(
    "None: the contract rate has no effect on RAROC, which stays 9.99%. Choose another term.",
  );
  expect(proofSentence(RATE, flat, "en")).toBe("");
});

it("says what was searched, what stayed, and what rules make of it", () => {
  expect(searchedSentences(RATE, found({}), "zh-CN")).toEqual([
    "在 0.00% 到 100.00% 之间按 1 BP 的格子二分，试算 15 次。",
    "所填 FTP 不随之变动。",
  ]);
  expect(adoptedSentence(RATE, decimal("0.0923"), "zh-CN")).toBe(
    "采用后，按金额或期限适用的规则随之改变（如免税、资本类别），RAROC 将为 9.23%。",
  );
});
