/** Every reason of innovation credit as it is read, in both languages: read one by one when a word changes. */
import {
  BANK_GROUNDS,
  calendarDate,
  findStage,
  type IpGround,
  type IpGroundCode,
  REGISTER_GROUNDS,
  scorecardFaults,
  stageAnswer,
} from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, test } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import {
  cardFaultSentence,
  groundSentence,
  scoreRefusalSentence,
  stabilitySentence,
  stageSentence,
  wizardRefusalSentence,
} from "./innovation-sentences.ts";

const today = calendarDate("2026-11-27");
const { registers } = publishedPolicyBook;
const rules = { profiles: registers.stageProfiles, practices: registers.stagePractices };

type Ask = Parameters<typeof stageAnswer>[1];

test.each<[Ask, string, string]>([
  [
    { placed: { stage: "resultConversion" }, lender: undefined, repaidFrom: "project" },
    "可以发放贷款，由项目现金流还款。银行信贷是这一阶段的资金来源之一。项目有直接经济效益，现金流由负转正。",
    "A loan is possible, repaid by the project's cash flow. Bank credit is one of the sources of this stage. The project earns directly, and its cash flow turns positive.",
  ],
  [
    { placed: { stage: "innovationResearch" }, lender: undefined, repaidFrom: "project" },
    "现在还不适合贷款，可先用以下资金：自有资金、政府研发计划、政府引导基金、天使投资、创业投资。银行信贷不是这一阶段的资金来源。这一阶段没有直接经济效益，项目自身不能还款。这一阶段的现金流为负，不会转正。如以企业现有经营的现金流还款，可以再议。",
    "Not a loan yet; these sources fit the stage: own funds, government research programs, government guidance funds, angel investment, venture capital. Bank credit is not a source of this stage. This stage earns nothing directly, so the project cannot repay. The cash flow of this stage is negative and does not turn. If the firm's running business repaid it, a loan could be looked at again.",
  ],
  [
    { placed: { stage: "innovationResearch" }, lender: "cityBank", repaidFrom: "operations" },
    "可以对企业发放贷款，由企业经营现金流还款，不依靠本项目。银行信贷不是这一阶段的资金来源。这一阶段没有直接经济效益，项目自身不能还款。这一阶段的现金流为负，不会转正。还款来自企业现有经营。",
    "A loan to the firm is possible, repaid by its running business and not by this project. Bank credit is not a source of this stage. This stage earns nothing directly, so the project cannot repay. The cash flow of this stage is negative and does not turn. The firm's running business repays.",
  ],
  [
    {
      placed: { stage: "innovationCarrier", serves: "resultConversion" },
      lender: "policyBank",
      repaidFrom: "project",
    },
    "适合政策性银行的大额、长期贷款。政策性金融是这一阶段的资金来源之一。创新载体投资大、期限长，自身难以平衡成本与收益。",
    "Fits the large and long loans of a policy bank. Policy finance is one of the sources of this stage. A carrier of innovation is large and long, and its own income does not cover its cost.",
  ],
])("%j", (ask, chinese, english) => {
  const answer = stageAnswer(rules, ask, today);
  if (answer === undefined) throw new Error("no answer");
  expect([stageSentence(answer, "zh-CN"), stageSentence(answer, "en")]).toEqual([chinese, english]);
});

const ground = (code: IpGroundCode, facts: IpGround["facts"] = {}): IpGround => ({
  code,
  isHardStop: true,
  facts,
});

test.each<[IpGround, string, string]>([
  [
    ground("debt-outlasts-right", { lastDay: "2028-03-15", maturity: "2028-03-16" }),
    "权利的最后一天是 2028-03-15，早于债务到期日 2028-03-16，不能质押，也不能豁免。",
    "The last day of the right is 2028-03-15, before the debt falls due on 2028-03-16; it cannot be pledged, and nobody can waive this.",
  ],
  [
    ground("loan-too-long", { maturity: "2029-03-17", latest: "2029-03-16", months: 36 }),
    "以这类权利质押的贷款最长 36 个月，到期日不能晚于 2029-03-16。",
    "A loan on such a right runs for at most 36 months, to 2029-03-16 at the latest.",
  ],
  [
    ground("valuation-missing", { method: "income" }),
    "没有按所选方法（收益法）的评估值。",
    "There is no valuation by the chosen method (income).",
  ],
  [
    ground("valuation-stale", { valuedOn: "2025-03-15", months: 12 }),
    "评估日 2025-03-15 至今已超过 12 个月，须重新评估。",
    "It was valued on 2025-03-15, more than 12 months ago; value it again.",
  ],
  [
    ground("valuation-after-pledge", { valuedOn: "2026-03-17", pledgedOn: "2026-03-16" }),
    "评估日 2026-03-17 晚于质押日 2026-03-16。",
    "The day of valuation, 2026-03-17, is after the day of the pledge, 2026-03-16.",
  ],
  [
    ground("counted-twice", { number: "第 1 号" }),
    "编号第 1 号在清单中出现了两次，只计一次。",
    "Number 第 1 号 is in the list twice and counts once.",
  ],
])("$0.code", (given, chinese, english) => {
  expect([groundSentence(given, "zh-CN"), groundSentence(given, "en")]).toEqual([chinese, english]);
});

