/** Traces and reasons as a whole: what a reader of a verdict sees, field by field. */
import { describe, expect, test } from "vitest";
import { fiscalYear, SOUND_FIRM, TODAY, withLastYear } from "../../laws/sample-firm.ts";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { Certificate, FirmProfile } from "./firm-profile.ts";
import { titleVerdict } from "./title-verdict.ts";
import type { TraceStep } from "./truth-trace.ts";

/** The verdict of a title as plain text, documents by their confidence. */
function verdict(profile: FirmProfile, title: FirmTitle) {
  const { test: tested } = titleVerdict(profile, title, titleRules, TODAY);
  if (tested.kind !== "tested") throw new Error(tested.kind);
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner) =>
      key === "document" ? inner.confidence : inner,
    );
  const steps: (step: TraceStep) => readonly TraceStep[] = (step) => [
    step,
    ...("parts" in step ? step.parts.flatMap(steps) : []),
  ];
  return {
    outcome: tested.outcome,
    reasons: plain(tested.reasons),
    stepAt: (id: string) => plain(steps(tested.trace).find((step) => step.id === id)),
  };
}

const measure = (id: string, name: string, atLeast: string, actual: string) => ({
  kind: "measure",
  id,
  measure: name,
  atLeast,
  actual,
  missing: [],
  outcome: "met",
  document: "confirmed",
});

describe("steps", () => {
  test.each([
    ["50000000", { to: "50000000" }, "research-small", "0.05"],
    ["121000000", { from: "50000000", to: "200000000" }, "research-medium", "0.04"],
    ["300000000", { from: "200000000" }, "research-large", "0.03"],
  ])("sales of %s show the tier %j", (sales, tier, id, atLeast) => {
    // 10 + 11 million of R&D on 210 million before; this year's share is a tenth as well.
    const rdExpense = money(sales).yuan.div(10).toFixed();
    const { stepAt } = verdict(withLastYear({ sales, rdExpense }), "highTechEnterprise");
    expect(stepAt("research-by-sales")).toEqual({
      kind: "tiers",
      id: "research-by-sales",
      by: "sales",
      actual: sales,
      missing: [],
      tier,
      outcome: "met",
      document: "confirmed",
      parts: [measure(id, "rdSalesShareThreeYears", atLeast, "0.1")],
    });
  });

  test("a tier that is not known shows what is missing, and no tier", () => {
    const { stepAt } = verdict({}, "highTechEnterprise");
    expect(stepAt("research-by-sales")).toEqual({
      kind: "tiers",
      id: "research-by-sales",
      by: "sales",
      missing: [{ field: "sales", year: 2025, because: "absent" }],
      outcome: "unknown",
      document: "confirmed",
      parts: [],
    });
  });

  test("a measure shows only the bounds it has", () => {
    const { stepAt } = verdict(SOUND_FIRM, "techSme");
    expect(stepAt("staff")).toEqual({
      kind: "measure",
      id: "staff",
      measure: "staff",
      atMost: "500",
      actual: "200",
      missing: [],
      outcome: "met",
      document: "confirmed",
    });
    expect(verdict(SOUND_FIRM, "highTechEnterprise").stepAt("techStaffShare")).toEqual(
      measure("techStaffShare", "techStaffShare", "0.1", "0.5"),
    );
  });

  test("a table shows every item with its reading, its points and what could still change them", () => {
    const firm: FirmProfile = {
      staff: 200,
      techStaff: 50,
      years: [fiscalYear(2025, { sales: "100000000", rdExpense: "3000000" })],
      ip: { classOne: 1 },
    };
    const points = (least: string, most = least) => ({ least, most });
    const reading = (name: string, actual?: string, missing: readonly unknown[] = []) => ({
      kind: "measure",
      measure: name,
      ...(actual === undefined ? {} : { actual }),
      missing,
    });
    const costs = [{ field: "costs", year: 2025, because: "absent" }];
    expect(verdict(firm, "techSme").stepAt("table")).toEqual({
      kind: "score",
      id: "table",
      outcome: "met",
      document: "confirmed",
      outOf: "100",
      atLeast: "60",
      points: points("66", "96"),
      blocks: [
        {
          code: "techStaff",
          pointsMax: "20",
          points: points("16"),
          aboveNought: true,
          outcome: "met",
          items: [
            {
              id: "tech-staff-share",
              pointsMax: "20",
              points: points("16"),
              readings: [reading("techStaffShare", "0.25")],
            },
          ],
        },
        {
          code: "research",
          pointsMax: "50",
          points: points("20", "50"),
          outcome: "met",
          items: [
            {
              id: "research-share",
              pointsMax: "50",
              points: points("20", "50"),
              readings: [reading("rdSalesShare", "0.03"), reading("rdCostShare", undefined, costs)],
            },
          ],
        },
        {
          code: "intellectualProperty",
          pointsMax: "30",
          points: points("30"),
          outcome: "met",
          items: [
            {
              id: "ip-class",
              pointsMax: "30",
              points: points("30"),
              // Class II is not asked for any more: class I gives all points.
              readings: [reading("classOneIp", "1"), reading("classTwoIp")],
            },
          ],
        },
      ],
    });
  });

  test("a block shows its floor, a question its answer", () => {
    const claims = { strategicEmergingProduct: "no" } as const;
    const { stepAt } = verdict({ ...SOUND_FIRM, claims }, "innovativeSme");
    expect(stepAt("table")).toMatchObject({
      blocks: [
        { code: "innovation", needed: "20" },
        { code: "growth", needed: "15" },
        {
          code: "specialisation",
          needed: "15",
          items: [
            {
              id: "product",
              points: { least: "5", most: "5" },
              readings: [{ kind: "claim", claim: "strategicEmergingProduct", actual: "no" }],
            },
            { id: "main-business-share" },
          ],
        },
      ],
    });
    expect(stepAt("research-body")).toEqual({
      kind: "claim",
      id: "research-body",
      claim: "provincialResearchBody",
      outcome: "unknown",
      document: "confirmed",
    });
  });
});

