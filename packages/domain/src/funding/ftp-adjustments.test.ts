/** The stack of FTP adjustments: order, scope, every bound, exclusivity, and no benefit given twice. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { type DatedItem, itemsInForce } from "../policy/dated-value.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { rate, spread } from "../rates/rate.ts";
import {
  FTP_ADJUSTMENT_KINDS,
  type FtpAdjustment,
  type FtpStack,
  faultsOfAdjustment,
  ftpStack,
  isPremium,
} from "./ftp-adjustments.ts";

const FROM = calendarDate("2024-01-01");

const FACTS: DealFacts = {
  product: "techInnovationLoan",
  purpose: undefined,
  institution: undefined,
  firmSize: undefined,
  titles: [],
  principal: money("10000000"),
  termMonths: 12,
  drawdownDate: calendarDate("2026-03-16"),
};

function item(
  code: string,
  kind: FtpAdjustment["kind"],
  added: string,
  rest: Partial<FtpAdjustment> = {},
): DatedItem<FtpAdjustment> {
  return {
    id: code,
    code,
    effectiveFrom: FROM,
    value: { name: code, kind, added: spread(added), scope: {}, stackingOrder: 1, ...rest },
    document: { issuer: "示例银行", title: "示例", confidence: "illustrative" },
  };
}

function stackOf(
  items: readonly DatedItem<FtpAdjustment>[],
  rest: Partial<Parameters<typeof ftpStack>[0]> = {},
): FtpStack {
  return ftpStack({
    base: rate("0.017"),
    items,
    facts: FACTS,
    policyFloor: rate("0.01"),
    isRateStated: false,
    isDiscountStated: false,
    ...rest,
  });
}

/** "item moved → after, bound" of every applied item, and what was left out. */
function told({ applied, dropped }: FtpStack): readonly string[] {
  return [
    ...applied.map(({ item: { code }, applied: { addedPerYear }, after, boundBy, droppedWhile }) =>
      [
        `${code} ${toPlainDigits(addedPerYear)} → ${toPlainDigits(after.perYear)}`,
        ...(boundBy === undefined ? [] : [boundBy]),
        ...(droppedWhile === undefined ? [] : [droppedWhile]),
      ].join(", "),
    ),
    ...dropped.map(({ item: { code }, reason }) => {
      const facts =
        reason.code === "out-of-scope"
          ? ` ${reason.conditions.join("+")}`
          : reason.code === "excluded-by-group"
            ? ` ${reason.winner}`
            : "";
      return `${code}: ${reason.code}${facts}`;
    }),
  ];
}

function totals({ base, ftpRate, ftpDiscount, ftpNet }: FtpStack): string {
  return [base.perYear, ftpRate.perYear, ftpDiscount.addedPerYear, ftpNet.perYear]
    .map(toPlainDigits)
    .join(" ");
}

test("premiums go into FTP, reductions into the discount, and net is what is left", () => {
  const stack = stackOf([
    item("liquidity", "liquidity", "0.0003"),
    item("incentive", "incentive", "-0.001"),
    item("basis", "basis", "0.0002"),
    item("option", "option", "-0.0001"),
    item("innovation", "innovationDiscount", "-0.0025"),
  ]);
  expect(told(stack)).toEqual([
    "liquidity 0.0003 → 0.0173",
    "incentive -0.001 → 0.0163",
    "basis 0.0002 → 0.0165",
    "option -0.0001 → 0.0164",
    "innovation -0.0025 → 0.0139",
  ]);
  // 1.70 + 0.03 + 0.02 − 0.01 = 1.74; 0.10 + 0.25 = 0.35; 1.74 − 0.35 = 1.39.
  expect(totals(stack)).toBe("0.017 0.0174 0.0035 0.0139");
});

test("no item: FTP is the base, and nothing is taken off", () => {
  expect(totals(stackOf([]))).toBe("0.017 0.017 0 0.017");
});

