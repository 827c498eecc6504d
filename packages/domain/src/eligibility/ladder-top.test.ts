/** Each line of the tests of 小巨人 (2022 and 2026) and 单项冠军, on its bound and one step to the other side. */
import { describe, expect, test } from "vitest";
import {
  fiscalYear,
  SOUND_FIRM,
  TODAY,
  withLastYear,
  type YearText,
} from "../../laws/sample-firm.ts";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { type CalendarDate, calendarDate } from "../dates/calendar-date.ts";
import { decimal } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { titleVerdict } from "./title-verdict.ts";

const UNDER_2022 = calendarDate("2026-03-14");
const UNDER_2026 = calendarDate("2026-03-15");

function verdict(profile: FirmProfile, title: FirmTitle, date: CalendarDate): unknown {
  const { test: tested } = titleVerdict(profile, title, titleRules, date);
  if (tested.kind !== "tested") return tested.kind;
  const reasons = JSON.parse(JSON.stringify(tested.reasons));
  return tested.outcome === "met" ? "met" : [tested.outcome, ...reasons];
}

const below = (measure: string, needed: string, actual: string) => [
  "notMet",
  { code: "below-needed", measure, needed, actual },
];
const above = (measure: string, needed: string, actual: string) => [
  "notMet",
  { code: "above-allowed", measure, needed, actual },
];

/** The sound firm with other figures in each of the three years. */
function withYears(figures: readonly [YearText, YearText, YearText]): FirmProfile {
  const years = (SOUND_FIRM.years ?? []).map((year, index) => ({
    ...year,
    ...fiscalYear(year.year, figures[index] ?? {}),
  }));
  return { ...SOUND_FIRM, years };
}

const mains = (first: string, second: string, last: string) =>
  withYears([
    { mainBusinessSales: first, sales: first },
    { mainBusinessSales: second, sales: second },
    { mainBusinessSales: last, sales: last, rdExpense: "50000000" },
  ]);

test("the text of 2022 holds to the eve of the window of 2026, that of 2026 from its first day", () => {
  const rulesOn = (date: string) => {
    const { test: tested } = titleVerdict(
      SOUND_FIRM,
      "littleGiant",
      titleRules,
      calendarDate(date),
    );
    if (tested.kind !== "tested") return tested.kind;
    return [tested.rules.id, tested.applicationWindow?.isOpen];
  };
  expect(rulesOn("2021-12-31")).toBe("noRules");
  expect(rulesOn("2022-01-01")).toEqual(["LITTLE-GIANT-2022", undefined]);
  expect(rulesOn("2026-03-14")).toEqual(["LITTLE-GIANT-2022", undefined]);
  expect(rulesOn("2026-03-15")).toEqual(["LITTLE-GIANT-2026", true]);
  expect(rulesOn("2026-04-15")).toEqual(["LITTLE-GIANT-2026", true]);
  expect(rulesOn("2026-04-16")).toEqual(["LITTLE-GIANT-2026", false]);
});

