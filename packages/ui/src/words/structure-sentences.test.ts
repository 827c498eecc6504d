/** Sentences of structures, cures and authority as they are read, in both languages. */
import {
  type AuthorityCure,
  type Cure,
  decimal,
  type EqualReturn,
  type SigningAuthority,
} from "@xinzhi/domain";
import { describe, expect, test } from "vitest";
import {
  authorityCureSentence,
  lowestRateSentence,
  noAuthorityCureSentence,
  signerSentence,
  stoppedSentence,
} from "./authority-sentences.ts";
import { amountInWords, distinctPercent, rateInWords } from "./money-words.ts";
import { type CureOf, cureSentence, structureSentence } from "./structure-sentences.ts";

type Known = Extract<SigningAuthority, { kind: "known" }>;
type Level = Known["levels"][number];

/** Only what a sentence reads; the rest of the loan says nothing. */
const REQUEST = { repayment: { method: "bullet", frequency: "quarterly" } } as Cure["request"];

const structure = (change: Partial<EqualReturn>): EqualReturn => ({
  move: "graceLongerSixMonths",
  request: REQUEST,
  customerRate: decimal("0.032519871"),
  raroc: decimal("0.07"),
  rarocDifferenceBp: decimal("0"),
  annualCost: decimal("0.0333824"),
  annualCostDifferenceBp: decimal("0.21"),
  cost: decimal("1"),
  reliefFirstTwoYears: decimal("3032500"),
  ...change,
});

const cure = (change: Partial<Cure>): Cure => ({
  lever: "amount",
  from: decimal("20000000"),
  to: decimal("16500000"),
  shown: decimal("1.2"),
  request: REQUEST,
  costDifference: decimal("-150000"),
  annualCostDifferenceBp: decimal("0"),
  rarocDifferenceBp: decimal("0"),
  amountGivenUp: decimal("3500000"),
  monthsGivenUp: 0,
  ...change,
});

const COVERAGE: CureOf = {
  rule: { kind: "coverage", atLeast: decimal("1.2"), flows: [], paymentsEach: 1 },
  source: { kind: "condition", code: "dscrFloor" },
  shown: decimal("1.05"),
};

const both = (say: (language: "zh-CN" | "en") => string) => [say("zh-CN"), say("en")];

describe("a structure", () => {
  test("says what changes, what it costs and how much less is paid at first", () => {
    expect(both((language) => structureSentence(structure({}), language))).toEqual([
      "宽限期延长 6 个月：执行利率 3.252%，综合年化成本 3.34%，比原方案高 0.2 BP；前两年少付 303.25 万元。",
      "6 months more grace: rate 3.252%, all-in cost 3.34% a year, 0.2 bp above the loan as asked; in the first two years CNY 3.03 million less to pay.",
    ]);
  });

  test.each<[string, Partial<EqualReturn>, string]>([
    ["more", { reliefFirstTwoYears: decimal("-45000") }, "前两年多付 4.5 万元。"],
    ["a trifle", { reliefFirstTwoYears: decimal("-99.99") }, "前两年付款基本不变。"],
    ["lower", { annualCostDifferenceBp: decimal("-3") }, "比原方案低 3 BP；"],
    ["equal", { annualCostDifferenceBp: decimal("0.04") }, "，与原方案相同；"],
    ["none", { annualCost: undefined, annualCostDifferenceBp: undefined }, "没有唯一的年化成本"],
  ])("%s", (_, change, said) => {
    expect(structureSentence(structure(change), "zh-CN")).toContain(said);
  });
});