test.each(["zh-CN", "en"] as const)("every ground has its sentence in %s", (language) => {
  const codes = [...REGISTER_GROUNDS, ...BANK_GROUNDS];
  expect(Object.keys(dictionaryOf(language).innovation.grounds)).toEqual(codes);
});

describe("answers and cards", () => {
  test("codes are named where they have a name, and shown where a bank added them", () => {
    const refusals = [
      { code: "answer-missing", facts: { measure: "conversionRate" } },
      { code: "grade-unlisted", facts: { measure: "ourOwn", grade: "A" } },
      {
        code: "evidence-after-assessment",
        facts: { measure: "researchRatio", date: "2026-05-01" },
      },
    ] as const;
    expect(refusals.map((refusal) => scoreRefusalSentence(refusal, "zh-CN"))).toEqual([
      "“成果转化率”还没有填写。",
      "“ourOwn”没有“A”这一等级。",
      "“研发支出占比”的证明日期 2026-05-01 晚于评估日。",
    ]);
    expect(refusals.map((refusal) => scoreRefusalSentence(refusal, "en"))).toEqual([
      '"conversion rate of results" has not been answered.',
      '"ourOwn" has no grade "A".',
      'The evidence for "R&D over sales" is of 2026-05-01, after the day of judgement.',
    ]);
  });

  test("questions are asked again in full", () => {
    const choices = [{ question: "useOfFunds", option: "ownProject" }];
    const finding = findStage(registers.stageQuestions.slice(0, 2), choices, today);
    const reasons = finding.kind === "refused" ? finding.reasons : [];
    expect(reasons.map((reason) => wizardRefusalSentence(reason, "zh-CN"))).toEqual([
      "“项目是否已有收入或已签约的订单？”还没有回答。",
    ]);
    expect(reasons.map((reason) => wizardRefusalSentence(reason, "en"))).toEqual([
      '"Does the project earn already, or has it signed orders?" has not been answered.',
    ]);
  });

  test("a card whose weights miss a hundred says where and by how much", () => {
    const [card] = registers.scorecards;
    if (card === undefined) throw new Error("no card");
    const [first, ...others] = card.value.weightSets;
    if (first === undefined) throw new Error("no weights");
    const faults = scorecardFaults({
      ...card.value,
      weightSets: [{ ...first, weights: first.weights.slice(1) }, ...others],
    });
    expect(faults.map((fault) => cardFaultSentence(fault, "zh-CN"))).toEqual([
      "权重之和为 75，须为 100（行业 any，阶段 any）。",
      "因素“R&D 支出占比和对主营业务支撑作用”没有权重（行业 any，阶段 any）。",
    ]);
    expect(faults.map((fault) => cardFaultSentence(fault, "en"))).toEqual([
      "The weights sum to 75; they must sum to 100 (industry any, stage any).",
      'The factor "R&D spending and its support of the main business" has no weight (industry any, stage any).',
    ]);
  });

  test("a cash flow that is not steady says why", () => {
    expect(stabilitySentence("varies-too-much", "zh-CN")).toBe("各期之间波动太大。");
    expect(stabilitySentence("mean-not-positive", "en")).toBe(
      "All periods together leave no money over.",
    );
  });

  test.each(["zh-CN", "en"] as const)(
    "every question the bank asks has words in %s",
    (language) => {
      const { questions, measures } = dictionaryOf(language).innovation;
      expect(Object.keys(questions)).toEqual(registers.stageQuestions.map(({ code }) => code));
      const asked = registers.scorecards.flatMap(({ value }) =>
        value.factors.flatMap((factor) => factor.measures.map(({ code }) => code)),
      );
      expect(Object.keys(measures)).toEqual([...asked, "score"]);
    },
  );
});
