/** Sentences of fit as they are read, in both languages. */
import { type ConditionCheck, calendarDate, decimal, type MilestonePaths } from "@xinzhi/domain";
import { describe, expect, test } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import {
  channelSentence,
  conditionSentence,
  fitSentence,
  institutionSentence,
  lackingSentence,
  milestonesSentence,
  securitySentence,
} from "./fit-sentences.ts";

describe("a condition", () => {
  test.each<[ConditionCheck["code"], string, string | undefined, string, string]>([
    [
      "dscrFloor",
      "1.2",
      "1.19999",
      "最低一期偿债备付率须不低于 1.2 倍，现为 1.19999 倍，不符合。",
      "The coverage of the weakest period must be at least 1.2; it is 1.19999 and fails.",
    ],
    [
      "pledgeRateMax",
      "0.3",
      "0.333333333333333333333333",
      "抵质押率须不低于 30%，现为 33.33%，不符合。",
      "The pledge rate must be at least 30%; it is 33.33% and fails.",
    ],
    [
      "termMonthsLeast",
      "1",
      "0",
      "期限须不低于 1 个月，现为 0 个月，不符合。",
      "The term must be at least 1 month; it is 0 months and fails.",
    ],
    [
      "ftpDiscountBpMax",
      "10",
      undefined,
      "FTP 优惠须不低于 10BP，资料不足，不能判定。",
      "The FTP discount must be at least 10 bp; too little is known to tell.",
    ],
  ])("%s is never shown so short that it looks like the bound", (code, applied, shown, zh, en) => {
    const bound = decimal(applied);
    const check: ConditionCheck = {
      code,
      bound: "atLeast",
      standard: bound,
      preferential: bound,
      tilt: decimal("0"),
      applied: bound,
      shown: shown === undefined ? undefined : decimal(shown),
      outcome: shown === undefined ? "open" : "fails",
    };
    expect([conditionSentence(check, "zh-CN"), conditionSentence(check, "en")]).toEqual([zh, en]);
  });

  test.each(["zh-CN", "en"] as const)(
    "securities that are not taken are named in %s",
    (language) => {
      const check = { taken: [], refused: ["receivables", "equipment"], outcome: "fails" } as const;
      expect(securitySentence(check, language)).toBe(
        language === "en"
          ? "The product does not take: receivables, equipment."
          : "产品不接受：应收账款质押、设备抵押。",
      );
    },
  );
});

test("the conclusion names what is open, or what was not passed", () => {
  const verdict = { against: ["loanUse", "ipPledge"], open: ["scorecards"], notAsked: [] } as const;
  expect(fitSentence({ ...verdict, outcome: "doesNotFit" }, "zh-CN")).toBe(
    "不适合，未通过：用途与期限、知识产权质押。",
  );
  expect(fitSentence({ ...verdict, against: [], outcome: "open" }, "en")).toBe(
    "Cannot be told yet; still open: scorecards.",
  );
});

test("channels, limits and what is lacking", () => {
  const channel = { kind: "green", workingDays: 5, workingDaysSaved: 10, lacking: [] } as const;
  expect(channelSentence(channel, "en")).toBe(
    "Takes the green channel of 5 working days, 10 fewer than the other.",
  );
  expect(institutionSentence("principalMax", "zh-CN")).toBe("金额超过这类机构的单户上限。");
  expect(lackingSentence("principalMax", "en")).toBe("The amount is above the scope.");
  expect(Object.keys(dictionaryOf("en").fit.lacking)).toEqual(
    Object.keys(dictionaryOf("zh-CN").fit.lacking),
  );
});

describe("a margin that steps down with milestones", () => {
  const on = (date: string) => ({ kind: "date", date: calendarDate(date) }) as const;
  const paths: MilestonePaths = {
    milestones: [
      {
        milestone: "patentGranted",
        expectedOn: on("2027-02-27"),
        stepDown: { addedPerYear: decimal("0.001") },
      },
      {
        milestone: "conversionRevenueReached",
        expectedOn: on("2027-05-27"),
        stepDown: { addedPerYear: decimal("0.002") },
      },
    ],
    notMet: {
      interest: decimal("216000"),
      cost: decimal("216000"),
      annualCost: decimal("0.036488922561"),
    },
    met: { interest: decimal("205500"), cost: decimal("205500"), annualCost: undefined },
    interestSaved: decimal("10500"),
    costSaved: decimal("10500"),
    firstChanged: {
      period: 2,
      due: on("2027-05-27"),
      notMet: decimal("54000"),
      met: decimal("52500"),
    },
  };

  test("both paths and the first payment that changes", () => {
    expect(milestonesSentence(paths, "zh-CN")).toBe(
      "里程碑降价：专利授权（预计 2027-02-27）降 10 BP、成果转化收入达标（预计 2027-05-27）降 20 BP。均未达成：利息 216,000.00 元，客户年化综合成本 3.6489%；均按期达成：利息 205,500.00 元，—%，少付 10,500.00 元。自第 2 期（2027-05-27）起还款由 54,000.00 元变为 52,500.00 元。",
    );
    expect(milestonesSentence(paths, "en")).toBe(
      "Milestones: patent granted (expected on 2027-02-27) takes off 10 bp, conversion revenue reached (expected on 2027-05-27) takes off 20 bp. If none is reached, interest is CNY 216,000.00 and the customer's all-in annual cost 3.6489%; if each is reached on its day, CNY 205,500.00 and —%, CNY 10,500.00 less. From period 2 (2027-05-27) the payment changes from CNY 54,000.00 to CNY 52,500.00.",
    );
  });

  test("that move no payment", () => {
    const unchanged = { ...paths, firstChanged: undefined };
    expect(milestonesSentence(unchanged, "zh-CN")).toMatch(/各期还款均不变。$/);
    expect(milestonesSentence(unchanged, "en")).toMatch(/No payment changes\.$/);
  });
});
