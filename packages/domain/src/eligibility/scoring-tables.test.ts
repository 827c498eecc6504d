/** Every edge of the two published scoring tables: on the edge, and the smallest step to its other side. */
import { describe, expect, test } from "vitest";
import { fiscalYear, SOUND_FIRM, TODAY, withLastYear } from "../../laws/sample-firm.ts";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { elementAt } from "../assert.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { titleVerdict } from "./title-verdict.ts";
import type { ScoreStep, TraceStep } from "./truth-trace.ts";

function scoreSteps(step: TraceStep): readonly ScoreStep[] {
  if (step.kind === "score") return [step];
  return "parts" in step ? step.parts.flatMap(scoreSteps) : [];
}

/** The table of a title, filled in for a firm. */
function table(profile: FirmProfile, title: FirmTitle): ScoreStep {
  const { test: verdict } = titleVerdict(profile, title, titleRules, TODAY);
  return elementAt(verdict.kind === "tested" ? scoreSteps(verdict.trace) : [], 0);
}

function pointsOf(profile: FirmProfile, title: FirmTitle, item: string): string {
  const items = table(profile, title).blocks.flatMap((block) => block.items);
  const { least, most } = elementAt(
    items.filter(({ id }) => id === item),
    0,
  ).points;
  return least.eq(most) ? toPlainDigits(least) : `${toPlainDigits(least)}…${toPlainDigits(most)}`;
}

describe("科技型中小企业", () => {
  test.each([
    [1000, "20"],
    [300, "20"],
    [299, "16"],
    [250, "16"],
    [249, "12"],
    [200, "12"],
    [199, "8"],
    [150, "8"],
    [149, "4"],
    [100, "4"],
    [99, "0"],
    [0, "0"],
  ])("%i technical staff of 1000 are worth %s points", (techStaff, points) => {
    const firm = { ...SOUND_FIRM, staff: 1000, techStaff };
    expect(pointsOf(firm, "techSme", "tech-staff-share")).toBe(points);
  });

  test.each([
    ["100000000", "50"],
    ["6000000", "50"],
    ["5999999.99", "40"],
    ["5000000", "40"],
    ["4999999.99", "30"],
    ["4000000", "30"],
    ["3999999.99", "20"],
    ["3000000", "20"],
    ["2999999.99", "10"],
    ["2000000", "10"],
    ["1999999.99", "0"],
    ["0", "0"],
  ])("R&D of %s on sales of 100 million is worth %s points", (rdExpense, points) => {
    const firm = withLastYear({ sales: "100000000", costs: "99000000000", rdExpense });
    expect(pointsOf(firm, "techSme", "research-share")).toBe(points);
  });

  test.each([
    ["99000000", "50"],
    ["30000000", "50"],
    ["29999999.99", "40"],
    ["25000000", "40"],
    ["24999999.99", "30"],
    ["20000000", "30"],
    ["19999999.99", "20"],
    ["15000000", "20"],
    ["14999999.99", "10"],
    ["10000000", "10"],
    ["9999999.99", "0"],
  ])("R&D of %s on costs of 100 million is worth %s points", (rdExpense, points) => {
    const firm = withLastYear({ sales: "99000000000", costs: "100000000", rdExpense });
    expect(pointsOf(firm, "techSme", "research-share")).toBe(points);
  });

  test.each([
    [1, 0, "30"],
    [7, 9, "30"],
    [0, 9, "24"],
    [0, 4, "24"],
    [0, 3, "18"],
    [0, 2, "12"],
    [0, 1, "6"],
    [0, 0, "0"],
  ])("%i of class I and %i of class II are worth %s points", (classOne, classTwo, points) => {
    const firm = { ...SOUND_FIRM, ip: { classOne, classTwo } };
    expect(pointsOf(firm, "techSme", "ip-class")).toBe(points);
  });
});

describe("创新型中小企业", () => {
  test.each([
    [{ classOne: 1, classOneOwn: 1, classOneHighValue: 1, classTwo: 0 }, "20"],
    [{ classOne: 1, classOneOwn: 1, classOneHighValue: 0, classTwo: 9 }, "15"],
    [{ classOne: 1, classOneOwn: 0, classOneHighValue: 0, classTwo: 9 }, "10"],
    [{ classOne: 0, classTwo: 1 }, "5"],
    [{ classOne: 0, classTwo: 0 }, "0"],
    [{ classOne: 2, classTwo: 0 }, "10…20"],
    [{}, "0…20"],
  ])("IP of %j is worth %s points", (ip, points) => {
    expect(pointsOf({ ...SOUND_FIRM, ip }, "innovativeSme", "ip-kind")).toBe(points);
  });

  test.each([
    ["90000000", "20"],
    ["5000000", "20"],
    ["4999999.99", "15"],
    ["3000000", "15"],
    ["2999999.99", "10"],
    ["2000000", "10"],
    ["1999999.99", "5"],
    ["1000000", "5"],
    ["999999.99", "0"],
    ["0", "0"],
  ])("R&D of %s on sales of 100 million is worth %s points", (rdExpense, points) => {
    const firm = withLastYear({ sales: "100000000", rdExpense });
    expect(pointsOf(firm, "innovativeSme", "research-share")).toBe(points);
  });

  test.each([
    ["300000000", "20"],
    ["115000000", "20"],
    ["114999999.99", "15"],
    ["110000000", "15"],
    ["109999999.99", "10"],
    ["105000000", "10"],
    ["104999999.99", "5"],
    ["100000000", "5"],
    ["99999999.99", "0"],
    ["0", "0"],
  ])("main sales of %s after 100 million is worth %s points", (main, points) => {
    const years = [
      fiscalYear(2024, { mainBusinessSales: "100000000" }),
      fiscalYear(2025, { mainBusinessSales: main }),
    ];
    expect(pointsOf({ ...SOUND_FIRM, years }, "innovativeSme", "main-sales-growth")).toBe(points);
  });

  test.each([
    ["0", "10"],
    ["55000000", "10"],
    ["55000000.01", "5"],
    ["75000000", "5"],
    ["75000000.01", "0"],
    ["300000000", "0"],
  ])("debt of %s on assets of 100 million is worth %s points", (liabilities, points) => {
    const firm = withLastYear({ assets: "100000000", liabilities });
    expect(pointsOf(firm, "innovativeSme", "debt-ratio")).toBe(points);
  });

  test.each([
    ["yes", "10"],
    ["no", "5"],
    [undefined, "5…10"],
  ] as const)("a strategic emerging product: %s is worth %s points", (answer, points) => {
    const claims = answer === undefined ? {} : { strategicEmergingProduct: answer };
    expect(pointsOf({ ...SOUND_FIRM, claims }, "innovativeSme", "product")).toBe(points);
  });

  test.each([
    ["100000000", "20"],
    ["70000000", "20"],
    ["69999999.99", "15"],
    ["60000000", "15"],
    ["59999999.99", "10"],
    ["55000000", "10"],
    ["54999999.99", "5"],
    ["50000000", "5"],
    ["49999999.99", "0"],
    ["0", "0"],
  ])("main business of %s in 100 million is worth %s points", (mainBusinessSales, points) => {
    const firm = withLastYear({ sales: "100000000", mainBusinessSales });
    expect(pointsOf(firm, "innovativeSme", "main-business-share")).toBe(points);
  });
});

