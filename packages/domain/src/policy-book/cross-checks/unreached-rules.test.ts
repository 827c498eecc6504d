/**
 * Rules that never have their turn, bands that nothing reaches, tables that name what is not there: a row for each check, the published
 * book with one figure moved.
 */
import { describe, expect, test } from "vitest";
import {
  BOOK,
  both,
  brought,
  conditions,
  having,
  share,
  without,
} from "../../../laws/book-changes.ts";
import { decimal } from "../../money/decimal.ts";
import { BOOK_FAULT_CODES } from "../../policy/book-fault-codes.ts";
import type { Scope } from "../../policy/scope.ts";
import type { Scorecard } from "../../policy/scorecard.ts";

describe("order", () => {
  /** Both discounts are of the group `innovation`; the one for listed firms comes first. */
  const first = (scope: Scope) =>
    having("ftpAdjustments", "innovationListed", (value) => ({ ...value, scope }));

  test("an adjustment whose group an earlier and wider one has taken", () => {
    expect(brought(first({}))).toEqual([
      {
        code: "shadowed-by-earlier",
        at: { kind: "ftpAdjustments", code: "innovationGeneral", path: ["scope"] },
        against: { kind: "ftpAdjustments", code: "innovationListed", path: ["scope"] },
        facts: { name: "innovationGeneral", by: "innovationListed" },
      },
    ]);
    expect(brought(first({ products: ["ipPledgeLoan", "techInnovationLoan"] })).length).toBe(1);
    expect(brought(first({ products: ["ipPledgeLoan"] }))).toEqual([]);
    expect(brought(first({ termMonthsMax: 60 }))).toEqual([]);
    expect(brought(first({ termMonthsMin: 1 }))).toEqual([]);
    expect(brought(first({ principalMax: { yuan: decimal("1") } }))).toEqual([]);
    expect(brought(first({ firmSizes: ["small"] }))).toEqual([]);
    const alone = having(
      "ftpAdjustments",
      "innovationListed",
      ({ exclusivityGroup: _, ...value }) => value,
      first({}),
    );
    expect(brought(alone)).toEqual([]);
    const premium = having(
      "ftpAdjustments",
      "innovationListed",
      (value) => ({ ...value, kind: "basis" }),
      first({}),
    );
    expect(brought(premium)).toEqual([]);
  });

  test("a class of exposure behind one that takes its firms; one that is named only is never behind", () => {
    const sizes = (firmSizes: Scope["firmSizes"] & object) =>
      having("exposureClasses", "smallMicroRetail", (value) => ({
        ...value,
        scope: { firmSizes },
      }));
    expect(brought(sizes(["small", "micro", "medium"]))).toMatchObject([
      { code: "shadowed-by-earlier", facts: { name: "sme", by: "smallMicroRetail" } },
    ]);
    expect(brought(sizes(["small", "micro"]))).toEqual([]);
  });

  test("a level that may sign nothing its lower one may not", () => {
    const level = having("authorityLevels", "subBranch", (value) => ({
      ...value,
      rarocMin: { perYear: decimal("0.05") },
      principalMax: { yuan: decimal("100000000") },
      termMonthsMax: 60,
      discountMax: { addedPerYear: decimal("0.005") },
      waivedShareMax: share("0.5"),
    }));
    expect(brought(level)).toEqual([
      {
        code: "shadowed-by-earlier",
        at: { kind: "authorityLevels", code: "branch", path: [] },
        against: { kind: "authorityLevels", code: "subBranch", path: [] },
        facts: { name: "branch", by: "subBranch" },
      },
    ]);
    const tighter = [
      { rarocMin: { perYear: decimal("0.0501") } },
      { principalMax: { yuan: decimal("99999999") } },
      { termMonthsMax: 59 },
      { discountMax: { addedPerYear: decimal("0.0049") } },
      { waivedShareMax: share("0.49") },
    ];
    for (const bound of tighter) {
      const book = having(
        "authorityLevels",
        "subBranch",
        (value) => ({ ...value, ...bound }),
        level,
      );
      expect(brought(book)).toEqual([]);
    }
  });
});

