/** Laws of relending plans, whatever the loan, the firm and the practice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, calendarDate } from "../src/dates/calendar-date.ts";
import { fundedPieces, fundingCost } from "../src/funding/funding-cost.ts";
import { type FundingTerms, ftpNet } from "../src/funding/funding-layers.ts";
import type { DrawablePlan } from "../src/funding/relending-plan.ts";
import { decimal, sumOf, toPlainDigits } from "../src/money/decimal.ts";
import { money } from "../src/money/money.ts";
import { toReported } from "../src/money/rounding.ts";
import { spread } from "../src/rates/rate.ts";
import { endOf, overlapOf, startOf } from "../src/schedules/span.ts";
import {
  clockOf,
  type Example,
  ftpOf,
  lifeOf,
  planOf,
  questionOf,
  rowsOf,
} from "./relending-examples.ts";

const bp = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map((points) => toPlainDigits(decimal(String(points)).div(decimal("10000"))));

const examples: fc.Arbitrary<Example> = fc
  .record({
    start: fc.integer({ min: 0, max: 1800 }),
    days: fc.integer({ min: 20, max: 3000 }),
    months: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
    principal: fc.integer({ min: 1, max: 900_000_000 }).map(String),
    isAmortised: fc.boolean(),
    lapse: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
    fundsDay: fc.integer({ min: 1, max: 31 }),
    lag: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    extensions: fc.integer({ min: 0, max: 3 }),
    extensionRate: fc.constantFrom("atExtension", "asFirstDrawn"),
    followsBalance: fc.boolean(),
    drawWhen: fc.constantFrom("whenItPays", "always"),
    collateral: bp(0, 30),
    quota: fc.option(fc.integer({ min: 0, max: 500_000_000 }).map(String), { nil: undefined }),
    ftpNet: bp(80, 300),
    dropped: bp(0, 20),
  })
  .map((said) => {
    const from = addDays(calendarDate("2022-03-01"), said.start);
    const expiresOn = said.lapse === undefined ? undefined : addDays(from, said.lapse);
    const listed = { source: "governmentList", expiresOn } as const;
    return {
      from,
      to: addDays(from, said.days),
      ...(said.months === undefined ? {} : { months: said.months }),
      principal: said.principal,
      isAmortised: said.isAmortised,
      ftpNet: said.ftpNet,
      discountDropped: said.dropped,
      facts: {
        titles: [
          { title: "techSme", ...listed },
          { title: "highTechEnterprise", ...listed },
        ],
      },
      question: {
        drawRule:
          said.lag === undefined
            ? { kind: "nextQuarter", fundsDay: said.fundsDay, lagMonths: 3 }
            : { kind: "lag", months: said.lag },
        extensions: said.extensions,
        extensionRate: said.extensionRate,
        followsBalance: said.followsBalance,
        drawWhen: said.drawWhen,
        collateralCost: spread(said.collateral),
        quotaLeft: said.quota === undefined ? undefined : money(said.quota),
      },
    };
  });

/** The funding terms of a plan. */
function termsOf(example: Example, plan: DrawablePlan): FundingTerms {
  const { collateralCost } = questionOf(example);
  return { ...ftpOf(example), ...plan, relendingSegments: plan.years, collateralCost };
}

function forEveryPlan(law: (plan: DrawablePlan, example: Example) => void): void {
  fc.assert(
    fc.property(examples, (example) => {
      const plan = planOf(example);
      if (plan.kind === "refused") expect(plan.reasons.length).toBeGreaterThan(0);
      else law(plan, example);
    }),
  );
}

test("most random loans have a plan, so the laws below are tried", () => {
  const plans = fc.sample(examples, 200).map(planOf);
  expect(plans.filter(({ kind }) => kind !== "refused").length).toBeGreaterThan(80);
});

test("segments stand in order, join without a gap, and lie inside the loan's life", () => {
  forEveryPlan(({ years }, example) => {
    const life = lifeOf(example);
    years.forEach(({ span }, index) => {
      const next = years[index + 1]?.span;
      expect(overlapOf(span, life)).toEqual(span);
      if (next !== undefined) expect(startOf(next)).toEqual(endOf(span));
    });
    expect(years.length).toBeLessThanOrEqual(3);
  });
});

test("only the last year ends, and it says why", () => {
  forEveryPlan(({ years }) => {
    expect(years.slice(0, -1).every(({ end }) => end === "extended")).toBe(true);
    expect(years.at(-1)?.end).not.toBe("extended");
  });
});

test("nothing is relent on a day on which the title has lapsed", () => {
  forEveryPlan(({ years, lapse }, example) => {
    const last = years.at(-1)?.span;
    if (lapse === undefined || last === undefined) return;
    const end =
      last.kind === "dated" ? last.to : addMonths(calendarDate(example.from ?? ""), last.toMonth);
    expect(end <= lapse.on).toBe(true);
  });
});