describe("reasons of a table", () => {
  const missing = (field: string, year?: number) => ({
    field,
    ...(year === undefined ? {} : { year }),
    because: "absent",
  });

  test("a block worth nought settles it: what is still open is not said", () => {
    const firm = {
      ...SOUND_FIRM,
      techStaff: 0,
      years: [fiscalYear(2025, { sales: "1", assets: "1" })],
    };
    expect(verdict(firm, "techSme").reasons).toEqual([
      { code: "block-nought", block: "techStaff" },
    ]);
  });

  test("an open total names the facts, those of known items left out", () => {
    const firm: FirmProfile = {
      staff: 100,
      techStaff: 10,
      years: [fiscalYear(2025, { sales: "1000", assets: "1" })],
      ip: { classOne: 0, classTwo: 0 },
    };
    expect(verdict(firm, "techSme").reasons).toEqual([
      { code: "score-low", needed: "60", outOf: "100", least: "4", most: "54" },
    ]);
    const better = { ...firm, ip: { classOne: 0, classTwo: 1 } };
    expect(verdict(better, "techSme").reasons).toEqual([
      { code: "score-open", needed: "60", outOf: "100", least: "10", most: "60" },
      {
        code: "facts-missing",
        measure: "rdSalesShare",
        missing: [missing("rdExpense", 2025)],
      },
      {
        code: "facts-missing",
        measure: "rdCostShare",
        missing: [missing("rdExpense", 2025), missing("costs", 2025)],
      },
    ]);
  });

  /** Without any fast track. */
  const slow: FirmProfile = {
    equityRounds: [],
    certificates: [],
    claims: { scienceAndTechnologyPrize: "no", provincialResearchBody: "no" },
  };

  test("open blocks are named with their floors, and questions that were not answered", () => {
    const firm: FirmProfile = {
      ...slow,
      ip: { classOne: 0, classTwo: 0 },
      years: [
        fiscalYear(2024, { mainBusinessSales: "100" }),
        fiscalYear(2025, {
          sales: "200",
          mainBusinessSales: "110",
          rdExpense: "10",
          assets: "100",
        }),
      ],
    };
    // Innovation 0 + 20; growth 15 + (0 … 10); specialisation (5 … 10) + 10: 50 … 65 in all.
    expect(verdict(firm, "innovativeSme")).toMatchObject({
      outcome: "unknown",
      reasons: [
        { code: "score-open", needed: "60", outOf: "100", least: "50", most: "65" },
        { code: "facts-missing", measure: "debtRatio", missing: [missing("liabilities", 2025)] },
        { code: "claim-unknown", claim: "strategicEmergingProduct" },
      ],
    });
    const years = (main: string) => [
      fiscalYear(2024, { mainBusinessSales: "100" }),
      fiscalYear(2025, {
        sales: "200",
        mainBusinessSales: main,
        rdExpense: "10",
        assets: "100",
        liabilities: "50",
      }),
    ];
    // Main business 54.5 % → 5, with the product 10 … 15: the floor of 15 is open.
    const floor = { ...firm, ip: { classOne: 1, classOneHighValue: 1 }, years: years("109") };
    expect(verdict(floor, "innovativeSme").reasons).toEqual([
      { code: "block-open", block: "specialisation", needed: "15", least: "10", most: "15" },
      { code: "claim-unknown", claim: "strategicEmergingProduct" },
    ]);
    expect(verdict({ ...floor, years: years("110") }, "innovativeSme").outcome).toBe("met");
  });

  test("facts of known items are not asked for beside open ones", () => {
    const claims = { ...slow.claims, strategicEmergingProduct: "no" } as const;
    const firm: FirmProfile = { ...slow, claims, ip: { classOne: 1 } };
    const codes = JSON.stringify(verdict(firm, "innovativeSme").reasons);
    expect(codes).not.toContain("strategicEmergingProduct");
    expect(codes).toContain('"measure":"classOneHighValueIp"');
    // Class II gives 5 points where 10 are sure.
    expect(codes).not.toContain("classTwoIp");
  });
});