describe("scorecards", () => {
  const card = (change: (value: Scorecard) => Partial<Scorecard>) =>
    having("scorecards", "enterprise", (value) => ({ ...value, ...change(value) }));

  test("a band of scores that no answers reach", () => {
    // Every measure at most 79 of 100: the band from 80 up is never reached, that from 60 is.
    const capped = (top: string) =>
      card(({ factors }) => ({
        factors: factors.map((factor) => ({
          ...factor,
          measures: factor.measures.map((measure) =>
            measure.kind === "measured"
              ? {
                  ...measure,
                  bands: measure.bands.map((band) => ({ ...band, points: decimal(top) })),
                }
              : {
                  ...measure,
                  grades: measure.grades.map((grade) => ({ ...grade, points: decimal(top) })),
                },
          ),
        })),
      }));
    expect(brought(capped("79"))).toEqual([
      {
        code: "score-band-unreached",
        at: { kind: "scorecards", code: "enterprise", path: ["notchBands", 3, "atLeast"] },
        against: undefined,
        facts: { band: 4, score: "79" },
      },
    ]);
    expect(brought(capped("80"))).toEqual([]);
    // Nobody scores below what an answer without evidence earns.
    expect(
      brought(
        having(
          "scorecards",
          "enterprise",
          (value) => ({ ...value, unevidencedPoints: decimal("79") }),
          capped("79"),
        ),
      ).map(({ at }) => at.path),
    ).toEqual([
      ["notchBands", 0, "below"],
      ["notchBands", 1, "atLeast"],
      ["notchBands", 3, "atLeast"],
    ]);
  });

  test("a band of counts between two whole numbers", () => {
    const patents = (below: string) =>
      card(({ factors }) => ({
        factors: factors.map((factor) =>
          factor.code === "patents"
            ? {
                ...factor,
                measures: factor.measures.map((measure) =>
                  measure.kind === "measured"
                    ? {
                        ...measure,
                        bands: [
                          { below: decimal("1"), points: decimal("0") },
                          { atLeast: decimal("1.2"), below: decimal(below), points: decimal("40") },
                          { atLeast: decimal("2"), points: decimal("100") },
                        ],
                      }
                    : measure,
                ),
              }
            : factor,
        ),
      }));
    expect(brought(patents("1.9"))).toEqual([
      {
        code: "count-band-empty",
        at: {
          kind: "scorecards",
          code: "enterprise",
          path: ["factors", 1, "measures", 0, "bands", 1, "below"],
        },
        against: undefined,
        facts: { measure: "inventionPatentCount", band: 2 },
      },
    ]);
    expect(brought(patents("2.1"))).toEqual([]);
  });
});

describe("published tables", () => {
  test("a usual fee that the catalogue does not have", () => {
    const { usualFees } = BOOK.registers.publishedBands.find(({ code }) => code === "ipPledgeLoan")
      ?.value ?? { usualFees: [] };
    const fee = usualFees[0]?.code ?? "";
    const book = without("feeCatalogue", [fee]);
    const own = brought(book).filter(({ at }) => at.code === "ipPledgeLoan");
    expect(own).toEqual([
      {
        code: "fee-undefined",
        at: { kind: "publishedBands", code: "ipPledgeLoan", path: ["usualFees", 0, "code"] },
        against: undefined,
        facts: { fee },
      },
    ]);
  });

  test("a class of securities that the product takes on neither track", () => {
    const light = (unsecured: string) =>
      conditions("techInnovationLoan", ({ securities }) => ({
        securities: { ...securities, preferential: securities.standard },
        unsecuredShareMax: both(share(unsecured)),
      }));
    expect(brought(light("0")).map(({ code, at, facts }) => [code, at.path, facts])).toEqual([
      [
        "security-never-taken",
        ["securityClasses", 2, "securities"],
        { name: "丙类担保", product: "techInnovationLoan" },
      ],
    ]);
    expect(brought(light("0.1"))).toEqual([]);
  });
});

test("no code is on the list twice", () => {
  expect(new Set(BOOK_FAULT_CODES).size).toBe(BOOK_FAULT_CODES.length);
});