test("the benefits of the segments add up to funding without relending less funding with it", () => {
  forEveryPlan((plan, example) => {
    const clock = clockOf(lifeOf(example));
    const terms = termsOf(example, plan);
    const cost = (kept: FundingTerms) => fundingCost(fundedPieces(kept, rowsOf(example), clock));
    const saved = cost({ ...terms, relendingSegments: [] }).minus(cost(terms));
    const text = (value: typeof saved) => toPlainDigits(value.toDecimalPlaces(20));
    expect(text(sumOf(plan.benefit.segments.map(({ yuan }) => yuan)))).toBe(text(saved));
    expect(text(plan.benefit.yuan)).toBe(text(saved));
  });
});

test("no more is relent than is owed, than the share, or than the quota leaves", () => {
  forEveryPlan((plan, example) => {
    const clock = clockOf(lifeOf(example));
    const { quotaLeft, followsBalance } = questionOf(example);
    const pieces = fundedPieces(termsOf(example, plan), rowsOf(example), clock);
    for (const { balance, relent, segmentIndex } of pieces) {
      if (segmentIndex === undefined) expect(toPlainDigits(relent)).toBe("0");
      const shared = followsBalance ? balance : decimal(example.principal ?? "0");
      expect(relent.lte(balance)).toBe(true);
      expect(relent.lte(shared.times(decimal("0.6")))).toBe(true);
      if (quotaLeft !== undefined) expect(relent.lte(quotaLeft.yuan)).toBe(true);
    }
  });
});

test("where every year gains, an amount that stays brings no less than one that falls with the balance", () => {
  forEveryPlan((_, example) => {
    const planned = (followsBalance: boolean) =>
      planOf({
        ...example,
        question: { ...example.question, followsBalance, drawWhen: "always" },
      });
    const [falling, fixed] = [planned(true), planned(false)];
    if (falling.kind === "refused" || fixed.kind === "refused") return;
    const { collateralCost } = questionOf(example);
    const { perYear } = ftpNet(ftpOf(example));
    const isGain = falling.years.every(({ relendingRate }) =>
      relendingRate.perYear.plus(collateralCost.addedPerYear).lte(perYear),
    );
    const more = fixed.benefit.yuan.minus(falling.benefit.yuan);
    if (isGain) expect(more.gt(decimal("-0.00000000000000000001"))).toBe(true);
  });
});

test("what is drawn only when it pays is drawn at a gain, and no other number of years gains more", () => {
  forEveryPlan((plan, example) => {
    if (questionOf(example).drawWhen === "always") return;
    const always = { ...example, question: { ...example.question, drawWhen: "always" as const } };
    expect(planOf(example).kind).toBe(plan.benefit.kind === "benefit" ? "drawn" : "declined");
    for (let extensions = 0; extensions <= (example.question?.extensions ?? 0); extensions += 1) {
      const other = planOf({ ...always, question: { ...always.question, extensions } });
      if (other.kind === "refused") throw new Error("a plan with other extensions is refused");
      expect(other.benefit.yuan.lte(plan.benefit.yuan)).toBe(true);
    }
  });
});

test("a lower relending rate never lowers the benefit", () => {
  fc.assert(
    fc.property(examples, fc.integer({ min: 1, max: 100 }), (example, points) => {
      const plan = planOf(example);
      if (plan.kind === "refused") return;
      const less = decimal(String(points)).div(decimal("10000"));
      const cheaper = questionOf(example).facility.map((version) => ({
        ...version,
        value: {
          ...version.value,
          oneYearRate: { perYear: version.value.oneYearRate.perYear.minus(less) },
        },
      }));
      const other = planOf({ ...example, question: { ...example.question, facility: cheaper } });
      expect(other.kind === "refused" || other.benefit.yuan.gte(plan.benefit.yuan)).toBe(true);
    }),
  );
});

test("more quota never lowers what a plan that pays brings", () => {
  fc.assert(
    fc.property(examples, fc.integer({ min: 1, max: 500_000_000 }), (example, quota) => {
      const pays = {
        ...example,
        question: { ...example.question, drawWhen: "whenItPays" as const },
      };
      const withQuota = (yuan: string) =>
        planOf({ ...pays, question: { ...pays.question, quotaLeft: money(yuan) } });
      const [some, more] = [withQuota(String(quota)), withQuota(String(quota * 2))];
      if (some.kind !== "drawn" || more.kind === "refused") return;
      expect(toReported(more.benefit.yuan).gte(toReported(some.benefit.yuan))).toBe(true);
    }),
  );
});