test("items are taken by their place in the stack; between equals the register's order decides", () => {
  const stack = stackOf([
    item("c", "basis", "0.0001", { stackingOrder: 3 }),
    item("a", "basis", "0.0001", { stackingOrder: 1 }),
    item("b", "basis", "0.0001", { stackingOrder: 1 }),
  ]);
  expect(stack.applied.map(({ item: { code } }) => code)).toEqual(["a", "b", "c"]);
});

describe("bounds", () => {
  test.each<[string, Omit<Partial<FtpAdjustment>, "added"> & { added?: string }, string]>([
    // Reductions.
    ["reaches its own floor", { rateFloor: rate("0.0151") }, "x -0.0019 → 0.0151, itemFloor"],
    ["ends on its own floor", { rateFloor: rate("0.015") }, "x -0.002 → 0.015"],
    ["stays where it lies below its floor", { rateFloor: rate("0.018") }, "x 0 → 0.017, itemFloor"],
    ["asks no cap of a reduction", { rateCap: rate("0.01") }, "x -0.002 → 0.015"],
    ["reaches the policy floor", { added: "-0.0071" }, "x -0.007 → 0.01, policyFloor"],
    ["ends on the policy floor", { added: "-0.007" }, "x -0.007 → 0.01"],
    [
      "names the policy floor where its own lies lower",
      { added: "-0.008", rateFloor: rate("0.009") },
      "x -0.007 → 0.01, policyFloor",
    ],
    [
      "names the policy floor where both lie together",
      { added: "-0.008", rateFloor: rate("0.01") },
      "x -0.007 → 0.01, policyFloor",
    ],
    // Premiums.
    ["reaches its cap", { added: "0.002", rateCap: rate("0.0185") }, "x 0.0015 → 0.0185, itemCap"],
    ["ends on its cap", { added: "0.002", rateCap: rate("0.019") }, "x 0.002 → 0.019"],
    ["stays above its cap", { added: "0.002", rateCap: rate("0.016") }, "x 0 → 0.017, itemCap"],
    ["asks no floor of a premium", { added: "0.002", rateFloor: rate("0.05") }, "x 0.002 → 0.019"],
    ["has no cap", { added: "0.5" }, "x 0.5 → 0.517"],
    ["moves nothing", { added: "0", rateCap: rate("0.01") }, "x 0 → 0.017, itemCap"],
  ])("an item %s", (_, { added = "-0.002", ...rest }, expected) => {
    expect(told(stackOf([item("x", "basis", added, rest)]))).toEqual([expected]);
  });

  test("a base below the policy floor stays, and is not lifted", () => {
    const stack = stackOf([item("x", "innovationDiscount", "-0.002")], { base: rate("0.008") });
    expect(told(stack)).toEqual(["x 0 → 0.008, policyFloor"]);
    expect(totals(stack)).toBe("0.008 0.008 0 0.008");
  });
});

test("an item out of scope is listed with every condition that failed", () => {
  const stack = stackOf([
    item("x", "innovationDiscount", "-0.002", {
      scope: { products: ["ipPledgeLoan"], termMonthsMin: 13, titlesListed: ["littleGiant"] },
    }),
  ]);
  expect(told(stack)).toEqual(["x: out-of-scope product+titleListed+termMonthsMin"]);
  expect(totals(stack)).toBe("0.017 0.017 0 0.017");
});

test("of one group the first in the stack that is in scope applies; other groups and items without one are free", () => {
  const stack = stackOf([
    item("far", "innovationDiscount", "-0.001", {
      exclusivityGroup: "g",
      scope: { termMonthsMin: 13 },
    }),
    item("first", "innovationDiscount", "-0.001", { exclusivityGroup: "g", stackingOrder: 2 }),
    item("second", "innovationDiscount", "-0.003", { exclusivityGroup: "g", stackingOrder: 3 }),
    item("other", "innovationDiscount", "-0.0001", { exclusivityGroup: "h", stackingOrder: 4 }),
    item("free", "incentive", "-0.0001", { stackingOrder: 5 }),
    item("alsoFree", "incentive", "-0.0001", { stackingOrder: 6 }),
  ]);
  expect(told(stack)).toEqual([
    "first -0.001 → 0.016",
    "other -0.0001 → 0.0159",
    "free -0.0001 → 0.0158",
    "alsoFree -0.0001 → 0.0157",
    "far: out-of-scope termMonthsMin",
    "second: excluded-by-group first",
  ]);
});

