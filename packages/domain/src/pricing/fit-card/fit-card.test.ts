/** The fit card of one project loan, figure by figure, and what is unknown where a fact was not told. */
import { describe, expect, test } from "vitest";
import { CARD_DEAL, CARD_FILE, cardOf } from "../../../laws/card-examples.ts";
import { SAMPLE_INNOVATION } from "../../../laws/sample-innovation.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import type { FitMeasure } from "../../policy/fit-card-rule.ts";
import type { FitCard } from "./fit-card.ts";

const { innovation, card: told, ...OTHERS } = CARD_FILE;

function measureIn(card: FitCard, code: FitMeasure) {
  const found = card.factors.flatMap(({ measures }) => measures).find((own) => own.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

/** Value and points of a measure, or what is missing and where to supply it. */
function shown(card: FitCard, code: FitMeasure): string {
  const { reading, band } = measureIn(card, code);
  switch (reading.kind) {
    case "measured":
      return `${toPlainDigits(toReported(reading.value))} ${band && toPlainDigits(band.points)}`;
    case "unknown":
      return `${reading.gap}: ${reading.supply}`;
    default:
      return reading.kind;
  }
}

function scores(card: FitCard): readonly string[] {
  return card.factors.map(
    ({ factor, score }) => `${factor} ${score === undefined ? "unknown" : toPlainDigits(score)}`,
  );
}

describe("the project loan as asked", () => {
  // 30 / 24 months. Of 4 × 1,500,000 one is due before the cash of 2027-11-27. 10 % less 3.634717114675953939783467 %,
  // the rate at which 1,608,000, 1,581,000, 1,554,000 and 1,527,000 after 181, 365, 547 and 731 days of 365 are worth 6,000,000.
  // 10,000,000 − 4,000,000 needed. 1,929,600 / 1,608,000 = 1.2 against 1.25. 1 % × 45 % × 0.8 / 0.8 %, and 1 % / 3 %.
  test("every measure, with its points", () => {
    const card = cardOf(CARD_FILE);
    const measures = card.factors.flatMap(({ measures: own }) => own.map(({ code }) => code));
    expect(measures.map((code) => [code, shown(card, code)])).toEqual([
      ["assetLifeCover", "1.25 100"],
      ["principalBeforeTurn", "0.25 60"],
      ["returnOverCost", "0.0636528288532404606021653 80"],
      ["amountBeyondNeed", "0 100"],
      ["needUncovered", "0 100"],
      ["coverageToFloor", "0.96 30"],
      ["pledgeToLoan", "notAsked"],
      ["lossToAppetite", "0.45 100"],
      ["pdToAppetite", "0.333333333333333333333333 100"],
    ]);
  });

  test("each factor is as good as its weakest measure, and the weakest of all is size", () => {
    const card = cardOf(CARD_FILE);
    expect(scores(card)).toEqual(["tenor 60", "cost 80", "size 30", "risk 100"]);
    expect(card.weakest).toBe("size");
    expect(card.factors.map(({ formula }) => formula)).toEqual([
      "min(assetLifeCover, principalBeforeTurn)",
      "returnOverCost",
      "min(amountBeyondNeed, min(needUncovered, coverageToFloor))",
      "min(lossToAppetite, pdToAppetite)",
    ]);
  });

  test("the version that decided is named, with its document", () => {
    const card = cardOf(CARD_FILE);
    expect(card.rule).toMatchObject({
      id: "SAMPLE-FIT-CARD",
      document: { confidence: "illustrative" },
    });
    expect(toPlainDigits(card.good)).toBe("80");
  });

  test("the measure carries its formula and its figures", () => {
    expect(measureIn(cardOf(CARD_FILE), "coverageToFloor").reading).toMatchObject({
      formula: "coverage / floor",
      inputs: [
        { name: "coverage", unit: "ratio" },
        { name: "floor", unit: "ratio" },
      ],
    });
  });

  // 5,760,000: 1,440,000 + 103,680 = 1,543,680 = 1,929,600 / 1.25. 30 months: 1,200,000 + 108,000 is covered 1.475 times,
  // the asset lives as long as the loan (60), and 1.2 of 6 million before the turn is still 60. 26 to 29 months end between
  // two payments of cash. A grace makes the parts larger; a guarantee moves no coverage; nothing is pledged.
  // Interest: 6,000,000 × 1.8 % × (1 + 3/4 + 2/4 + 1/4) = 270,000, and × (1 + 4/5 + 3/5 + 2/5 + 1/5) = 324,000.
  test("the smallest changes that lift size to where tenor is", () => {
    const { improvement } = cardOf(CARD_FILE);
    if (improvement.kind !== "found") throw new Error(improvement.kind);
    expect(improvement.weakest).toBe("size");
    expect(toPlainDigits(improvement.target)).toBe("60");
    const rows = improvement.improvements.map((change) => [
      change.lever,
      ...[change.from, change.to, change.costDifference, change.amountGivenUp].map(toPlainDigits),
      change.scores.map(({ score }) => score && toPlainDigits(score)).join(" "),
    ]);
    expect(rows).toEqual([
      ["tenor", "24", "30", "54000", "0", "60 80 80 100"],
      ["amount", "6000000", "5760000", "-10800", "240000", "60 80 60 100"],
    ]);
  });
});

describe("what was not told is unknown, and so is its factor", () => {
  const without = (change: object) => cardOf({ ...OTHERS, innovation, card: told, ...change });

  test.each<[string, object, FitMeasure, string, string]>([
    [
      "no life of the asset",
      { card: { need: told.need } },
      "assetLifeCover",
      "assetLifeMissing: card.assetLifeMonths",
      "tenor",
    ],
    [
      "no need",
      { card: { assetLifeMonths: 30 } },
      "needUncovered",
      "needMissing: card.need",
      "size",
    ],
    [
      "no cash of the firm",
      { cashFlows: undefined },
      "coverageToFloor",
      "cashMissing: cashFlows",
      "size",
    ],
    [
      "no cash of the project",
      { innovation: { ...innovation, cashFlows: [] } },
      "returnOverCost",
      "returnMissing: innovation.cashFlows",
      "cost",
    ],
    [
      "a project that never earns",
      { innovation: { ...innovation, cashFlows: innovation.cashFlows.slice(0, 1) } },
      "returnOverCost",
      "returnNotOne: innovation.cashFlows",
      "cost",
    ],
    [
      "neither project nor cash",
      { innovation: undefined, cashFlows: undefined },
      "principalBeforeTurn",
      "turnMissing: innovation.cashFlows",
      "tenor",
    ],
  ])("%s", (_case, change, code, gap, factor) => {
    const card = without(change);
    expect(shown(card, code)).toBe(gap);
    expect(scores(card)).toContain(`${factor} unknown`);
    expect(card.weakest).not.toBe(factor);
  });

  test("a working-capital loan buys nothing that lives", () => {
    const card = without({ deal: { ...CARD_DEAL, purpose: "workingCapital" }, card: {} });
    expect(shown(card, "assetLifeCover")).toBe("notAsked");
    expect(scores(card)[0]).toBe("tenor 60");
  });

  test("no rules in force, no card", () => {
    const { registers } = publishedPolicyBook;
    const later = registers.fitCardRules.map((item) => ({
      ...item,
      effectiveFrom: calendarDate("2026-11-28"),
    }));
    const book = { ...publishedPolicyBook, registers: { ...registers, fitCardRules: later } };
    expect(() => cardOf(CARD_FILE, book)).toThrow("no rules in force");
  });
});

describe("when cash turns", () => {
  const flows = (...rows: readonly (readonly [month: number, amount: string])[]) => ({
    innovation: {
      ...innovation,
      cashFlows: rows.map(([month, amount]) => ({ month, amount })),
    },
  });

  test.each<[string, object, object | undefined, string]>([
    // Two of four parts are due before month 18; the one of that day is paid by its cash.
    [
      "months count from drawdown, in any order",
      flows([18, "9000000"], [0, "-5000000"], [12, "-1"]),
      { told: "project", at: { kind: "date", date: "2028-05-27" } },
      "0.5 30",
    ],
    [
      "flows of one day count together",
      flows([0, "-5000000"], [6, "-10"], [6, "11"], [12, "9000000"]),
      { told: "project", at: { kind: "date", date: "2027-05-27" } },
      "0 100",
    ],
    [
      "a step without cash has not turned",
      flows([0, "-5000000"], [6, "5"], [12, "0"], [24, "9000000"]),
      { told: "project", at: { kind: "date", date: "2028-11-27" } },
      "0.75 0",
    ],
    ["it never turns", flows([0, "9"], [6, "-1"]), { told: "project", at: "never" }, "1 0"],
    [
      "it earns from the start",
      flows([6, "1"], [12, "1"]),
      { told: "project", at: { kind: "date", date: "2026-11-27" } },
      "0 100",
    ],
    // The template of conversion turns at 21 months: three of four parts are due before 2028-08-27.
    [
      "the stage's template, where no flow is told",
      flows(),
      { told: "stageTemplate", at: { kind: "date", date: "2028-08-27" } },
      "0.75 0",
    ],
    [
      "the firm's own cash, where operations repay",
      { innovation: { ...innovation, repaidFrom: "operations" } },
      { told: "operations", at: { kind: "date", date: "2026-11-27" } },
      "0 100",
    ],
  ])("%s", (_case, change, turn, expected) => {
    const card = cardOf({ ...CARD_FILE, ...change });
    expect(card.turn).toEqual(turn);
    expect(shown(card, "principalBeforeTurn")).toBe(expected);
  });
});

describe("size against need and security", () => {
  test.each<[string, object, string, string]>([
    [
      "1 million too much",
      { investment: "9000000", ownFunds: "4000000" },
      "0.166666666666666666666667 60",
      "0 100",
    ],
    ["2 million short", { investment: "12000000", ownFunds: "4000000" }, "0 100", "0.25 80"],
    ["nothing is needed", { investment: "4000000", ownFunds: "5000000" }, "1 0", "0 100"],
  ])("a project: %s", (_case, need, beyond, uncovered) => {
    const card = cardOf({ ...CARD_FILE, card: { ...told, need: { kind: "project", ...need } } });
    expect(shown(card, "amountBeyondNeed")).toBe(beyond);
    expect(shown(card, "needUncovered")).toBe(uncovered);
  });

  // 40,000,000 × 0.9 × 1.1 × (60 + 50 + 10 − 25 − 5) ÷ 360 = 9,900,000; less 1, 2 and 0.9 million is 6,000,000.
  test("a turnover: the new loan of the working-capital method", () => {
    const days = {
      inventory: "60",
      receivables: "50",
      prepayments: "10",
      payables: "25",
      advanceReceipts: "5",
    };
    const need = {
      kind: "workingCapital",
      lastYearSales: "40000000",
      salesMargin: "0.1",
      expectedGrowth: "0.1",
      days,
      ownFunds: "1000000",
      existingLoans: "2000000",
      otherChannels: "900000",
    };
    const card = cardOf({ ...CARD_FILE, card: { ...told, need } });
    expect(measureIn(card, "needUncovered").reading).toMatchObject({
      inputs: [{ name: "amount" }, { name: "need", value: expect.anything() }],
    });
    expect(shown(card, "amountBeyondNeed")).toBe("0 100");
    expect(shown(card, "needUncovered")).toBe("0 100");
  });

  // 12,000,000 × 55 % = 6,600,000 for 6,000,000.
  test("the deal's own security carries the whole loan", () => {
    const pledge = { value: "12000000", cap: "0.55" };
    const card = cardOf({ ...CARD_FILE, deal: { ...CARD_DEAL, pledge } });
    expect(shown(card, "pledgeToLoan")).toBe("1.1 80");
  });
});

// The patent of the sample is worth 15,000,000 × 40 % at most and loses value until 2040; it carries 60 % of 6,000,000.
describe("rights", () => {
  const withRights = (termMonths: number) =>
    cardOf({
      ...CARD_FILE,
      deal: { ...CARD_DEAL, termMonths, repayment: BULLET },
      innovation: { ...SAMPLE_INNOVATION, assessedOn: "2026-11-20", rights: RIGHTS },
    });
  const BULLET = { method: "bullet", frequency: "atMaturity", gracePeriods: 0 };
  const RIGHTS = SAMPLE_INNOVATION.rights.map((right) => ({
    ...right,
    annualFeePaidUntil: "2027-05-05",
  }));

  test("are held against what they secure on the day on which they carry least", () => {
    const capacities = [12, 24].map((months) => {
      const { reading } = measureIn(withRights(months), "pledgeToLoan");
      if (reading.kind !== "measured") throw new Error(reading.kind);
      return reading;
    });
    const [shorter, longer] = capacities.map(({ inputs }) => inputs.map(({ value }) => value));
    // 3,600,000 is owed until the end, and the later day is the harder one.
    expect(shorter?.[1] && toPlainDigits(shorter[1])).toBe("3600000");
    expect(shorter?.[0] && longer?.[0]?.lt(shorter[0])).toBe(true);
  });
});

// 45 % × 0.8 = 36 %; the fund makes good 30 % of the 2,160,000, which are 648,000 and 10.8 % of the loan, but at most 540,000
// and 9 %: 1 % × (36 % − 9 %) / 0.8 %.
describe("risk after the fund and after the scorecards", () => {
  const fund = (lossCap: string) => ({
    ...CARD_DEAL,
    compensation: { share: "0.3", cap: lossCap },
  });

  test.each([
    ["1000000", "0.315 100"],
    ["540000", "0.3375 100"],
  ])("a fund that pays at most %s", (lossCap, expected) => {
    expect(shown(cardOf({ ...CARD_FILE, deal: fund(lossCap) }), "lossToAppetite")).toBe(expected);
  });

  // R8 up one is R7: 1 %, and 40 % LGD of a guarantee's layer up 2 points, of which the deal's 20 % is borne by the guarantor.
  test("PD and LGD are the scorecards' where they score; the guarantee is the deal's", () => {
    const rated = { ...innovation, ownGrade: SAMPLE_INNOVATION.ownGrade };
    const card = cardOf({ ...CARD_FILE, deal: { ...CARD_DEAL, pd: "0.02" }, innovation: rated });
    const { reading } = measureIn(card, "lossToAppetite");
    expect(reading).toMatchObject({ told: "scorecards" });
    expect(shown(card, "pdToAppetite")).toBe("0.333333333333333333333333 100");
    expect(shown(card, "lossToAppetite")).toBe("0.42 100");
  });
});

describe("both sides", () => {
  const sidesOf = (change: object) => cardOf({ ...CARD_FILE, ...change }).sides;
  const cash = (amount: string) => CARD_FILE.cashFlows.map(({ date }) => ({ date, amount }));
  const at = (annualRate: string) => ({
    ...CARD_DEAL,
    rates: [{ from: "2026-11-27", annualRate }],
  });

  // 2,010,000 is 1.25 times 1,608,000; at 12 % the first half-year asks for 1,860,000, and 2,325,000 is 1.25 times it.
  test.each<[string, object, string, string, string]>([
    ["the firm alone holds", { cashFlows: cash("2010000") }, "fails", "holds", "notGreen"],
    ["the firm lacks one fen", { cashFlows: cash("2009999.99") }, "fails", "fails", "notGreen"],
    ["the bank alone holds", { deal: at("0.12") }, "holds", "fails", "notGreen"],
    ["both hold", { deal: at("0.12"), cashFlows: cash("2325000") }, "holds", "holds", "green"],
    [
      "nobody knows the firm's",
      { deal: at("0.12"), cashFlows: undefined },
      "holds",
      "unknown",
      "unknown",
    ],
    ["the bank fails anyway", { cashFlows: undefined }, "fails", "unknown", "notGreen"],
  ])("%s", (_case, change, bank, firm, verdict) => {
    expect(sidesOf(change)).toMatchObject({ bank, firm, verdict });
  });

  test("headroom is coverage less floor, and RAROC less hurdle is in basis points", () => {
    const { raroc, hurdle, overHurdleBp, headroom } = sidesOf({});
    expect(headroom && toPlainDigits(headroom)).toBe("-0.05");
    expect(toPlainDigits(overHurdleBp)).toBe(toPlainDigits(raroc.minus(hurdle).times("10000")));
  });
});