describe("reasons of a title that is asked for", () => {
  const held = (source: Certificate["source"]): Certificate => ({
    class: "littleGiant",
    issuedOn: calendarDate("2025-01-01"),
    source,
  });
  const champion = (certificates: readonly Certificate[] | undefined) => {
    const { reasons } = verdict(
      { ...withLastYear({ sales: "100000000", rdExpense: "10000000" }), certificates },
      "manufacturingChampion",
    );
    return reasons;
  };
  const tooSmall = [
    { code: "below-needed", measure: "sales", needed: "400000000", actual: "100000000" },
  ];

  test("listed, by its own assessment, none, or not told", () => {
    expect(champion([held("governmentList")])).toEqual([]);
    expect(champion([held("selfAssessed")])).toEqual([
      {
        code: "any-of",
        ways: [tooSmall, [{ code: "title-self-assessed", titles: ["littleGiant"] }]],
      },
    ]);
    expect(champion([])).toEqual([
      { code: "any-of", ways: [tooSmall, [{ code: "title-not-listed", titles: ["littleGiant"] }]] },
    ]);
    expect(champion(undefined)).toEqual([{ code: "titles-unknown", titles: ["littleGiant"] }]);
  });

  test("a place on a list of another kind is no title", () => {
    expect(champion([{ ...held("governmentList"), class: "nationalProject" }])).toEqual([
      { code: "any-of", ways: [tooSmall, [{ code: "title-not-listed", titles: ["littleGiant"] }]] },
    ]);
  });
});
