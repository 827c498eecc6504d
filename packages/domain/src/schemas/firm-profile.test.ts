/** The firm profile at the border: what comes in, and what is refused with its place. */
import { describe, expect, test } from "vitest";
import { SOUND_FIRM } from "../../laws/sample-firm.ts";
import { decodeFirmProfile } from "./firm-profile.ts";

/** The sample as JSON: amounts are `{ yuan }` inside and plain text in a file. */
function fields(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asFile(inner)]));
}

function asFile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asFile);
  if (typeof value !== "object" || value === null) return value;
  if ("yuan" in value) return value.yuan;
  if ("share" in value) return value.share;
  return fields(value);
}

const FILE = fields(JSON.parse(JSON.stringify(SOUND_FIRM)));

function problems(changes: Readonly<Record<string, unknown>>): unknown {
  const decoded = decodeFirmProfile({ ...FILE, ...changes });
  return decoded.kind === "ok"
    ? "ok"
    : decoded.problems.map(({ path, code, facts }) => [path.join("."), code, facts]);
}

test("a profile in full is read field by field", () => {
  expect(FILE.years).toMatchObject([{}, {}, { year: 2025, sales: "121000000" }]);
  const decoded = decodeFirmProfile(FILE);
  expect(decoded).toEqual({ kind: "ok", value: SOUND_FIRM });
});

test("an empty profile is one: nothing is known", () => {
  expect(decodeFirmProfile({})).toEqual({ kind: "ok", value: {} });
});

describe("refused", () => {
  test.each([
    [{ luck: 1 }, "luck", "unknown-field"],
    [{ claims: { isLucky: "yes" } }, "claims.isLucky", "unknown-field"],
    [{ claims: { newProduct: true } }, "claims.newProduct", "not-in-list"],
    [{ sector: "magic" }, "sector", "not-in-list"],
    [{ staff: "200" }, "staff", "not-a-whole-number"],
    [{ staff: -1 }, "staff", "out-of-range"],
    [{ marketRankWorld: 0 }, "marketRankWorld", "out-of-range"],
    [{ registeredOn: "2025-02-30" }, "registeredOn", "not-a-date"],
    [{ rdInChinaShare: "1.01" }, "rdInChinaShare", "out-of-range"],
    [{ years: [{ year: 2025, sales: 5 }] }, "years.0.sales", "number-not-text"],
    [{ years: [{ year: 2025, sales: "0.001" }] }, "years.0.sales", "too-many-decimals"],
    [{ years: [{ year: 2025, sales: "-1" }] }, "years.0.sales", "out-of-range"],
    [{ years: [{ sales: "1" }] }, "years.0.year", "missing"],
    [
      { assessedScores: { littleGiantScore: "101" } },
      "assessedScores.littleGiantScore",
      "out-of-range",
    ],
    [{ equityRounds: [{ amount: "1" }] }, "equityRounds.0.paidInOn", "missing"],
    [{ equityRounds: [{ paidInOn: "2026-01-01" }] }, "equityRounds.0.amount", "missing"],
    [
      { certificates: [{ class: "luck", issuedOn: "2026-01-01", source: "governmentList" }] },
      "certificates.0.class",
      "not-in-list",
    ],
    [
      { certificates: [{ class: "techSme", issuedOn: "2026-01-01", source: "hearsay" }] },
      "certificates.0.source",
      "not-in-list",
    ],
  ])("%j at %s: %s", (changes, path, code) => {
    const decoded = decodeFirmProfile({ ...FILE, ...changes });
    const found = decoded.kind === "ok" ? [] : decoded.problems;
    expect(found.map((problem) => [problem.path.join("."), problem.code])).toEqual([[path, code]]);
  });
});

describe("facts that cannot hold together", () => {
  test.each<readonly [Readonly<Record<string, unknown>>, unknown]>([
    [{ staff: 100, techStaff: 100, rdStaff: 100 }, "ok"],
    [
      { staff: 100, techStaff: 101 },
      [["techStaff", "out-of-range", { value: "101", atMost: "100" }]],
    ],
    [
      { staff: 100, techStaff: 1, rdStaff: 101 },
      [["rdStaff", "out-of-range", { value: "101", atMost: "100" }]],
    ],
    [{ staff: undefined }, "ok"],
    [
      { ip: { classOne: 1, classOneOwn: 2, classOneHighValue: 1, classOneInUse: 3 } },
      [
        ["ip.classOneOwn", "out-of-range", { value: "2", atMost: "1" }],
        ["ip.classOneInUse", "out-of-range", { value: "3", atMost: "1" }],
      ],
    ],
    [
      { ip: { classOne: 1, classOneHighValue: 2 } },
      [["ip.classOneHighValue", "out-of-range", { value: "2", atMost: "1" }]],
    ],
    [
      { years: [{ year: 2024 }, { year: 2025, sales: "1", mainBusinessSales: "1.01" }] },
      [["years.1.mainBusinessSales", "out-of-range", { value: "1.01", atMost: "1" }]],
    ],
    [{ years: [{ year: 2025 }, { year: 2025 }] }, [["years.1.year", "not-in-order", {}]]],
    [{ years: [{ year: 2025 }, { year: 2024 }] }, [["years.1.year", "not-in-order", {}]]],
  ])("%j: %j", (changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  test("a certificate ends after it starts", () => {
    const held = (expiresOn: string) => ({
      certificates: [
        { class: "techSme", issuedOn: "2026-01-01", expiresOn, source: "governmentList" },
      ],
    });
    expect(problems(held("2026-01-02"))).toBe("ok");
    expect(problems(held("2026-01-01"))).toEqual([
      ["certificates.0.expiresOn", "not-in-order", {}],
    ]);
  });
});