describe("a cure", () => {
  test("of coverage by a smaller amount", () => {
    expect(both((language) => cureSentence(cure({}), COVERAGE, language))).toEqual([
      "贷款金额由 2,000 万元降至 1,650 万元，最低一期偿债备付率由 1.05 升至 1.20，达到产品下限 1.20；客户须另筹 350 万元，客户总成本减少 15 万元。",
      "Amount from CNY 20 million down to CNY 16.5 million: coverage of the weakest period rises from 1.05 to 1.20 and reaches the product's floor of 1.20; CNY 3.5 million must be found elsewhere, the customer pays CNY 150,000 less in all.",
    ]);
  });

  test("by time says what it costs in all and a year", () => {
    const longer = cure({
      lever: "tenor",
      from: decimal("60"),
      to: decimal("66"),
      amountGivenUp: decimal("0"),
      costDifference: decimal("412100"),
      annualCostDifferenceBp: decimal("1.26"),
    });
    expect(both((language) => cureSentence(longer, COVERAGE, language))).toEqual([
      "期限由 60 个月延长至 66 个月，最低一期偿债备付率由 1.05 升至 1.20，达到产品下限 1.20；客户总成本增加 41.21 万元（年化高 1.3 BP）。",
      "Term from 60 months up to 66 months: coverage of the weakest period rises from 1.05 to 1.20 and reaches the product's floor of 1.20; the customer pays CNY 412,100 more in all (1.3 bp more a year).",
    ]);
  });

  test.each<[string, CureOf, Partial<Cure>, string]>([
    [
      "a pledge rate of a file",
      {
        rule: { kind: "pledgeRate", atMost: decimal("0.5"), value: { yuan: decimal("1") } },
        source: undefined,
        shown: decimal("0.6"),
      },
      { lever: "pledgeValue", shown: decimal("0.49999"), amountGivenUp: decimal("0") },
      "押品价值由 2,000 万元增至 1,650 万元，抵质押率由 60% 降至 49.999%，不超过要求的 50%",
    ],
    [
      "a limit of the bank",
      {
        rule: { kind: "termMonths", atMost: 60 },
        source: { kind: "institution", code: "termMonthsMax" },
        shown: decimal("72"),
      },
      { lever: "tenorShorter", from: decimal("72"), to: decimal("60"), shown: decimal("60") },
      "期限由 72 个月缩短至 60 个月，不超过本类机构上限 60 个月；",
    ],
    [
      "a limit of the law",
      {
        rule: { kind: "termMonths", atMost: 36 },
        source: { kind: "loanUse" },
        shown: decimal("40"),
      },
      { lever: "tenorShorter", from: decimal("40"), to: decimal("36"), shown: decimal("36") },
      "不超过管理办法上限 36 个月；",
    ],
    [
      "an unsecured part",
      {
        rule: { kind: "unsecuredShare", atMost: decimal("0.3"), unsecured: decimal("0.4") },
        source: { kind: "condition", code: "unsecuredShareMax" },
        shown: decimal("0.4"),
      },
      {
        lever: "guarantee",
        from: decimal("0"),
        to: decimal("0.1"),
        shown: decimal("0.3"),
        costDifference: decimal("0"),
        amountGivenUp: decimal("0"),
      },
      "担保分担比例由 0% 提高至 10%，信用部分由 40% 降至 30%，不超过产品上限 30%；客户总成本不变，担保费另计。",
    ],
    [
      "a grace in periods",
      {
        rule: { kind: "graceMonths", atMost: 12 },
        source: { kind: "condition", code: "graceMonthsMost" },
        shown: decimal("18"),
      },
      { lever: "graceShorter", from: decimal("6"), to: decimal("0"), shown: decimal("0") },
      "宽限期由 6 期缩短至无，不超过产品上限 12 个月",
    ],
  ])("of %s", (_, of, change, said) => {
    expect(cureSentence(cure(change), of, "zh-CN")).toContain(said);
  });
});

