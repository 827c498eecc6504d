/** Size classes: every lower bound of the established sectors, on it and one below. */
import { describe, expect, test } from "vitest";
import { fiscalYear, TODAY } from "../../laws/sample-firm.ts";
import { sizeClassRules } from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { SECTORS, type Sector } from "./firm-profile.ts";
import { sizeClass } from "./size-class.ts";

function sizeOf(sector: Sector, staff: number | undefined, sales: string | undefined): string {
  const years = [fiscalYear(2025, sales === undefined ? {} : { sales })];
  const verdict = sizeClass({ sector, staff, years }, sizeClassRules, TODAY);
  return verdict.kind === "class" ? verdict.size : verdict.kind;
}

test.each([
  ["industry", 1000, "400000000", "large"],
  ["industry", 999, "400000000", "medium"],
  ["industry", 1000, "399999999.99", "medium"],
  ["industry", 300, "20000000", "medium"],
  ["industry", 299, "20000000", "small"],
  ["industry", 300, "19999999.99", "small"],
  ["industry", 20, "3000000", "small"],
  ["industry", 19, "3000000", "micro"],
  ["industry", 20, "2999999.99", "micro"],
  ["industry", 5000, "2999999.99", "micro"],
  ["industry", 19, "9000000000", "micro"],
  ["softwareAndIt", 300, "100000000", "large"],
  ["softwareAndIt", 299, "100000000", "medium"],
  ["softwareAndIt", 300, "99999999.99", "medium"],
  ["softwareAndIt", 100, "10000000", "medium"],
  ["softwareAndIt", 99, "10000000", "small"],
  ["softwareAndIt", 100, "9999999.99", "small"],
  ["softwareAndIt", 10, "500000", "small"],
  ["softwareAndIt", 9, "500000", "micro"],
  ["softwareAndIt", 10, "499999.99", "micro"],
  ["informationTransmission", 2000, "1000000000", "large"],
  ["informationTransmission", 1999, "1000000000", "medium"],
  ["informationTransmission", 2000, "999999999.99", "medium"],
  ["informationTransmission", 100, "10000000", "medium"],
  ["informationTransmission", 99, "10000000", "small"],
  ["informationTransmission", 100, "9999999.99", "small"],
  ["informationTransmission", 10, "1000000", "small"],
  ["informationTransmission", 9, "1000000", "micro"],
  ["informationTransmission", 10, "999999.99", "micro"],
  ["otherSector", 300, undefined, "large"],
  ["otherSector", 299, undefined, "medium"],
  ["otherSector", 100, undefined, "medium"],
  ["otherSector", 99, undefined, "small"],
  ["otherSector", 10, undefined, "small"],
  ["otherSector", 9, undefined, "micro"],
] as const)("%s with %i staff and sales of %s is %s", (sector, staff, sales, expected) => {
  expect(sizeOf(sector, staff, sales)).toBe(expected);
});

describe("what is not known", () => {
  test("a missing figure leaves the class open, unless the other figure settles it", () => {
    expect(sizeOf("industry", undefined, "2999999.99")).toBe("micro");
    expect(sizeOf("industry", 19, undefined)).toBe("micro");
    expect(sizeOf("industry", undefined, "3000000")).toBe("unknown");
    expect(sizeOf("industry", 1000, undefined)).toBe("unknown");
  });

  test("an open class names what is missing", () => {
    const verdict = sizeClass({ sector: "industry", years: [] }, sizeClassRules, TODAY);
    expect(verdict.kind === "unknown" ? verdict.missing : verdict.kind).toEqual([
      { field: "staff", because: "absent" },
      { field: "sales", year: 2025, because: "absent" },
    ]);
  });

  test("a firm without a sector has no class", () => {
    expect(sizeClass({ staff: 5 }, sizeClassRules, TODAY)).toEqual({ kind: "sectorUnknown" });
  });

  test("sectors without established bounds are refused by name", () => {
    const refused = SECTORS.filter((sector) => sizeOf(sector, 100, "1") === "notEstablished");
    expect(refused).toEqual([
      "agriculture",
      "construction",
      "wholesale",
      "retail",
      "transport",
      "warehousing",
      "postal",
      "accommodation",
      "catering",
      "realEstateDevelopment",
      "propertyManagement",
      "leasingAndBusinessServices",
    ]);
    expect(sizeClass({ sector: "retail" }, sizeClassRules, TODAY)).toEqual({
      kind: "notEstablished",
      sector: "retail",
    });
  });

  test("before the rule of 2011 there is none", () => {
    const verdict = sizeClass({ sector: "industry" }, sizeClassRules, calendarDate("2010-12-31"));
    expect(verdict).toEqual({ kind: "notEstablished", sector: "industry" });
  });
});

test("the tests show every bound with its figure", () => {
  const profile = {
    sector: "industry",
    staff: 300,
    years: [fiscalYear(2025, { sales: "3000000" })],
  } as const;
  const verdict = sizeClass(profile, sizeClassRules, TODAY);
  expect(JSON.parse(JSON.stringify(verdict))).toMatchObject({
    kind: "class",
    size: "small",
    rule: { id: "SIZE-2011-industry", document: { confidence: "confirmed" } },
    tests: [
      { size: "large", measure: "staff", needed: "1000", actual: "300", outcome: "notMet" },
      {
        size: "large",
        measure: "sales",
        needed: "400000000",
        actual: "3000000",
        outcome: "notMet",
      },
      { size: "medium", measure: "staff", needed: "300", actual: "300", outcome: "met" },
      {
        size: "medium",
        measure: "sales",
        needed: "20000000",
        actual: "3000000",
        outcome: "notMet",
      },
      { size: "small", measure: "staff", needed: "20", actual: "300", outcome: "met" },
      { size: "small", measure: "sales", needed: "3000000", actual: "3000000", outcome: "met" },
    ],
  });
});
