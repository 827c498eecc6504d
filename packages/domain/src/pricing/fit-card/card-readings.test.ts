/** Each measure of a fit card on one loan, whole: value, formula, every figure with its unit, who told it, and every gap. */
import { describe, expect, test } from "vitest";
import { CARD_FILE, judgedFile } from "../../../laws/card-examples.ts";
import { SAMPLE_INNOVATION } from "../../../laws/sample-innovation.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import type { CostView } from "../../cost-sheet/borrower-cost.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits, ZERO } from "../../money/decimal.ts";
import { money, share } from "../../money/money.ts";
import { toReported } from "../../money/rounding.ts";
import type { FitMeasure } from "../../policy/fit-card-rule.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { rate } from "../../rates/rate.ts";
import { quoteFigures } from "../quote-figures.ts";
import type { CardFacts } from "./card-facts.ts";
import { type CardLoan, cardReading } from "./card-readings.ts";
import { twoSides } from "./two-sides.ts";

const RULE = elementAt(book.registers.fitCardRules, 0).value;

const { question, answer } = judgedFile(CARD_FILE);
const FIGURES = quoteFigures(answer.deal);

/** The project loan of the examples, and what is told of it. */
const LOAN: CardLoan = { deal: answer.deal, plan: FIGURES.plan, figures: () => FIGURES };
const FACTS: CardFacts = {
  asksAssetLife: true,
  assetLifeMonths: 30,
  turn: { told: "project", at: { kind: "date", date: calendarDate("2027-11-27") } },
  projectReturn: { kind: "found", rate: decimal("0.1") },
  needYuan: decimal("6000000"),
  cash: question.cashFlows,
  paymentsEach: 1,
  dscrFloor: decimal("1.25"),
  rights: { items: [], structure: [], rules: { legalTerms: [], pledgeTerms: [] } },
  scored: undefined,
  limits: {
    termLeast: undefined,
    termMost: undefined,
    graceMost: undefined,
    principalMost: undefined,
  },
};

/** The patent of the sample, its fee paid beyond drawdown, for 60 % of the loan. */
const RIGHTS: CardFacts["rights"] = {
  items: judgedFile({
    ...CARD_FILE,
    innovation: {
      ...SAMPLE_INNOVATION,
      assessedOn: "2026-11-20",
      rights: SAMPLE_INNOVATION.rights.map((right) => ({
        ...right,
        annualFeePaidUntil: "2027-05-05",
      })),
    },
  }).question.rights,
  structure: [
    { security: "intellectualProperty", share: decimal("0.6") },
    { security: "unsecured", share: decimal("0.4") },
  ],
  rules: {
    legalTerms: book.registers.ipLegalTerms,
    pledgeTerms: book.registers.ipPledgeTerms,
  },
};

/** The loan with something else asked; the plan stays. */
function asking(change: Partial<LoanRequest>): CardLoan {
  return { ...LOAN, deal: { ...LOAN.deal, request: { ...LOAN.deal.request, ...change } } };
}

/** The loan paid back early before anything falls due. */
const PREPAID: CardLoan = {
  ...LOAN,
  plan: {
    ...LOAN.plan,
    rows: LOAN.plan.rows.map((row) => ({ ...row, principal: ZERO, interest: ZERO })),
  },
};

/** The loan of which the borrower's flows have no single rate. */
function withoutRate(): CardLoan {
  const { borrower } = FIGURES;
  const allIn: CostView = { ...borrower.allIn, rates: { kind: "ambiguous" } };
  return { ...LOAN, figures: () => ({ ...FIGURES, borrower: { ...borrower, allIn } }) };
}

/** A measured value with its formula, then its inputs, then who told it. */
function written(code: FitMeasure, loan: CardLoan, facts: Partial<CardFacts>): readonly string[] {
  const reading = cardReading(code, loan, { ...FACTS, ...facts }, RULE);
  if (reading.kind !== "measured") throw new Error(JSON.stringify(reading));
  const { value, formula, inputs, told } = reading;
  return [
    `${toPlainDigits(toReported(value))} = ${formula}`,
    ...inputs.map((own) => `${own.name} ${toPlainDigits(toReported(own.value))} ${own.unit}`),
    `told by ${told}`,
  ];
}

