/** Sentences of fit as they are read, in both languages. */
import { type ConditionCheck, decimal } from "@xinzhi/domain";
import { describe, expect, test } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import {
  channelSentence,
  conditionSentence,
  fitSentence,
  institutionSentence,
  lackingSentence,
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
      "FTP 优惠须不低于 10BP，未提供，不能判定。",
      "The FTP discount must be at least 10 bp; it was not told.",
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