describe("小巨人, 2022", () => {
  const of = (profile: FirmProfile) => verdict(profile, "littleGiant", UNDER_2022);

  test("the sound firm meets it", () => {
    expect(of(SOUND_FIRM)).toBe("met");
  });

  test.each([
    ["2023-03-14", "met"],
    ["2023-03-15", below("yearsInNiche", "3", "2")],
  ])("in its niche since %s", (date, expected) => {
    expect(of({ ...SOUND_FIRM, nicheSince: calendarDate(date) })).toEqual(expected);
  });

  test("main business of 70 %", () => {
    const firm = (main: string) =>
      withYears([
        { mainBusinessSales: "10000000" },
        { mainBusinessSales: "20000000" },
        { mainBusinessSales: main, sales: "100000000" },
      ]);
    expect(of(firm("70000000"))).toBe("met");
    expect(of(firm("69999999.99"))).toEqual(below("mainBusinessShare", "0.7", "0.6999999999"));
  });

  test("two years' growth of 5 % on average: 10 % and 0 %", () => {
    expect(of(mains("100000000", "110000000", "110000000"))).toBe("met");
    // 10 % and −1 in 110 million.
    expect(of(mains("100000000", "110000000", "109999999"))).toMatchObject([
      "notMet",
      { code: "below-needed", measure: "mainSalesGrowthTwoYearMean", needed: "0.05" },
    ]);
  });

  test("debt of 70 %", () => {
    expect(of(withLastYear({ assets: "100000000", liabilities: "70000000" }))).toBe("met");
    expect(of(withLastYear({ assets: "100000000", liabilities: "70000000.01" }))).toEqual(
      above("debtRatio", "0.7", "0.7000000001"),
    );
  });

  test.each([
    ["100000000", "3000000", "met"],
    ["100000000", "2999999.99", below("rdSalesShare", "0.03", "0.0299999999")],
    ["99999999.99", "6000000", "met"],
    ["99000000", "5939999.99", "0.06"],
    ["50000000", "3000000", "met"],
    ["50000000", "2999999.99", below("rdSalesShare", "0.06", "0.0599999998")],
  ])("sales of %s and R&D of %s", (sales, rdExpense, expected) => {
    const year = (amount: string) => ({ sales: amount, mainBusinessSales: amount });
    const firm = withYears([year("10000000"), year("20000000"), { ...year(sales), rdExpense }]);
    const answer = of(firm);
    if (expected === "0.06") expect(answer).toMatchObject(["notMet", { needed: "0.06" }]);
    else expect(answer).toEqual(expected);
  });

  describe("the start-up way, below 50 million", () => {
    const startUp = (equity: string, rdExpense: string, rdStaff: number): FirmProfile => {
      const year = (amount: string) => ({ sales: amount, mainBusinessSales: amount });
      return {
        ...withYears([year("10000000"), year("20000000"), { ...year("49999999.99"), rdExpense }]),
        staff: 200,
        rdStaff,
        equityRounds: [{ paidInOn: calendarDate("2025-01-01"), amount: money(equity) }],
      };
    };
    test.each([
      ["80000000", "30000000", 100, "met"],
      ["79999999.99", "30000000", 100, below("equityRaisedTwoYears", "80000000", "79999999.99")],
      ["80000000", "29999999.99", 100, below("rdExpense", "30000000", "29999999.99")],
      ["80000000", "30000000", 99, below("rdStaffShare", "0.5", "0.495")],
    ])("equity %s, R&D %s, %i R&D staff of 200", (equity, rdExpense, rdStaff, expected) => {
      expect(of(startUp(equity, rdExpense, rdStaff))).toEqual(expected);
    });
  });

  test("without sales it is not known which way applies", () => {
    const firm = withYears([{}, {}, {}]);
    const years = firm.years?.map((year) => ({ ...year, sales: undefined }));
    expect(of({ ...firm, years })).toMatchObject([
      "unknown",
      { code: "facts-missing", measure: "mainBusinessShare" },
      {
        code: "facts-missing",
        measure: "sales",
        missing: [{ field: "sales", year: 2025, because: "absent" }],
      },
    ]);
  });

  test("two of class I, and a tenth of the market", () => {
    const ip = (classOne: number) => ({ ...SOUND_FIRM, ip: { classOne } });
    expect(of(ip(2))).toBe("met");
    expect(of(ip(1))).toEqual(below("classOneIp", "2", "1"));
    expect(of({ ...SOUND_FIRM, marketShare: share("0.1") })).toBe("met");
    expect(of({ ...SOUND_FIRM, marketShare: share("0.0999") })).toEqual(
      below("marketShare", "0.1", "0.0999"),
    );
  });
});

