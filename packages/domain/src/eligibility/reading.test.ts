/** Measures that the titles' rows do not reach from every side: dates, rounds of equity, and what is missing. */
import { describe, expect, test } from "vitest";
import { fiscalYear, SOUND_FIRM, TODAY } from "../../laws/sample-firm.ts";
import { type CalendarDate, calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { isMeasure, MEASURES, type Measure } from "./measure.ts";
import { readingOf } from "./reading.ts";

function read(profile: FirmProfile, measure: Measure, date: CalendarDate = TODAY): unknown {
  const reading = readingOf(profile, measure, date);
  return reading.kind === "known" ? reading.value.toFixed() : reading.missing;
}

const measures = Object.keys(MEASURES).filter(isMeasure);

test("the sound firm's measures", () => {
  const all = Object.fromEntries(measures.map((measure) => [measure, read(SOUND_FIRM, measure)]));
  expect(all).toEqual({
    yearsSinceRegistration: "16",
    yearsInNiche: "16",
    staff: "200",
    techStaffShare: "0.5",
    rdStaffShare: "0.5",
    sales: "121000000",
    assets: "121000000",
    rdExpense: "12100000",
    rdExpenseTwoYears: "23100000",
    rdSalesShare: "0.1",
    rdSalesShareTwoYearLow: "0.1",
    rdSalesShareThreeYears: "0.1",
    rdCostShare: "0.125",
    rdInChinaShare: "1",
    highTechIncomeShare: "1",
    mainBusinessShare: "1",
    mainSalesGrowth: "0.1",
    mainSalesGrowthTwoYearMean: "0.1",
    mainSalesCagrTwoYears: "0.1",
    debtRatio: "0.5",
    classOneIp: "5",
    classOneOwnIp: "5",
    classOneHighValueIp: "5",
    classOneInUseIp: "5",
    classTwoIp: "5",
    marketShare: "0.2",
    marketRankNational: "1",
    marketRankWorld: "1",
    equityRaisedTwoYears: "100000000",
    equityRaisedThreeYears: "100000000",
  });
});

const absent = (field: string, year?: number) =>
  year === undefined ? { field, because: "absent" } : { field, year, because: "absent" };

test("what each measure misses when nothing is told", () => {
  const all = Object.fromEntries(measures.map((measure) => [measure, read({}, measure)]));
  const share = (top: string, bottom: string) => [absent(top, 2025), absent(bottom, 2025)];
  const main = (year: number) => absent("mainBusinessSales", year);
  expect(all).toEqual({
    yearsSinceRegistration: [absent("registeredOn")],
    yearsInNiche: [absent("nicheSince")],
    staff: [absent("staff")],
    techStaffShare: [absent("techStaff"), absent("staff")],
    rdStaffShare: [absent("rdStaff"), absent("staff")],
    sales: [absent("sales", 2025)],
    assets: [absent("assets", 2025)],
    rdExpense: [absent("rdExpense", 2025)],
    rdExpenseTwoYears: [absent("rdExpense", 2024), absent("rdExpense", 2025)],
    rdSalesShare: share("rdExpense", "sales"),
    rdSalesShareTwoYearLow: [
      absent("rdExpense", 2024),
      absent("sales", 2024),
      ...share("rdExpense", "sales"),
    ],
    rdSalesShareThreeYears: [
      ...[2023, 2024, 2025].map((year) => absent("rdExpense", year)),
      ...[2023, 2024, 2025].map((year) => absent("sales", year)),
    ],
    rdCostShare: share("rdExpense", "costs"),
    rdInChinaShare: [absent("rdInChinaShare")],
    highTechIncomeShare: [absent("highTechIncomeShare")],
    mainBusinessShare: share("mainBusinessSales", "sales"),
    mainSalesGrowth: [main(2025), main(2024)],
    mainSalesGrowthTwoYearMean: [main(2024), main(2023), main(2025), main(2024)],
    mainSalesCagrTwoYears: [main(2025), main(2023)],
    debtRatio: share("liabilities", "assets"),
    classOneIp: [absent("classOne")],
    classOneOwnIp: [absent("classOneOwn")],
    classOneHighValueIp: [absent("classOneHighValue")],
    classOneInUseIp: [absent("classOneInUse")],
    classTwoIp: [absent("classTwo")],
    marketShare: [absent("marketShare")],
    marketRankNational: [absent("marketRankNational")],
    marketRankWorld: [absent("marketRankWorld")],
    equityRaisedTwoYears: [absent("equityRounds")],
    equityRaisedThreeYears: [absent("equityRounds")],
  });
});

test("a divisor of nought leaves a share open and says so", () => {
  const nought = (field: string, year?: number) => [
    year === undefined ? { field, because: "nought" } : { field, year, because: "nought" },
  ];
  const zero = {
    sales: "0",
    mainBusinessSales: "0",
    rdExpense: "1",
    costs: "0",
    assets: "0",
    liabilities: "0",
  };
  const firm: FirmProfile = {
    staff: 0,
    techStaff: 0,
    rdStaff: 0,
    years: [2023, 2024, 2025].map((year) => fiscalYear(year, zero)),
  };
  expect(read(firm, "techStaffShare")).toEqual(nought("staff"));
  expect(read(firm, "rdStaffShare")).toEqual(nought("staff"));
  expect(read(firm, "rdSalesShare")).toEqual(nought("sales", 2025));
  expect(read(firm, "rdSalesShareTwoYearLow")).toEqual([
    ...nought("sales", 2024),
    ...nought("sales", 2025),
  ]);
  expect(read(firm, "rdSalesShareThreeYears")).toEqual(nought("sales", 2025));
  expect(read(firm, "rdCostShare")).toEqual(nought("costs", 2025));
  expect(read(firm, "mainBusinessShare")).toEqual(nought("sales", 2025));
  expect(read(firm, "mainSalesGrowth")).toEqual(nought("mainBusinessSales", 2024));
  expect(read(firm, "mainSalesCagrTwoYears")).toEqual(nought("mainBusinessSales", 2023));
  expect(read(firm, "debtRatio")).toEqual(nought("assets", 2025));
});

describe("years", () => {
  test.each([
    ["2025-11-27", "1"],
    ["2025-11-28", "0"],
    ["2026-11-27", "0"],
    ["2027-01-01", "0"],
    ["2016-12-31", "9"],
  ])("from %s to 2026-11-27", (registeredOn, years) => {
    const profile = { registeredOn: calendarDate(registeredOn) };
    expect(read(profile, "yearsSinceRegistration")).toBe(years);
  });

  test("a 29 February has its anniversary on the 28th", () => {
    const profile = { nicheSince: calendarDate("2024-02-29") };
    expect(read(profile, "yearsInNiche", calendarDate("2025-02-27"))).toBe("0");
    expect(read(profile, "yearsInNiche", calendarDate("2025-02-28"))).toBe("1");
  });

  test("figures are those of the year that ended last, not of the one that runs", () => {
    const years = [fiscalYear(2025, { sales: "1" }), fiscalYear(2026, { sales: "2" })];
    expect(read({ years }, "sales", calendarDate("2026-12-31"))).toBe("1");
    expect(read({ years }, "sales", calendarDate("2027-01-01"))).toBe("2");
  });
});

describe("R&D over the years a firm has", () => {
  const firm = (registeredOn: string): FirmProfile => ({
    registeredOn: calendarDate(registeredOn),
    years: [
      fiscalYear(2023, { sales: "100", rdExpense: "1" }),
      fiscalYear(2024, { sales: "100", rdExpense: "2" }),
      fiscalYear(2025, { sales: "100", rdExpense: "9" }),
    ],
  });
  test.each([
    ["2022-12-31", "0.04"],
    ["2023-12-31", "0.04"],
    ["2024-01-01", "0.055"],
    ["2025-01-01", "0.09"],
    ["2026-01-01", "0.09"],
  ])("registered on %s", (registeredOn, share) => {
    expect(read(firm(registeredOn), "rdSalesShareThreeYears")).toBe(share);
  });
});

describe("new equity", () => {
  const rounds = (...dates: readonly string[]): FirmProfile => ({
    equityRounds: dates.map((date) => ({ paidInOn: calendarDate(date), amount: money("1") })),
  });
  test.each([
    ["2024-11-28", "1", "1"],
    ["2024-11-27", "0", "1"],
    ["2023-11-28", "0", "1"],
    ["2023-11-27", "0", "0"],
    ["2026-11-27", "1", "1"],
    ["2026-11-28", "0", "0"],
  ])("paid in on %s", (date, two, three) => {
    expect(read(rounds(date), "equityRaisedTwoYears")).toBe(two);
    expect(read(rounds(date), "equityRaisedThreeYears")).toBe(three);
  });

  test("rounds add up, and none is nought", () => {
    expect(read(rounds("2026-01-01", "2025-01-01"), "equityRaisedTwoYears")).toBe("2");
    expect(read(rounds(), "equityRaisedTwoYears")).toBe("0");
  });
});

test("where there is no class I there is no part of it", () => {
  const parts = ["classOneOwnIp", "classOneHighValueIp", "classOneInUseIp"] as const;
  expect(parts.map((part) => read({ ip: { classOne: 0 } }, part))).toEqual(["0", "0", "0"]);
  expect(read({ ip: { classOne: 1 } }, "classOneOwnIp")).toEqual([absent("classOneOwn")]);
});

test("other texts are no measures", () => {
  expect(isMeasure("staff")).toBe(true);
  expect(isMeasure("toString")).toBe(false);
});
