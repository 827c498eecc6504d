/** Every ground by itself, and the day before. */
import { describe, expect, test } from "vitest";
import { day, item, loan, rules, trademark, valuedOn } from "../../laws/ip-examples.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { ipPledge } from "./ip-pledge.ts";
import { type IpItem, rightEndsOn } from "./ip-right.ts";

function groundsOf(change: Partial<IpItem>, base: IpItem = item) {
  const [right] = ipPledge([{ ...base, ...change }], loan, rules).rights;
  return right?.kind === "refused" ? right.grounds : [];
}

describe("the day a right ends", () => {
  test.each([
    ["inventionPatent", "2008-03-17", undefined, "2028-03-17"],
    ["inventionPatent", "2008-02-29", undefined, "2028-02-29"],
    ["designPatent", "2021-05-31", undefined, "2031-05-31"],
    ["designPatent", "2021-06-01", undefined, "2036-06-01"],
    ["inventionPatent", "2008-03-17", "2027-12-31", "2028-01-01"],
    ["inventionPatent", "2008-03-17", "2029-12-31", "2028-03-17"],
    ["trademark", "2020-02-01", "2030-01-31", "2030-02-01"],
    ["trademark", "2020-02-01", undefined, undefined],
    ["inventionPatent", "1992-12-31", undefined, undefined],
  ] as const)("%s filed on %s, certificate to %s: %s", (right, filedOn, until, endsOn) => {
    const protectedUntil = until === undefined ? undefined : day(until);
    expect(rightEndsOn({ right, filedOn: day(filedOn), protectedUntil }, rules)).toBe(endsOn);
  });
});

describe("debt may not outlast the right", () => {
  test("a right whose last day is the day of maturity is accepted", () => {
    expect(groundsOf({})).toEqual([]);
  });

  test("a patent that ends one day before maturity is a hard stop", () => {
    expect(groundsOf({ filedOn: day("2008-03-16") })).toEqual([
      {
        code: "debt-outlasts-right",
        isHardStop: true,
        facts: { lastDay: "2028-03-15", maturity: "2028-03-16" },
      },
    ]);
  });

  test("a trademark that ends one day before maturity is one as well", () => {
    expect(groundsOf({ protectedUntil: day("2028-03-16") }, trademark)).toEqual([]);
    expect(groundsOf({ protectedUntil: day("2028-03-15") }, trademark)).toEqual([
      {
        code: "debt-outlasts-right",
        isHardStop: true,
        facts: { lastDay: "2028-03-15", maturity: "2028-03-16" },
      },
    ]);
  });

  test("a right that ended on the day before the pledge has ended, and is not also outlasted", () => {
    expect(groundsOf({ protectedUntil: day("2026-03-15") }, trademark)).toEqual([
      { code: "right-ended", isHardStop: true, facts: { lastDay: "2026-03-15" } },
    ]);
    expect(groundsOf({ protectedUntil: day("2026-03-16") }, trademark)).toEqual([
      {
        code: "debt-outlasts-right",
        isHardStop: true,
        facts: { lastDay: "2026-03-16", maturity: "2028-03-16" },
      },
    ]);
  });
});

test.each<[string, Partial<IpItem>, string, object]>([
  ["the pledgor does not own it", { isOwnedByPledgor: false }, "pledgor-not-owner", {}],
  ["it is only applied for", { status: "pending" }, "not-granted", {}],
  ["it was given up", { status: "ended" }, "right-ended", { lastDay: "2028-03-16" }],
  ["it was declared invalid", { status: "invalidated" }, "right-invalidated", {}],
  [
    "its fee ran out the day before",
    { annualFeePaidUntil: day("2026-03-15") },
    "annual-fee-unpaid",
    { paidUntil: "2026-03-15" },
  ],
  ["its fee was never paid", { annualFeePaidUntil: undefined }, "annual-fee-unpaid", {}],
  ["someone else claims it", { outsideClaim: "dispute" }, "ownership-dispute", {}],
  ["a court seized it", { outsideClaim: "seizure" }, "right-seized", {}],
  ["a co-owner has not agreed", { coOwnerConsent: "missing" }, "co-owner-consent-missing", {}],
  ["it is pledged elsewhere", { isPledgedAlready: true }, "already-pledged", {}],
  ["it was filed twice on one day", { isFiledTwice: true }, "double-filing", {}],
  ["its invalidation is under way", { isInvalidationUnderWay: true }, "invalidation-under-way", {}],
])("refused by the register: %s", (_case, change, code, facts) => {
  expect(groundsOf(change)).toEqual([{ code, isHardStop: true, facts }]);
});

