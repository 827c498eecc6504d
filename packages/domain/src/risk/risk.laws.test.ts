/** Laws of scorecards and coverage, tried on the demonstration bank's cards and on random plans. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { afterMonths, planTerms } from "../../laws/plan-examples.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { type Decimal, decimal, fromCount, sumOf, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { INNOVATION_STAGES } from "../policy/innovation-stage.ts";
import type { Measure, Scorecard } from "../policy/scorecard.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import { cashFlowStability } from "./cash-flow-stability.ts";
import { debtCoverage } from "./debt-coverage.ts";
import { ratingAfter } from "./rating.ts";
import { type MeasureAnswer, type Score, scoreOn } from "./scorecard.ts";

const { scorecards, masterScales } = publishedPolicyBook.registers;
const scale = elementAt(masterScales, 0).value;
const evidence = { kind: "document", name: "附件", date: calendarDate("2026-01-05") } as const;
const missing = { kind: "missing" } as const;

/** An answer somewhere between worst (0) and best (1000), by bands or by grades. */
function answerAt(measure: Measure, level: number, isEvidenced: boolean): MeasureAnswer {
  const about = { measure: measure.code, evidence: isEvidenced ? evidence : missing };
  if (measure.kind === "measured") {
    const scaled = measure.unit === "share" ? 1000 : 50;
    return { ...about, kind: "measured", value: fromCount(level).div(fromCount(scaled)) };
  }
  const place = Math.floor((level * (measure.grades.length - 1)) / 1000);
  const { grade } = elementAt(measure.grades.toReversed(), place);
  return { ...about, kind: "graded", grade, reason: "见尽调报告" };
}

const cases = fc.record({
  card: fc.constantFrom(...scorecards.map(({ value }) => value)),
  industry: fc.constantFrom("any", "biomedicine", "informationTechnology", "agriculture"),
  stage: fc.constantFrom(...INNOVATION_STAGES),
  levels: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 }),
  evidenced: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const measuresOf = (card: Scorecard) => card.factors.flatMap(({ measures }) => measures);

function scoreOf({ card, industry, stage, levels, evidenced }: Case): Score {
  const answers = measuresOf(card).map((measure, index) =>
    answerAt(measure, elementAt(levels, index), elementAt(evidenced, index)),
  );
  const result = scoreOn(card, {
    industry,
    stage,
    assessedOn: calendarDate("2026-05-01"),
    answers,
  });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.reasons));
  return result;
}

const isWithin = (value: Decimal, from: string, to: string) =>
  value.gte(decimal(from)) && value.lte(decimal(to));

test("contributions add up to their factor, factors to the score, and the score is 0 to 100", () => {
  fc.assert(
    fc.property(cases, (random) => {
      const { score, factors } = scoreOf(random);
      for (const { contribution, weight, measures } of factors) {
        expect(toPlainDigits(sumOf(measures.map((measure) => measure.contribution)))).toBe(
          toPlainDigits(contribution),
        );
        expect(isWithin(contribution, "0", toPlainDigits(weight))).toBe(true);
      }
      expect(toPlainDigits(sumOf(factors.map(({ contribution }) => contribution)))).toBe(
        toPlainDigits(score),
      );
      expect(isWithin(score, "0", "100")).toBe(true);
    }),
  );
});

test("a better answer, or evidence for one, never lowers the score and never worsens the PD", () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(...scale.map(({ grade }) => grade)),
      (random, place, raised, grade) => {
        const better = {
          ...random,
          levels: random.levels.map((level, index) =>
            index === place ? Math.max(level, raised) : level,
          ),
          evidenced: random.evidenced.map((known, index) => known || index === place),
        };
        const [before, after] = [scoreOf(random), scoreOf(better)];
        expect(after.score.gte(before.score)).toBe(true);
        expect(after.lgdAdded.share.lte(before.lgdAdded.share)).toBe(true);
        const [pdBefore, pdAfter] = [before, after].map(
          ({ notches }) => ratingAfter(scale, grade, notches)?.pd.perYear,
        );
        expect(pdBefore !== undefined && pdAfter?.lte(pdBefore)).toBe(true);
      },
    ),
  );
});

const plans = fc.record({
  months: fc.integer({ min: 1, max: 36 }),
  frequency: fc.constantFrom("monthly", "quarterly", "yearly"),
  paymentsEach: fc.integer({ min: 1, max: 5 }),
  cash: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -50_000, max: 90_000 })),
    { maxLength: 30 },
  ),
});

test("the average coverage lies between the least and the most, and no cash is lost", () => {
  fc.assert(
    fc.property(plans, ({ months, frequency, paymentsEach, cash }) => {
      const { rows } = repaymentPlan(
        planTerms("1000000", "0.04", months, {
          method: "equalPrincipal",
          frequency,
          grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
        }),
        POSTED_TO_FEN,
      );
      const flows = cash.map(([month, yuan]) => ({
        moment: afterMonths(month),
        amount: money(String(yuan)),
      }));
      const { stretches, minimum, average, cashAfterYuan } = debtCoverage(
        rows,
        flows,
        paymentsEach,
      );
      const coverages = stretches.flatMap(({ coverage }) => coverage ?? []);
      const [least, most] = [
        coverages.reduce((a, b) => (b.lt(a) ? b : a)),
        coverages.reduce((a, b) => (b.gt(a) ? b : a)),
      ];
      expect(minimum?.coverage && toPlainDigits(minimum.coverage)).toBe(toPlainDigits(least));
      expect(average?.gte(least) && average.lte(most)).toBe(true);
      expect(
        toPlainDigits(sumOf([...stretches.map(({ cashYuan }) => cashYuan), cashAfterYuan])),
      ).toBe(toPlainDigits(sumOf(flows.map(({ amount }) => amount.yuan))));
    }),
  );
});

test("order and scale of the periods make no difference to how steady they are", () => {
  const rule = { positiveShareMin: share("0.75"), variationMax: decimal("0.6") };
  const amounts = fc.array(fc.integer({ min: -1000, max: 9000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, (list) => {
      const plain = list.map((yuan) => decimal(String(yuan)));
      const scaledAndTurned = plain.map((yuan) => yuan.times(decimal("1000"))).toReversed();
      const [one, other] = [
        cashFlowStability(plain, rule),
        cashFlowStability(scaledAndTurned, rule),
      ];
      expect(other?.failures).toEqual(one?.failures);
      expect(other?.positivePeriods).toBe(one?.positivePeriods);
      expect(one?.variationSquared?.isNegative() ?? false).toBe(false);
    }),
  );
});
