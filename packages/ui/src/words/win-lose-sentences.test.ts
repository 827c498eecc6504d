/** The win/lose picture as it is read, in both languages. */
import { decimal, type WinLose } from "@xinzhi/domain";
import { expect, test } from "vitest";
import { winLoseSentence } from "./win-lose-sentences.ts";

function earned(loan: string, deposits: string, crossSell: string, total: string) {
  return {
    loan: decimal(loan),
    deposits: decimal(deposits),
    crossSell: decimal(crossSell),
    total: decimal(total),
  };
}

const GAIN: WinLose = {
  depositsAtRisk: undefined,
  own: earned("-1000", "0", "400", "-600"),
  matching: earned("-900.5", "0", "400", "-500.5"),
  leaving: earned("0", "0", "100", "100"),
  givenUpByMatching: earned("-99.5", "0", "0", "-99.5"),
  lostByLeaving: earned("-1000", "0", "300", "-700"),
  better: { choice: "letGo", gain: decimal("600.5") },
};

test("what is gained is said as a gain, and its parts keep their signs", () => {
  expect(winLoseSentence(GAIN, "zh-CN")).toBe(
    "跟价每年多赚 99.50 元；放走客户每年反而多赚 700.00 元，其中贷款少赚 −1,000.00 元，存款少赚 0.00 元，交叉销售少赚 300.00 元。放走比跟价每年多 600.50 元。",
  );
});

test("where no price matches, only letting go is weighed", () => {
  const none = { ...GAIN, matching: undefined, givenUpByMatching: undefined, better: undefined };
  const lost = earned("1000", "20", "300", "1320");
  expect(winLoseSentence({ ...none, lostByLeaving: lost }, "en")).toBe(
    "No price matches; letting the client go earns CNY 1,320.00 a year less: loan 1,000.00, deposits 20.00, other business 300.00.",
  );
});

test("two outcomes that earn the same are said to", () => {
  expect(
    winLoseSentence({ ...GAIN, better: { choice: "even", gain: decimal("0") } }, "en"),
  ).toContain("Matching and letting go earn the same.");
});