test.each<[string, Partial<IpItem>]>([
  ["co-owners agree", { coOwnerConsent: "given" }],
  ["both know that it was filed twice", { isFiledTwice: true, isRiskAccepted: true }],
  ["both know of the invalidation", { isInvalidationUnderWay: true, isRiskAccepted: true }],
  ["the valuation is a year old to the day", {}],
])("accepted: %s", (_case, change) => {
  expect(groundsOf(change)).toEqual([]);
});

test.each<[string, Partial<IpItem>, string, object]>([
  [
    "a year and a day since the valuation",
    { valuations: valuedOn("2025-03-15") },
    "valuation-stale",
    { valuedOn: "2025-03-15", months: 12 },
  ],
  [
    "the valuation comes after the pledge",
    { valuations: valuedOn("2026-03-17") },
    "valuation-after-pledge",
    { valuedOn: "2026-03-17", pledgedOn: "2026-03-16" },
  ],
  [
    "no valuation by the chosen method",
    { valuations: valuedOn("2026-03-16", "market") },
    "valuation-missing",
    { method: "income" },
  ],
])("refused by the bank: %s", (_case, change, code, facts) => {
  expect(groundsOf(change)).toEqual([{ code, isHardStop: false, facts }]);
});

test("refused by the bank: no terms for such a right, no end of it known, the loan too long", () => {
  const noEnd = { right: "layoutDesign", protectedUntil: undefined } as const;
  expect(groundsOf(noEnd)).toEqual([
    { code: "right-not-accepted", isHardStop: false, facts: { right: "layoutDesign" } },
    { code: "end-of-right-unknown", isHardStop: false, facts: {} },
  ]);
  const groundsUntil = (maturity: string) => {
    const longer = { ...loan, maturity: day(maturity) };
    const young = { ...item, filedOn: day("2020-01-01") };
    const [right] = ipPledge([young], longer, rules).rights;
    return right?.kind === "refused" ? right.grounds : [];
  };
  expect(groundsUntil("2029-03-16")).toEqual([]);
  expect(groundsUntil("2029-03-17")).toEqual([
    {
      code: "loan-too-long",
      isHardStop: false,
      facts: { maturity: "2029-03-17", latest: "2029-03-16", months: 36 },
    },
  ]);
});

test("one number counts once", () => {
  const { rights, capacityYuan } = ipPledge([trademark, trademark], loan, rules);
  expect(rights.map((right) => right.kind)).toEqual(["accepted", "refused"]);
  expect(rights[1]).toMatchObject({
    grounds: [{ code: "counted-twice", isHardStop: false, facts: { number: "第 1234567 号" } }],
  });
  expect(toPlainDigits(capacityYuan)).toBe("450000");
});

test("several grounds come in the order of the lists, the register's first", () => {
  const codes = groundsOf({
    isPledgedAlready: true,
    isOwnedByPledgor: false,
    valuations: [],
    coOwnerConsent: "missing",
  }).map(({ code }) => code);
  expect(codes).toEqual([
    "pledgor-not-owner",
    "co-owner-consent-missing",
    "already-pledged",
    "valuation-missing",
  ]);
});

test.each(["utilityModelPatent", "designPatent"] as const)(
  "a %s needs its annual fee as well",
  (right) => {
    const filedOn = day("2022-01-01");
    const codes = groundsOf({ right, filedOn, annualFeePaidUntil: undefined }).map(
      ({ code }) => code,
    );
    expect(codes).toContain("annual-fee-unpaid");
  },
);

test("a right without a fee owed has none: a pending or ended one is refused for that alone", () => {
  const unpaid = { annualFeePaidUntil: undefined } as const;
  expect(groundsOf({ ...unpaid, status: "pending" }).map(({ code }) => code)).toEqual([
    "not-granted",
  ]);
  expect(groundsOf({ ...unpaid, status: "ended" }).map(({ code }) => code)).toEqual([
    "right-ended",
  ]);
  expect(
    groundsOf({ ...trademark, status: "ended", protectedUntil: undefined }, trademark),
  ).toEqual([{ code: "right-ended", isHardStop: true, facts: {} }]);
});
