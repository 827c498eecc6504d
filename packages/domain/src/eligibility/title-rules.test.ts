/** Each line of each title's test, on its bound and one step to the other side; and without the fact. */
import { describe, expect, test } from "vitest";
import { fiscalYear, SOUND_FIRM, TODAY, withLastYear } from "../../laws/sample-firm.ts";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { type CalendarDate, calendarDate } from "../dates/calendar-date.ts";
import { decimal } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { titleVerdict } from "./title-verdict.ts";

/** Outcome and reasons as plain text. */
function verdict(profile: FirmProfile, title: FirmTitle, date: CalendarDate = TODAY): unknown {
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

test.each([
  "highTechEnterprise",
  "innovativeSme",
  "specialisedSme",
  "littleGiant",
  "manufacturingChampion",
] as const)("the sound firm meets %s", (title) => {
  expect(verdict(SOUND_FIRM, title)).toBe("met");
});

test("a firm of which nothing is known is unknown everywhere, and never meets or fails", () => {
  const titles = ["highTechEnterprise", "techSme", "innovativeSme", "specialisedSme"] as const;
  for (const title of [...titles, "littleGiant", "manufacturingChampion"] as const) {
    const { test: tested } = titleVerdict({}, title, titleRules, TODAY);
    expect(tested.kind === "tested" ? tested.outcome : tested.kind).toBe("unknown");
  }
});

describe("高新技术企业", () => {
  const three = (saless: readonly string[], spent: readonly string[]): FirmProfile => ({
    ...SOUND_FIRM,
    years: [2023, 2024, 2025].map((year, index) =>
      fiscalYear(year, { sales: saless[index] ?? "0", rdExpense: spent[index] ?? "0" }),
    ),
  });
  const of = (profile: FirmProfile, date?: CalendarDate) =>
    verdict(profile, "highTechEnterprise", date);

  // Latest sales 50 million: 5 % of 150 million over three years is 7.5 million.
  test.each([
    [["50000000", "50000000", "50000000"], "7500000", "met"],
    [["50000000", "50000000", "50000000"], "7499999.99", "0.05"],
    [["49999999.99", "50000000", "50000000.01"], "6000000", "met"],
    [["50000000", "50000000", "200000000"], "12000000", "met"],
    [["50000000", "50000000", "200000000"], "11999999.99", "0.04"],
    [["50000000", "49999999.99", "200000000.01"], "9000000", "met"],
    [["50000000", "49999999.99", "200000000.01"], "8999999.99", "0.03"],
  ])("sales %j with R&D of %s: %s", (saless, spent, expected) => {
    const answer = of(three(saless, ["0", "0", spent]));
    if (expected === "met") expect(answer).toBe("met");
    else expect(answer).toMatchObject(["notMet", { code: "below-needed", needed: expected }]);
  });

  test("a firm in its second year counts the years it has", () => {
    const young: FirmProfile = {
      ...SOUND_FIRM,
      registeredOn: calendarDate("2025-03-01"),
      years: [fiscalYear(2025, { sales: "10000000", rdExpense: "500000" })],
    };
    expect(of(young)).toBe("met");
    expect(of({ ...young, registeredOn: calendarDate("2024-12-31") })).toEqual([
      "unknown",
      {
        code: "facts-missing",
        measure: "rdSalesShareThreeYears",
        missing: [
          { field: "rdExpense", year: 2024, because: "absent" },
          { field: "sales", year: 2024, because: "absent" },
        ],
      },
    ]);
  });

  test.each([
    ["2025-11-27", "met"],
    ["2025-11-28", below("yearsSinceRegistration", "1", "0")],
  ])("registered on %s, judged on 2026-11-27", (date, expected) => {
    expect(of({ ...SOUND_FIRM, registeredOn: calendarDate(date) })).toEqual(expected);
  });

  test.each([
    [100, "met"],
    [99, below("techStaffShare", "0.1", "0.099")],
  ])("%i technical staff of 1000", (techStaff, expected) => {
    expect(of({ ...SOUND_FIRM, staff: 1000, techStaff })).toEqual(expected);
  });

  test.each(["rdInChinaShare", "highTechIncomeShare"] as const)("%s of 60 %", (field) => {
    expect(of({ ...SOUND_FIRM, [field]: share("0.6") })).toBe("met");
    expect(of({ ...SOUND_FIRM, [field]: share("0.5999") })).toEqual(below(field, "0.6", "0.5999"));
    expect(of({ ...SOUND_FIRM, [field]: undefined })).toEqual([
      "unknown",
      { code: "facts-missing", measure: field, missing: [{ field, because: "absent" }] },
    ]);
  });

  test.each(["ownsCoreIp", "listedHighTechField", "noMajorIncident"] as const)("%s", (claim) => {
    const claims = { ...SOUND_FIRM.claims, [claim]: "no" as const };
    expect(of({ ...SOUND_FIRM, claims })).toEqual(["notMet", { code: "claim-not-met", claim }]);
    const { [claim]: _, ...others } = claims;
    expect(of({ ...SOUND_FIRM, claims: others })).toEqual([
      "unknown",
      { code: "claim-unknown", claim },
    ]);
  });

  test("an innovation score of 70 passes; without one the answer is that the table is not established", () => {
    const scored = (score?: string): FirmProfile => ({
      ...SOUND_FIRM,
      assessedScores: score === undefined ? {} : { highTechInnovationScore: decimal(score) },
    });
    const facts = { score: "highTechInnovationScore", needed: "70" };
    expect(of(scored("70"))).toBe("met");
    expect(of(scored("69.99"))).toEqual([
      "notMet",
      { code: "assessed-score-low", ...facts, actual: "69.99" },
    ]);
    expect(of(scored())).toEqual([
      "notEstablished",
      { code: "point-table-not-established", ...facts },
    ]);
  });
});

describe("科技型中小企业", () => {
  const small: FirmProfile = withLastYear(
    { sales: "200000000", assets: "200000000" },
    {
      ...SOUND_FIRM,
      staff: 500,
      techStaff: 250,
    },
  );
  const of = (profile: FirmProfile) => verdict(profile, "techSme");

  test("500 staff, sales and assets of 200 million are still small", () => {
    expect(of(small)).toBe("met");
  });

  test("one more of each is not", () => {
    expect(of({ ...small, staff: 501 })).toEqual(above("staff", "500", "501"));
    expect(of(withLastYear({ sales: "200000000.01" }, small))).toEqual(
      above("sales", "200000000", "200000000.01"),
    );
    expect(of(withLastYear({ assets: "200000000.01" }, small))).toEqual(
      above("assets", "200000000", "200000000.01"),
    );
  });

  test("a low score says by how much, and which block is worth nought", () => {
    // 0 + 40 (12.1 of 200 million is 6.05 %: 50) …: here R&D of 8 million is 4 %: 30; IP none: 0.
    const firm = withLastYear(
      { rdExpense: "8000000" },
      {
        ...small,
        techStaff: 49,
        ip: { classOne: 0, classTwo: 0 },
      },
    );
    expect(of(firm)).toEqual([
      "notMet",
      { code: "score-low", needed: "60", outOf: "100", least: "30", most: "30" },
      { code: "block-nought", block: "techStaff" },
    ]);
  });

  test("an open score says what is missing", () => {
    expect(of({ ...small, techStaff: undefined, ip: { classTwo: 4 } })).toEqual([
      "unknown",
      {
        code: "facts-missing",
        measure: "techStaffShare",
        missing: [{ field: "techStaff", because: "absent" }],
      },
      {
        code: "facts-missing",
        measure: "classOneIp",
        missing: [{ field: "classOne", because: "absent" }],
      },
    ]);
  });

  test("facts that can no longer change the points are not asked for", () => {
    // Class I alone gives all 30 points; R&D on sales alone gives all 50.
    const firm = withLastYear({ rdExpense: "12000000" }, { ...small, ip: { classOne: 1 } });
    const costless = {
      ...firm,
      years: firm.years?.map((year) => ({ ...year, costs: undefined })),
    };
    expect(of(costless)).toBe("met");
    expect(of({ ...costless, techStaff: undefined })).toEqual([
      "unknown",
      {
        code: "facts-missing",
        measure: "techStaffShare",
        missing: [{ field: "techStaff", because: "absent" }],
      },
    ]);
  });
});

describe("创新型中小企业", () => {
  /** No points and no fast track. */
  const poor: FirmProfile = {
    ...SOUND_FIRM,
    ip: { classOne: 0, classTwo: 0 },
    claims: { scienceAndTechnologyPrize: "no", provincialResearchBody: "no" },
    equityRounds: [],
    certificates: [],
  };
  const of = (profile: FirmProfile) => verdict(profile, "innovativeSme");

  test("fails with the table's reason and each fast track's", () => {
    const firm = withLastYear({ rdExpense: "0" }, poor);
    // Growth 20 … 10 % is 15 points and debt 10; product open 5…10 and main business 20.
    expect(of({ ...firm, claims: { ...firm.claims, strategicEmergingProduct: "no" } })).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [
            { code: "score-low", needed: "60", outOf: "100", least: "50", most: "50" },
            { code: "block-low", block: "innovation", needed: "20", least: "0", most: "0" },
          ],
          [
            {
              code: "any-of",
              ways: [
                [{ code: "claim-not-met", claim: "scienceAndTechnologyPrize" }],
                [
                  {
                    code: "title-not-listed",
                    titles: ["highTechEnterprise", "innovationDemonstration"],
                  },
                ],
                [{ code: "claim-not-met", claim: "provincialResearchBody" }],
                [
                  {
                    code: "below-needed",
                    measure: "equityRaisedThreeYears",
                    needed: "5000000",
                    actual: "0",
                  },
                ],
              ],
            },
          ],
        ],
      },
    ]);
  });

  const ways: Readonly<Record<string, FirmProfile>> = {
    "a prize": { claims: { ...poor.claims, scienceAndTechnologyPrize: "yes" } },
    "a research body": { claims: { ...poor.claims, provincialResearchBody: "yes" } },
    "five million of new equity": {
      equityRounds: [{ paidInOn: calendarDate("2024-01-01"), amount: money("5000000") }],
    },
    "a high-tech title": {
      certificates: [
        {
          class: "highTechEnterprise",
          issuedOn: calendarDate("2025-01-01"),
          source: "governmentList",
        },
      ],
    },
  };
  test.each(Object.keys(ways))("the fast track is open by %s", (way) => {
    expect(of(withLastYear({ rdExpense: "0" }, { ...poor, ...ways[way] }))).toBe("met");
  });

  test("five million less a fen of new equity is not enough", () => {
    const equityRounds = [{ paidInOn: calendarDate("2024-01-01"), amount: money("4999999.99") }];
    const firm = withLastYear({ rdExpense: "0" }, { ...poor, equityRounds });
    expect(of(firm)).toMatchObject(["notMet", { code: "any-of" }]);
  });
});