describe("what is measured, with every figure it is read from", () => {
  test("an asset of 30 months under a loan of 24", () => {
    expect(written("assetLifeCover", LOAN, {})).toEqual([
      "1.25 = assetLifeMonths / termMonths",
      "assetLifeMonths 30 months",
      "termMonths 24 months",
      "told by undefined",
    ]);
  });

  test("one of four parts falls due before the project's cash of 2027-11-27", () => {
    expect(written("principalBeforeTurn", LOAN, {})).toEqual([
      "0.25 = dueBeforeTurn / principalDue",
      "dueBeforeTurn 1500000 yuan",
      "principalDue 6000000 yuan",
      "told by project",
    ]);
  });

  // The rate at which 1,608,000, 1,581,000, 1,554,000 and 1,527,000 after 181, 365, 547 and 731 days of 365 are worth 6,000,000.
  test("a project that returns 10 %", () => {
    expect(written("returnOverCost", LOAN, {})).toEqual([
      "0.0636528288532404606021653 = projectReturn - annualCost",
      "projectReturn 0.1 perYear",
      "annualCost 0.0363471711467595393978347 perYear",
      "told by undefined",
    ]);
  });

  test("6,000,000 where 4,500,000 are needed, and where 8,000,000 are", () => {
    expect(written("amountBeyondNeed", LOAN, { needYuan: decimal("4500000") })).toEqual([
      "0.25 = max(amount - need, 0) / amount",
      "amount 6000000 yuan",
      "need 4500000 yuan",
      "told by undefined",
    ]);
    expect(written("needUncovered", LOAN, { needYuan: decimal("8000000") })).toEqual([
      "0.25 = max(need - amount, 0) / max(need, amount)",
      "amount 6000000 yuan",
      "need 8000000 yuan",
      "told by undefined",
    ]);
  });

  // 1,929,600 for 1,500,000 and 108,000 of interest.
  test("cash of 1.2 times the hardest payment where 1.25 times are asked for", () => {
    expect(written("coverageToFloor", LOAN, {})).toEqual([
      "0.96 = coverage / floor",
      "coverage 1.2 ratio",
      "floor 1.25 ratio",
      "told by undefined",
    ]);
  });

  test("the deal's own security of 12,000,000 at 55 %", () => {
    const pledge = { value: money("12000000"), pledgeRateMax: share("0.55") };
    expect(written("pledgeToLoan", asking({ pledge }), { rights: RIGHTS })).toEqual([
      "1.1 = capacity / secured",
      "capacity 6600000 yuan",
      "secured 6000000 yuan",
      "told by deal",
    ]);
  });

  // 60 % of 6,000,000 until 2027-05-27, when 4,728 of 5,220 days are left: 15,000,000 × 4,728 / 5,220 × 0.8 × 0.45 = 4,891,034.48;
  // a part less is owed afterwards, and no later day is as hard.
  test("a patent on the first day on which principal falls due", () => {
    expect(written("pledgeToLoan", LOAN, { rights: RIGHTS })).toEqual([
      "1.35862068888888888888889 = capacity / secured",
      "capacity 4891034.48 yuan",
      "secured 3600000 yuan",
      "told by undefined",
    ]);
  });

  // The fund makes good 30 % of the 36 % that the guarantor leaves, which are 10.8 % of the loan.
  test("loss by the deal's own figures, after the guarantor and the fund", () => {
    const compensation = {
      compensatedShare: share("0.3"),
      lossCap: undefined,
      fundBalance: undefined,
    };
    const formula = "pd * (lgd * (1 - guaranteedShare) - compensated) / appetite";
    expect(written("lossToAppetite", asking({ compensation }), {})).toEqual([
      `0.315 = ${formula}`,
      "pd 0.01 perYear",
      "lgd 0.45 share",
      "guaranteedShare 0.2 share",
      "compensated 0.108 share",
      "appetite 0.008 perYear",
      "told by deal",
    ]);
    const scored = { pd: rate("0.02"), lgd: share("0.5") };
    expect(written("lossToAppetite", LOAN, { scored })).toEqual([
      `1 = ${formula}`,
      "pd 0.02 perYear",
      "lgd 0.5 share",
      "guaranteedShare 0.2 share",
      "compensated 0 share",
      "appetite 0.008 perYear",
      "told by scorecards",
    ]);
  });

  test("PD by the deal, and by the scorecards where they score", () => {
    expect(written("pdToAppetite", LOAN, {})).toEqual([
      "0.333333333333333333333333 = pd / appetite",
      "pd 0.01 perYear",
      "appetite 0.03 perYear",
      "told by deal",
    ]);
    const scored = { pd: rate("0.015"), lgd: share("0.5") };
    expect(written("pdToAppetite", LOAN, { scored })).toEqual([
      "0.5 = pd / appetite",
      "pd 0.015 perYear",
      "appetite 0.03 perYear",
      "told by scorecards",
    ]);
  });
});