describe("pass marks", () => {
  test("科技型: a total of 60 passes, 54 does not", () => {
    // 4 staff + 50 R&D + 6 IP = 60; without the patent 4 + 50 + 0 = 54.
    const sixty = { ...SOUND_FIRM, staff: 1000, techStaff: 100, ip: { classOne: 0, classTwo: 1 } };
    expect(toPlainDigits(table(sixty, "techSme").points.least)).toBe("60");
    expect(table(sixty, "techSme").outcome).toBe("met");
    const less = { ...sixty, ip: { classOne: 0, classTwo: 0 } };
    expect(toPlainDigits(table(less, "techSme").points.least)).toBe("54");
    expect(table(less, "techSme").outcome).toBe("notMet");
  });

  test("科技型: 80 points fail when the staff item is worth nought", () => {
    const firm = { ...SOUND_FIRM, staff: 1000, techStaff: 99 };
    const { points, outcome, blocks } = table(firm, "techSme");
    expect(toPlainDigits(points.least)).toBe("80");
    expect(outcome).toBe("notMet");
    expect(blocks.map((block) => block.outcome)).toEqual(["notMet", "met", "met"]);
  });

  test("科技型: without the staff figures the table is open, whatever else is known", () => {
    const firm = { ...SOUND_FIRM, techStaff: undefined };
    const { points, outcome, blocks } = table(firm, "techSme");
    expect([points.least, points.most].map(toPlainDigits)).toEqual(["80", "100"]);
    expect(outcome).toBe("unknown");
    expect(blocks.map((block) => block.outcome)).toEqual(["unknown", "met", "met"]);
  });

  test("创新型: each block's floor stands for itself", () => {
    // Innovation 5 + 15 = 20 reaches its floor, 5 + 10 = 15 does not; the total passes both times.
    const firm = (rdExpense: string) => ({
      ...SOUND_FIRM,
      ip: { classOne: 0, classTwo: 1 },
      years: [
        fiscalYear(2024, { mainBusinessSales: "80000000" }),
        fiscalYear(2025, {
          sales: "100000000",
          mainBusinessSales: "100000000",
          rdExpense,
          assets: "100000000",
          liabilities: "50000000",
        }),
      ],
    });
    expect(blockPoints(firm("3000000"))).toEqual([
      "innovation 20 met",
      "growth 30 met",
      "specialisation 30 met",
    ]);
    expect(table(firm("3000000"), "innovativeSme").outcome).toBe("met");
    expect(blockPoints(firm("2999999.99"))).toEqual([
      "innovation 15 notMet",
      "growth 30 met",
      "specialisation 30 met",
    ]);
    expect(table(firm("2999999.99"), "innovativeSme").outcome).toBe("notMet");
  });

  test("创新型: growth of 15 and specialisation of 15 are enough, 10 are not", () => {
    const firm = (main: string, liabilities: string) => ({
      ...SOUND_FIRM,
      claims: { strategicEmergingProduct: "no" as const },
      years: [
        fiscalYear(2024, { mainBusinessSales: "100000000" }),
        fiscalYear(2025, {
          sales: "200000000",
          mainBusinessSales: main,
          rdExpense: "12000000",
          assets: "100000000",
          liabilities,
        }),
      ],
    });
    // Growth 10 % → 15 and debt 80 % → 0; main business 55 % → 10, other product → 5.
    expect(blockPoints(firm("110000000", "80000000"))).toEqual([
      "innovation 40 met",
      "growth 15 met",
      "specialisation 15 met",
    ]);
    // Growth 9.99… % → 10; main business 54.99… % → 5.
    expect(blockPoints(firm("109999999.99", "80000000"))).toEqual([
      "innovation 40 met",
      "growth 10 notMet",
      "specialisation 10 notMet",
    ]);
  });

  function blockPoints(firm: FirmProfile): readonly string[] {
    return table(firm, "innovativeSme").blocks.map(
      ({ code, points, outcome }) => `${code} ${toPlainDigits(points.least)} ${outcome}`,
    );
  }
});