describe("小巨人, 2026", () => {
  const of = (profile: FirmProfile) => verdict(profile, "littleGiant", UNDER_2026);

  test("the sound firm meets it", () => {
    expect(of(SOUND_FIRM)).toBe("met");
  });

  test.each([
    [{ nicheSince: calendarDate("2023-03-15") }, "met"],
    [{ nicheSince: calendarDate("2023-03-16") }, below("yearsInNiche", "3", "2")],
    [{ ip: { classOneInUse: 4 } }, "met"],
    [{ ip: { classOneInUse: 3 } }, below("classOneInUseIp", "4", "3")],
    [{ marketShare: share("0.1"), marketRankNational: 9 }, "met"],
    [{ marketShare: share("0.05"), marketRankNational: 3 }, "met"],
    [{ assessedScores: { littleGiantScore: decimal("60") } }, "met"],
  ])("%j: %j", (facts, expected) => {
    expect(of({ ...SOUND_FIRM, ...facts })).toEqual(expected);
  });

  test("a market share below a tenth and a fourth place are two ways missed", () => {
    expect(of({ ...SOUND_FIRM, marketShare: share("0.0999"), marketRankNational: 4 })).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [{ code: "below-needed", measure: "marketShare", needed: "0.1", actual: "0.0999" }],
          [{ code: "above-allowed", measure: "marketRankNational", needed: "3", actual: "4" }],
        ],
      },
    ]);
  });

  test("a development score of 59.99 fails, none is not established", () => {
    const scored = (score: string) => ({ littleGiantScore: decimal(score) });
    expect(of({ ...SOUND_FIRM, assessedScores: scored("59.99") })).toMatchObject([
      "notMet",
      { code: "assessed-score-low", score: "littleGiantScore", needed: "60", actual: "59.99" },
    ]);
    expect(of({ ...SOUND_FIRM, assessedScores: {} })).toEqual([
      "notEstablished",
      { code: "point-table-not-established", score: "littleGiantScore", needed: "60" },
    ]);
  });

  test("the product must be in a listed field", () => {
    const claims = { ...SOUND_FIRM.claims, listedProductField: "no" as const };
    expect(of({ ...SOUND_FIRM, claims })).toEqual([
      "notMet",
      { code: "claim-not-met", claim: "listedProductField" },
    ]);
  });

  test.each([
    ["50000000", "met"],
    ["49999999.99", below("sales", "50000000", "49999999.99")],
  ])("sales of %s", (sales, expected) => {
    const year = (amount: string) => ({ sales: amount, mainBusinessSales: amount });
    const years = [year("10000000"), year("20000000"), year(sales)] as const;
    expect(of(withYears(years))).toEqual(expected);
  });

  test("main business of 90 %", () => {
    const firm = (main: string) =>
      withYears([
        { mainBusinessSales: "10000000" },
        { mainBusinessSales: "20000000" },
        { mainBusinessSales: main, sales: "100000000" },
      ]);
    expect(of(firm("90000000"))).toBe("met");
    expect(of(firm("89999999.99"))).toEqual(below("mainBusinessShare", "0.9", "0.8999999999"));
  });

  test("5 % a year over two years: 100 to 110.25", () => {
    expect(of(mains("100000000", "100000000", "110250000"))).toBe("met");
    expect(of(mains("100000000", "100000000", "110249999.99"))).toMatchObject([
      "notMet",
      { code: "below-needed", measure: "mainSalesCagrTwoYears", needed: "0.05" },
    ]);
  });

  test("debt of 75 %", () => {
    expect(of(withLastYear({ assets: "100000000", liabilities: "75000000" }))).toBe("met");
    expect(of(withLastYear({ assets: "100000000", liabilities: "75000000.01" }))).toEqual(
      above("debtRatio", "0.75", "0.7500000001"),
    );
  });

  const research = (before: string, last: string) =>
    withYears([
      {},
      { sales: "100000000", rdExpense: before },
      { sales: "121000000", rdExpense: last },
    ]);

  test("12 million of R&D in two years", () => {
    expect(of(research("6000000", "6000000"))).toBe("met");
    expect(of(research("6000000", "5999999.99"))).toEqual(
      below("rdExpenseTwoYears", "12000000", "11999999.99"),
    );
  });

  test("3 % in each year, not on average", () => {
    expect(of(research("3000000", "9000000"))).toBe("met");
    expect(of(research("2999999.99", "50000000"))).toEqual(
      below("rdSalesShareTwoYearLow", "0.03", "0.0299999999"),
    );
    expect(of(research("50000000", "3630000"))).toBe("met");
    expect(of(research("50000000", "3629999"))).toMatchObject([
      "notMet",
      { code: "below-needed", measure: "rdSalesShareTwoYearLow", needed: "0.03" },
    ]);
  });
});

