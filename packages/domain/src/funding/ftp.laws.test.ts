/** Laws of FTP on random plans, curves and stacks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Basic, law, methodsOf, termsOf } from "../../laws/random-loans.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, fromCount, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
import { type FtpAdjustment, type FtpStack, ftpStack } from "./ftp-adjustments.ts";
import { FTP_TENORS, type FtpCurve } from "./ftp-curve.ts";
import { type FtpComparison, ftpMethods } from "./ftp-methods.ts";
import type { FtpMethod } from "./ftp-policy.ts";
import { fundingProfile } from "./ftp-profile.ts";

const CURVE = elementAt(publishedPolicyBook.registers.ftpCurves, -1).value;
const POLICY = elementAt(publishedPolicyBook.registers.ftpPolicies, 0).value;
const ON_THE_CURVE: readonly FtpMethod[] = [
  "straightTerm",
  "cashFlowStrip",
  "averageLife",
  "duration",
  "zeroDiscount",
];

function onCurve(terms: PlanTerms, curve: FtpCurve): FtpComparison {
  const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
  return ftpMethods({
    curve,
    policy: POLICY,
    profile: fundingProfile(rows, terms.life),
    loanRate: elementAt(terms.ratePath, 0).annualRate,
    repricingMonths: undefined,
    specifiedRate: undefined,
  });
}

/** The rates of the methods that read the curve, as text. */
function ratesOf(comparison: FtpComparison, methods = ON_THE_CURVE): readonly string[] {
  return comparison.outcomes.flatMap((outcome) =>
    outcome.kind === "priced" && methods.includes(outcome.method)
      ? [toPlainDigits(outcome.annualRate.perYear)]
      : [],
  );
}

function shifted(curve: FtpCurve, bp: number): FtpCurve {
  const added = fromCount(bp).div(fromCount(10_000));
  return {
    points: curve.points.map(({ tenor, annualRate }) => ({
      tenor,
      annualRate: { perYear: annualRate.perYear.plus(added) },
    })),
  };
}

/** One of the three plain methods, which one the loan decides. */
function forMethods(holds: (terms: PlanTerms, basic: Basic) => void) {
  return (basic: Basic) => {
    const repayment = elementAt(methodsOf(basic), basic.fen % 3);
    holds(termsOf(basic, repayment), basic);
  };
}

law(
  "on a flat curve every method gives its rate",
  forMethods((terms, { rateBp }) => {
    const perYear = fromCount(rateBp).div(fromCount(10_000));
    const flat = { points: FTP_TENORS.map((tenor) => ({ tenor, annualRate: { perYear } })) };
    expect(ratesOf(onCurve(terms, flat))).toEqual(Array(5).fill(toPlainDigits(perYear)));
  }),
);

law("on a loan repaid at its end, term, strip, average life and zero discount agree", (basic) => {
  const terms = termsOf(basic, { method: "bullet", frequency: basic.frequency });
  const rates = ratesOf(
    onCurve(terms, CURVE),
    ON_THE_CURVE.filter((method) => method !== "duration"),
  );
  expect(rates).toEqual(Array(4).fill(rates[0]));
});

law(
  "a rising curve: no method is dearer than the term, and duration is never longer than the average life",
  forMethods((terms) => {
    const comparison = onCurve(terms, CURVE);
    const [straight = "0", ...others] = ratesOf(comparison);
    expect(others.filter((perYear) => decimal(perYear).gt(decimal(straight)))).toEqual([]);
    const { averageLifeDays, durationDays, termDays } = comparison.workings;
    expect(durationDays.lte(averageLifeDays.plus(decimal("0.000000000000000000000001")))).toBe(
      true,
    );
    expect(averageLifeDays.lte(termDays)).toBe(true);
  }),
);

law(
  "a higher curve never gives a lower FTP, and one shifted by so much shifts what is read from it by as much",
  forMethods((terms, { rateBp }) => {
    const [before, after] = [CURVE, shifted(CURVE, rateBp)].map((curve) => onCurve(terms, curve));
    if (before === undefined || after === undefined) return;
    const [low, high] = [ratesOf(before), ratesOf(after)];
    const fallen = low.filter((perYear, index) => decimal(high[index] ?? "0").lt(decimal(perYear)));
    expect(fallen).toEqual([]);
    const moved = (methods: readonly FtpMethod[], comparison: FtpComparison, bp: number) =>
      ratesOf(comparison, methods).map((perYear) =>
        toPlainDigits(decimal(perYear).minus(fromCount(bp).div(fromCount(10_000)))),
      );
    const linear: readonly FtpMethod[] = ["straightTerm", "cashFlowStrip", "averageLife"];
    expect(moved(linear, after, rateBp)).toEqual(moved(linear, before, 0));
  }),
);

