/** How a level's lowest rate is found, on prices made up so that every answer can be read off. */
import { describe, expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { type Decimal, decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { isCuredByRate } from "./authority-bounds.ts";
import { type PriceFigures, signingAuthority } from "./signing-authority.ts";

/** D1 between two basis points, so that no point of the grid is its own rate. */
const OWN = requestOf("d1", { rates: [{ from: "2026-03-16", annualRate: "0.02905" }] });
const FIGURES = figuresOf(OWN);
const PROBLEM = { path: ["rates"], code: "out-of-range", facts: {} } as const;

/** A price whose return at a rate is given; without one the rate cannot be priced. */
function pricing(rarocAt: (rate: Decimal) => string | undefined): PriceFigures {
  return (request) => {
    const rate = request.rates.kind === "steps" && request.rates.steps[0]?.annualRate.perYear;
    const raroc = rate ? rarocAt(rate) : undefined;
    if (!rate || raroc === undefined) return { kind: "refused", problems: [PROBLEM] };
    const { deal, profit, passThrough } = FIGURES;
    return {
      kind: "ok",
      value: {
        ...FIGURES,
        deal: { ...deal, request },
        profit: { ...profit, raroc: decimal(raroc) },
        passThrough: { ...passThrough, comparedRate: rate },
      },
    };
  };
}

/** The published book with one kind of level for everybody. */
function bookOf(bounds: Partial<AuthorityLevel>): PolicyBook {
  const { registers } = publishedPolicyBook;
  const authorityLevels = registers.authorityLevels.map((item) => ({
    ...item,
    value: { name: item.value.name, rarocMin: { perYear: decimal("0.05") }, ...bounds },
  }));
  return { ...publishedPolicyBook, registers: { ...registers, authorityLevels } };
}

function lowestAt(price: PriceFigures, bounds: Partial<AuthorityLevel> = {}): string {
  const authority = signingAuthority(OWN, bookOf(bounds), price);
  if (authority.kind !== "ok" || authority.value.kind !== "known") throw new Error("no levels");
  const lowest = authority.value.levels[0]?.lowestRate;
  if (lowest === undefined) throw new Error("no level");
  return lowest.kind === "none"
    ? `none: ${lowest.stoppedBy.join(" ")}`
    : `${toPlainDigits(lowest.value)} then ${[lowest.brokenBelow].flat().join(" ")}`;
}

const above = (rate: Decimal, bound: string) => (rate.gte(bound) ? "0.06" : "0.04");

describe("the lowest rate", () => {
  test.each<[string, (rate: Decimal) => string | undefined, Partial<AuthorityLevel>, string]>([
    ["the first that returns enough", (rate) => above(rate, "0.0312"), {}, "0.0312 then rarocMin"],
    [
      "a return on its bound counts",
      (rate) => (rate.gte("0.04") ? "0.05" : "0"),
      {},
      "0.04 then rarocMin",
    ],
    // The reference of D1 is 3.25 %.
    [
      "the first inside the discount",
      () => "0.06",
      { discountMax: { addedPerYear: decimal("0.002") } },
      "0.0305 then discountMax",
    ],
    [
      "both at once",
      (rate) => above(rate, "0.0305"),
      { discountMax: { addedPerYear: decimal("0.002") } },
      "0.0305 then rarocMin discountMax",
    ],
    [
      "below it nothing can be priced",
      (rate) => (rate.gte("0.02") ? "0.06" : undefined),
      {},
      "0.02 then ",
    ],
    ["never enough", () => "0.04", {}, "none: rarocMin"],
    [
      "nothing but its own rate can be priced",
      (rate) => (rate.eq("0.02905") ? "0.04" : undefined),
      {},
      "none: ",
    ],
    [
      "no rate makes it smaller, whatever else is broken",
      () => "0.04",
      { principalMax: money("9999999.99"), termMonthsMax: 11 },
      "none: principalMax termMonthsMax",
    ],
    [
      "bounds count as inside",
      (rate) => above(rate, "0.03"),
      { principalMax: money("10000000"), termMonthsMax: 12 },
      "0.03 then rarocMin",
    ],
  ])("%s", (_, rarocAt, bounds, expected) => {
    expect(lowestAt(pricing(rarocAt), bounds)).toBe(expected);
  });

  test("no rate is priced twice, though four levels ask", () => {
    const asked: string[] = [];
    const price = pricing((rate) => {
      asked.push(toPlainDigits(rate));
      return above(rate, "0.0312");
    });
    const authority = signingAuthority(OWN, bookOf({}), price);
    expect(authority.kind === "ok" && authority.value).toMatchObject({
      levels: [{}, {}, {}, {}],
      signer: undefined,
    });
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(40);
  });
});

test("what cannot be priced as asked is refused", () => {
  expect(
    signingAuthority(
      OWN,
      bookOf({}),
      pricing(() => undefined),
    ),
  ).toEqual({
    kind: "refused",
    problems: [PROBLEM],
  });
});

test("a rate cures a return and a discount, and no size, term or waiver", () => {
  const bounds = [
    "principalMax",
    "termMonthsMax",
    "waivedShareMax",
    "rarocMin",
    "discountMax",
  ] as const;
  expect(bounds.map(isCuredByRate)).toEqual([false, false, false, true, true]);
});