describe("authority", () => {
  const bounds: Level["bounds"] = [
    {
      bound: "principalMax",
      limit: decimal("5000000"),
      actual: decimal("8000000"),
      isInside: false,
    },
    { bound: "termMonthsMax", limit: decimal("12"), actual: decimal("24"), isInside: false },
    { bound: "waivedShareMax", limit: decimal("0"), actual: decimal("0.5"), isInside: false },
    { bound: "rarocMin", limit: decimal("0.1"), actual: decimal("0.09999"), isInside: false },
    { bound: "discountMax", limit: decimal("0.001"), actual: decimal("0.0035"), isInside: false },
  ];

  test("every bound that stops a level is named with both figures", () => {
    expect(both((language) => stoppedSentence("accountManager", bounds, language))).toEqual([
      "客户经理不能签：金额 800 万元超过 500 万元、期限 24 个月超过 12 个月、费用减免 50% 超过 0%、RAROC 9.999% 低于 10%、比参考价低 35 BP，超过 10 BP。",
      "The account manager may not sign: amount CNY 8 million above CNY 5 million, term 24 months above 12 months, 50% of fees waived, above 0%, RAROC 9.999% below 10%, 35 bp below the reference price, more than 10 bp.",
    ]);
  });

  test("who signs, and how low a level may go", () => {
    const level = (lowestRate: Level["lowestRate"]) =>
      ({ level: "branch", bounds, lowestRate }) as const;
    const found = level({ kind: "found", value: decimal("-0.0011"), brokenBelow: [] });
    expect(lowestRateSentence(found, "spread", "zh-CN")).toBe("分行最低可签至 LPR −11 BP。");
    expect(
      lowestRateSentence(
        level({ kind: "found", value: decimal("0.03"), brokenBelow: [] }),
        "rate",
        "en",
      ),
    ).toBe("The branch may go down to 3.00%.");
    expect(
      lowestRateSentence(level({ kind: "none", stoppedBy: ["principalMax"] }), "rate", "zh-CN"),
    ).toBe("分行在任何利率下都不能签：金额 800 万元超过 500 万元。");
    expect(signerSentence({ signer: undefined } as Known, "zh-CN")).toBe(
      "按此价格，各级都无权签批。",
    );
    expect(signerSentence({ signer: "subBranch" } as Known, "en")).toBe(
      "At this price the sub-branch may sign.",
    );
  });

  test("what would let a level sign", () => {
    const change: AuthorityCure = {
      ...cure({}),
      lever: "rate",
      fee: undefined,
      from: decimal("0.029"),
      to: decimal("0.0303"),
      raroc: decimal("0.0504"),
      costDifference: decimal("13180.55"),
      annualCostDifferenceBp: decimal("13.4"),
      amountGivenUp: decimal("0"),
    };
    expect(both((language) => authorityCureSentence("branch", change, language))).toEqual([
      "执行利率由 2.90% 提高至 3.03%，分行即可签批，RAROC 为 5.04%；客户总成本增加 1.32 万元（年化高 13.4 BP）。",
      "Contract rate from 2.90% up to 3.03%: the branch may then sign, at a RAROC of 5.04%; the customer pays CNY 13,181 more in all (13.4 bp more a year).",
    ]);
    const fee: AuthorityCure = {
      ...change,
      lever: "fee",
      fee: "appraisal",
      from: decimal("100"),
      to: decimal("200"),
    };
    expect(authorityCureSentence("branch", fee, "zh-CN")).toContain(
      "评估费由 100 元提高至 200 元，",
    );
    expect(noAuthorityCureSentence("branch", "zh-CN")).toBe("只改一项，分行仍不能签。");
  });
});

describe("figures in a sentence", () => {
  test.each([
    ["9999.5", "10,000 元", "CNY 10,000"],
    ["10000", "1 万元", "CNY 10,000"],
    ["-294027.78", "29.4 万元", "CNY 294,028"],
    ["16500000", "1,650 万元", "CNY 16.5 million"],
    ["350000000", "3.5 亿元", "CNY 350 million"],
    ["1200000000", "12 亿元", "CNY 1.2 billion"],
  ])("%s yuan", (yuan, chinese, english) => {
    expect(both((language) => amountInWords(decimal(yuan), language))).toEqual([chinese, english]);
  });

  test("a figure that misses its bound is never shown as the bound", () => {
    expect(distinctPercent(decimal("0.04999999"), decimal("0.05"))).toBe("4.999999%");
    expect(distinctPercent(decimal("0.05"), decimal("0.05"))).toBe("5.00%");
    expect(rateInWords(decimal("0.034291234"))).toBe("3.4291%");
  });
});