const ADJUSTMENTS = fc.array(
  fc.record({
    kind: fc.constantFrom<FtpAdjustment["kind"]>("liquidity", "basis", "incentive"),
    bp: fc.integer({ min: -60, max: 60 }),
    floorBp: fc.option(fc.integer({ min: 50, max: 300 }), { nil: undefined }),
    capBp: fc.option(fc.integer({ min: 50, max: 300 }), { nil: undefined }),
    stackingOrder: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 6 },
);

const perBp = (bp: number) => fromCount(bp).div(fromCount(10_000));

function stackOf(
  items: readonly DatedItem<FtpAdjustment>[],
  policyFloorBp: number,
  baseBp = 170,
): FtpStack {
  return ftpStack({
    base: { perYear: perBp(baseBp) },
    items,
    facts: {
      product: "techInnovationLoan",
      purpose: undefined,
      institution: undefined,
      firmSize: undefined,
      titles: [],
      principal: money("1"),
      termMonths: 12,
      drawdownDate: calendarDate("2026-03-16"),
    },
    policyFloor: { perYear: perBp(policyFloorBp) },
    isRateStated: false,
    isDiscountStated: false,
  });
}

type RandomItem = typeof ADJUSTMENTS extends fc.Arbitrary<(infer T)[]> ? T : never;

function itemsOf(random: readonly RandomItem[], isBounded: boolean) {
  return random.map(
    ({ kind, bp, floorBp, capBp, stackingOrder }, index): DatedItem<FtpAdjustment> => ({
      id: `${index}`,
      code: `${index}`,
      effectiveFrom: calendarDate("2024-01-01"),
      document: { issuer: "示例银行", title: "示例", confidence: "illustrative" },
      value: {
        name: "示例",
        kind,
        added: { addedPerYear: perBp(kind === "incentive" ? -(bp < 0 ? -bp : bp) : bp) },
        scope: {},
        stackingOrder,
        ...(isBounded && floorBp !== undefined ? { rateFloor: { perYear: perBp(floorBp) } } : {}),
        ...(isBounded && capBp !== undefined ? { rateCap: { perYear: perBp(capBp) } } : {}),
      },
    }),
  );
}

test("FTP less discount is the net; the discount is never negative; the floor holds for what lay above it", () => {
  fc.assert(
    fc.property(ADJUSTMENTS, fc.integer({ min: 50, max: 250 }), (random, floorBp) => {
      const { base, ftpRate, ftpDiscount, ftpNet } = stackOf(itemsOf(random, true), floorBp);
      expect(ftpRate.perYear.minus(ftpDiscount.addedPerYear).eq(ftpNet.perYear)).toBe(true);
      expect(ftpDiscount.addedPerYear.isNegative() && !ftpDiscount.addedPerYear.isZero()).toBe(
        false,
      );
      const floor = perBp(floorBp);
      const lowest = base.perYear.lt(floor) ? base.perYear : floor;
      expect(ftpNet.perYear.gte(lowest)).toBe(true);
    }),
  );
});

test("without bounds the order of the stack changes nothing", () => {
  fc.assert(
    fc.property(ADJUSTMENTS, (random) => {
      const items = itemsOf(random, false);
      const [one, other] = [items, [...items].reverse()].map((list) => stackOf(list, -10_000));
      expect(one?.ftpNet.perYear.eq(other?.ftpNet.perYear ?? 0)).toBe(true);
      expect(one?.ftpRate.perYear.eq(other?.ftpRate.perYear ?? 0)).toBe(true);
    }),
  );
});

test("a higher base never gives a lower net FTP, whatever the bounds", () => {
  fc.assert(
    fc.property(ADJUSTMENTS, fc.integer({ min: 0, max: 100 }), (random, risenBp) => {
      const items = itemsOf(random, true);
      const [low, high] = [stackOf(items, 100, 170), stackOf(items, 100, 170 + risenBp)];
      expect(high.ftpNet.perYear.gte(low.ftpNet.perYear)).toBe(true);
    }),
  );
});
