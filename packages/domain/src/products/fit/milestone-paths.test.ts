/** Both paths of a fit file's milestones, on one loan of 6,000,000 that pays interest every three months, by months. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import { spread } from "../../rates/rate.ts";
import { decodeFitFile } from "../../schemas/fit-file.ts";
import { fitOf } from "./fit.ts";
import { milestonePaths, type PathCost } from "./milestone-paths.ts";

const DEAL = {
  id: "FIT",
  product: "ipPledgeLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  principal: "6000000",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "quarterly" },
  interest: { method: "monthly12" },
  rates: [{ from: "2026-11-27", annualRate: "0.036" }],
  funding: { relending: null },
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};

function pathsOf(milestones: readonly object[] | undefined, change: object = {}) {
  const file = { deal: { ...DEAL, ...change }, firm: {}, milestones };
  const question = decodeFitFile(file);
  const answer = question.kind === "ok" ? fitOf(question.value, publishedPolicyBook) : question;
  if (answer.kind === "refused") {
    return answer.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
  }
  const { milestones: paths } = answer.value;
  if (paths === undefined) return "none";
  const { notMet, met, interestSaved, costSaved, firstChanged: first } = paths;
  return [
    pathText(notMet),
    pathText(met),
    `${toPlainDigits(interestSaved)} ${toPlainDigits(costSaved)}`,
    first &&
      `${first.period} ${first.due.kind === "date" && first.due.date} ${toPlainDigits(first.notMet)} ${toPlainDigits(first.met)}`,
  ];
}

function pathText({ interest, cost, annualCost }: PathCost): string {
  const rate = annualCost === undefined ? "none" : toPlainDigits(toReported(annualCost));
  return `${toPlainDigits(interest)} ${toPlainDigits(cost)} ${rate}`;
}

function step(expectedOn: string, stepDownBp: string, milestone = "patentGranted") {
  return { milestone, expectedOn, stepDownBp };
}

/** 4 × 54,000. Annual costs solve 6,000,000 = Σ payment ÷ (1 + r)^(days ÷ 365) after 92, 181, 273 and 365 days. */
const NOT_MET = "216000 216000 0.0364902782163809977744321";

describe("what the customer pays", () => {
  // From the third payment on 3.40 %: 51,000 twice.
  test("20 bp less from the middle of the year", () => {
    expect(pathsOf([step("2027-05-27", "20")])).toEqual([
      NOT_MET,
      "210000 210000 0.0354722866013545761134159",
      "6000 6000",
      "3 2027-08-27 54000 51000",
    ]);
  });

  // 54,000, then 3.50 %: 52,500, then 3.30 %: 49,500 twice.
  test("two steps fall one after the other", () => {
    const two = [step("2027-02-27", "10"), step("2027-05-27", "20", "conversionRevenueReached")];
    expect(pathsOf(two)).toEqual([
      NOT_MET,
      "205500 205500 0.0347056548313606700061229",
      "10500 10500",
      "2 2027-05-27 54000 52500",
    ]);
  });

  // The treasury pays 1 % a year of 6 m, 15,000 a quarter; a fee of 6,000 is paid at once: 216,000 − 60,000 + 6,000.
  test("fees and subsidies stand on both paths", () => {
    const change = {
      subsidy: { rate: "0.01", months: 12 },
      fees: [
        {
          code: "appraisal",
          payer: "borrower",
          payee: "valuer",
          kind: "upfrontFixed",
          amount: "6000",
        },
      ],
    };
    expect(pathsOf([step("2027-05-27", "20")], change)).toEqual([
      "216000 162000 0.0272926271684051567282997",
      "210000 156000 0.0262785272845164177964607",
      "6000 6000",
      "3 2027-08-27 54000 51000",
    ]);
  });

  // 6 m × 1e-8 for a thirtieth of a month is less than half a fen.
  test("a step that moves no fen changes nothing", () => {
    expect(pathsOf([step("2027-11-26", "0.0001")])).toEqual([NOT_MET, NOT_MET, "0 0", undefined]);
  });

  test("without milestones there is one path", () => {
    expect(pathsOf(undefined)).toBe("none");
    expect(pathsOf([])).toBe("none");
  });
});

test.each<[readonly object[], object, readonly string[]]>([
  [[step("2026-11-26", "20")], {}, ["milestones.0.expectedOn outside-life"]],
  [[step("2027-11-27", "20")], {}, ["milestones.0.expectedOn outside-life"]],
  [
    [step("2027-05-27", "20"), step("2027-05-26", "20")],
    {},
    ["milestones.1.expectedOn not-in-order"],
  ],
  [[step("2027-05-27", "360.01")], {}, ["milestones rate-below-zero"]],
  [[step("2027-05-27", "0")], {}, ["milestones.0.stepDownBp out-of-range"]],
  [[step("2027-05-27", "1000.01")], {}, ["milestones.0.stepDownBp out-of-range"]],
  [[step("2027-05-27", "20", "soldOut")], {}, ["milestones.0.milestone not-in-list"]],
  [
    [{ milestone: "patentGranted" }],
    {},
    ["milestones.0.expectedOn missing", "milestones.0.stepDownBp missing"],
  ],
  [
    [step("2027-05-27", "20")],
    {
      rates: undefined,
      floatingRate: { base: "LPR1Y", spreadBp: "60", reset: { rule: "anniversary" } },
    },
    ["floatingRate two-rates"],
  ],
])("%#: refused by its field", (milestones, change, problems) => {
  expect(pathsOf(milestones, change)).toEqual(problems);
});

test("a step to a rate of nought is the most", () => {
  expect(pathsOf([step("2027-05-27", "360")])).toMatchObject([
    NOT_MET,
    expect.stringMatching(/^108000 108000 /),
    "108000 108000",
    "3 2027-08-27 54000 0",
  ]);
});

test("by themselves: none without milestones, and what keeps the loan from being priced keeps both paths", () => {
  const request = (dscr: object | undefined) => requestOf("d4", { relendingComparison: [], dscr });
  // A period ends after the 20th: on the 21st of 36 months, then at maturity.
  const wrong = request({ fromPeriod: 1, toPeriod: 38, cash: "1" });
  expect(milestonePaths([], wrong, publishedPolicyBook)).toEqual({ kind: "ok", value: undefined });
  const expectedOn = { kind: "date", date: calendarDate("2025-06-20") } as const;
  const steps = [{ milestone: "patentGranted", expectedOn, stepDown: spread("0.002") }] as const;
  expect(milestonePaths(steps, wrong, publishedPolicyBook)).toEqual({
    kind: "refused",
    problems: [{ path: ["dscr", "toPeriod"], code: "period-out-of-plan", facts: { periods: 37 } }],
  });
  expect(milestonePaths(steps, request(undefined), publishedPolicyBook).kind).toBe("ok");
});