test("what stands for relending does not count while relending is drawn", () => {
  const stack = stackOf([
    item("bridge", "innovationDiscount", "-0.001", { standsForRelending: true }),
    item("own", "innovationDiscount", "-0.002", { standsForRelending: false, stackingOrder: 2 }),
    item("late", "incentive", "-0.0055", { standsForRelending: true, stackingOrder: 3 }),
    item("premium", "basis", "0.0001", { standsForRelending: true, stackingOrder: 4 }),
  ]);
  expect(told(stack)).toEqual([
    "bridge -0.001 → 0.016, relending-drawn",
    "own -0.002 → 0.014",
    "late -0.004 → 0.01, policyFloor, relending-drawn",
    "premium 0.0001 → 0.0101",
  ]);
  expect(totals(stack)).toBe("0.017 0.0171 0.007 0.0101");
  // What is taken off for relending's sake: 10 bp and the 40 bp that the floor left of 55.
  expect(toPlainDigits(stack.discountDropped.addedPerYear)).toBe("0.005");
});

test("what is in a value that somebody named is not applied again", () => {
  const items = [
    item("far", "liquidity", "0.0003", { scope: { termMonthsMin: 13 } }),
    item("liquidity", "liquidity", "0.0003"),
    item("incentive", "incentive", "-0.001"),
  ];
  expect(told(stackOf(items, { isRateStated: true }))).toEqual([
    "incentive -0.001 → 0.016",
    "far: out-of-scope termMonthsMin",
    "liquidity: value-stated",
  ]);
  expect(told(stackOf(items, { isDiscountStated: true }))).toEqual([
    "liquidity 0.0003 → 0.0173",
    "far: out-of-scope termMonthsMin",
    "incentive: value-stated",
  ]);
});

test("which kinds are premiums", () => {
  expect(FTP_ADJUSTMENT_KINDS.filter(isPremium)).toEqual(["liquidity", "basis", "option"]);
});

test.each<[FtpAdjustment["kind"], string, Partial<FtpAdjustment>, readonly string[]]>([
  ["incentive", "-0.001", {}, []],
  ["incentive", "0", {}, []],
  ["incentive", "0.0001", {}, ["reduction-above-zero"]],
  ["innovationDiscount", "0.0001", {}, ["reduction-above-zero"]],
  ["liquidity", "0.0001", { rateFloor: rate("0.01"), rateCap: rate("0.01") }, []],
  [
    "liquidity",
    "0.0001",
    { rateFloor: rate("0.0101"), rateCap: rate("0.01") },
    ["cap-below-floor"],
  ],
  ["liquidity", "0.0001", { rateCap: rate("0.01") }, []],
  ["liquidity", "0.0001", { rateFloor: rate("0.01") }, []],
])("%s of %s with %j", (kind, added, rest, expected) => {
  expect(faultsOfAdjustment(item("x", kind, added, rest).value)).toEqual(expected);
});

test("every published item is sound", () => {
  const { ftpAdjustments } = publishedPolicyBook.registers;
  expect(ftpAdjustments.flatMap(({ value }) => faultsOfAdjustment(value))).toEqual([]);
});

test("the demonstration bank's stack for a listed firm's loan of five years", () => {
  const items = itemsInForce(publishedPolicyBook.registers.ftpAdjustments, FACTS.drawdownDate);
  const facts: DealFacts = {
    ...FACTS,
    product: "advancedManufacturingLoan",
    termMonths: 60,
    titles: [{ title: "littleGiant", source: "governmentList", expiresOn: undefined }],
  };
  expect(told(stackOf(items, { facts, base: rate("0.01935125") }))).toEqual([
    "liquidityLong 0.0003 → 0.01965125",
    "manufacturingIncentive -0.001 → 0.01865125",
    "innovationListed -0.003 → 0.01565125",
    "basisMonthly: out-of-scope product",
    "innovationGeneral: out-of-scope product",
    "relendingBridge: out-of-scope product",
  ]);
});