describe("专精特新中小企业", () => {
  const of = (profile: FirmProfile) => verdict(profile, "specialisedSme");

  test.each([
    ["2024-11-27", "met"],
    ["2024-11-28", below("yearsInNiche", "2", "1")],
  ])("in its niche since %s", (date, expected) => {
    expect(of({ ...SOUND_FIRM, nicheSince: calendarDate(date) })).toEqual(expected);
  });

  test.each([
    ["10000000", "1000000", "met"],
    ["10000000", "999999.99", below("rdExpense", "1000000", "999999.99")],
    ["100000000", "3000000", "met"],
    ["100000000", "2999999.99", below("rdSalesShare", "0.03", "0.0299999999")],
  ])("sales %s and R&D of %s", (sales, rdExpense, expected) => {
    expect(of(withLastYear({ sales, rdExpense }))).toEqual(expected);
  });

  test("less sales is enough with new equity of 20 million in two years", () => {
    const firm = (amount: string) =>
      withLastYear(
        { sales: "9999999.99", rdExpense: "1000000" },
        {
          ...SOUND_FIRM,
          equityRounds: [{ paidInOn: calendarDate("2025-01-01"), amount: money(amount) }],
        },
      );
    expect(of(firm("20000000"))).toBe("met");
    expect(of(firm("19999999.99"))).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [{ code: "below-needed", measure: "sales", needed: "10000000", actual: "9999999.99" }],
          [
            {
              code: "below-needed",
              measure: "equityRaisedTwoYears",
              needed: "20000000",
              actual: "19999999.99",
            },
          ],
        ],
      },
    ]);
  });

  test("without an authority's score and without a fast track, the table is not established", () => {
    const claims = { ...SOUND_FIRM.claims, specialisedFastTrack: "no" as const };
    const notEstablished = {
      code: "point-table-not-established",
      score: "specialisedScore",
      needed: "60",
    };
    expect(of({ ...SOUND_FIRM, claims, assessedScores: {} })).toEqual([
      "notEstablished",
      notEstablished,
    ]);
    expect(of({ ...SOUND_FIRM, claims: {}, assessedScores: {} })).toEqual([
      "unknown",
      {
        code: "any-of",
        ways: [[notEstablished], [{ code: "claim-unknown", claim: "specialisedFastTrack" }]],
      },
    ]);
    const scored = (score: string) => ({ specialisedScore: decimal(score) });
    expect(of({ ...SOUND_FIRM, claims, assessedScores: scored("60") })).toBe("met");
    expect(of({ ...SOUND_FIRM, claims, assessedScores: scored("59.99") })).toEqual([
      "notMet",
      {
        code: "any-of",
        ways: [
          [
            {
              code: "assessed-score-low",
              score: "specialisedScore",
              needed: "60",
              actual: "59.99",
            },
          ],
          [{ code: "claim-not-met", claim: "specialisedFastTrack" }],
        ],
      },
    ]);
  });
});