describe("单项冠军", () => {
  const BEFORE_2025 = calendarDate("2024-12-31");
  const of = (profile: FirmProfile, date: CalendarDate = TODAY) =>
    verdict(profile, "manufacturingChampion", date);
  const old = { ...SOUND_FIRM.claims, newProduct: "no" as const };

  test.each([
    ["2016-11-27", old, "met"],
    ["2023-11-27", SOUND_FIRM.claims, "met"],
  ])("in its niche since %s", (date, claims, expected) => {
    expect(of({ ...SOUND_FIRM, claims, nicheSince: calendarDate(date) })).toEqual(expected);
  });

  test("nine years, or two with a new product, are too few", () => {
    const nine = { ...SOUND_FIRM, claims: old, nicheSince: calendarDate("2016-11-28") };
    const two = { ...SOUND_FIRM, nicheSince: calendarDate("2023-11-28") };
    const years = (needed: string, actual: string) => ({
      code: "below-needed",
      measure: "yearsInNiche",
      needed,
      actual,
    });
    expect(of(nine)).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [[years("10", "9")], [{ code: "claim-not-met", claim: "newProduct" }]],
      },
    ]);
    expect(of(two)).toEqual([
      "notMet",
      { code: "any-of", ways: [[years("10", "2")], [years("3", "2")]] },
    ]);
  });

  test("fourth in the world and first at home is enough since 2025", () => {
    const firm = {
      ...SOUND_FIRM,
      marketRankWorld: 4,
      nicheSince: calendarDate("2000-01-01"),
      certificates: [],
      years: [fiscalYear(2023, { sales: "400000000" }), ...(SOUND_FIRM.years ?? [])].map((year) =>
        year.year === 2025 ? fiscalYear(2025, { sales: "400000000", rdExpense: "12000000" }) : year,
      ),
    };
    expect(of(firm)).toBe("met");
    expect(of({ ...firm, marketRankWorld: 3, marketRankNational: 2 })).toBe("met");
    expect(of(firm, BEFORE_2025)).toEqual(above("marketRankWorld", "3", "4"));
    expect(of({ ...firm, marketRankWorld: 3 }, BEFORE_2025)).toBe("met");
    expect(of({ ...firm, marketRankNational: 2 })).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [{ code: "above-allowed", measure: "marketRankWorld", needed: "3", actual: "4" }],
          [{ code: "above-allowed", measure: "marketRankNational", needed: "1", actual: "2" }],
        ],
      },
    ]);
  });

  test("R&D of 3 %, and 400 million or a little giant's title", () => {
    const firm = (sales: string, rdExpense: string): FirmProfile =>
      withLastYear({ sales, rdExpense });
    expect(of(firm("121000000", "3630000"))).toBe("met");
    expect(of(firm("100000000", "2999999.99"))).toEqual(
      below("rdSalesShare", "0.03", "0.0299999999"),
    );
    const untitled = { ...firm("399999999.99", "20000000"), certificates: [] };
    expect(of(untitled)).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [
            {
              code: "below-needed",
              measure: "sales",
              needed: "400000000",
              actual: "399999999.99",
            },
          ],
          [{ code: "title-not-listed", titles: ["littleGiant"] }],
        ],
      },
    ]);
    expect(of({ ...firm("400000000", "20000000"), certificates: [] })).toBe("met");
  });
});

test("国家技术创新示范企业 has no numbers: only the list can tell", () => {
  expect(verdict(SOUND_FIRM, "innovationDemonstration", TODAY)).toBe("listOnly");
});