describe("what is missing, and the field that would tell it", () => {
  test.each<[FitMeasure, string, CardLoan, Partial<CardFacts>, string]>([
    [
      "assetLifeCover",
      "assetLifeMissing",
      LOAN,
      { assetLifeMonths: undefined },
      "card.assetLifeMonths",
    ],
    ["principalBeforeTurn", "turnMissing", LOAN, { turn: undefined }, "innovation.cashFlows"],
    ["principalBeforeTurn", "nothingDue", PREPAID, {}, "deal.repayment"],
    ["returnOverCost", "returnMissing", LOAN, { projectReturn: undefined }, "innovation.cashFlows"],
    [
      "returnOverCost",
      "returnNotOne",
      LOAN,
      { projectReturn: { kind: "none", reason: "no-root" } },
      "innovation.cashFlows",
    ],
    ["returnOverCost", "costNotOne", withoutRate(), {}, "deal.fees"],
    ["amountBeyondNeed", "needMissing", LOAN, { needYuan: undefined }, "card.need"],
    ["needUncovered", "needMissing", LOAN, { needYuan: undefined }, "card.need"],
    ["coverageToFloor", "cashMissing", LOAN, { cash: undefined }, "cashFlows"],
    ["coverageToFloor", "floorMissing", LOAN, { dscrFloor: undefined }, "deal.product"],
    ["coverageToFloor", "nothingDue", PREPAID, {}, "deal.repayment"],
  ])("%s: %s", (code, gap, loan, facts, supply) => {
    const reading = cardReading(code, loan, { ...FACTS, ...facts }, RULE);
    expect(reading).toEqual({ kind: "unknown", gap, supply });
  });

  test("the firm has no headroom over payments that never fall due", () => {
    const { coverage, headroom, firm } = twoSides({ ...FIGURES, plan: PREPAID.plan }, FACTS);
    expect([coverage, headroom, firm]).toEqual([undefined, undefined, "unknown"]);
  });
});

describe("what is not asked", () => {
  const months = { kind: "months", fromMonth: 1, toMonth: 24 } as const;
  const rights: CardFacts["rights"] = {
    ...RIGHTS,
    structure: [{ security: "guaranteed", share: decimal("1") }],
  };

  test.each<[string, FitMeasure, CardLoan, Partial<CardFacts>]>([
    ["a life of what is used up", "assetLifeCover", LOAN, { asksAssetLife: false }],
    [
      "rights of a loan without dates",
      "pledgeToLoan",
      asking({ life: months }),
      { rights: RIGHTS },
    ],
    ["security of a loan that has none", "pledgeToLoan", LOAN, {}],
    ["rights that secure no part", "pledgeToLoan", LOAN, { rights }],
  ])("%s", (_case, code, loan, facts) => {
    expect(cardReading(code, loan, { ...FACTS, ...facts }, RULE)).toEqual({ kind: "notAsked" });
  });
});
