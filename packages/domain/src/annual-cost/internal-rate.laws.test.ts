import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, daysBetween } from "../dates/calendar-date.ts";
import { type Decimal, decimal, fromCount, ONE, sumOf } from "../money/decimal.ts";
import { type DatedFlow, effectiveDatedRate, periodicRate } from "./internal-rate.ts";

const DRAWDOWN = calendarDate("2026-01-05");
const fen = (count: number) => fromCount(count).div(fromCount(100));

/**
 * A loan of up to a billion and its payments on rising days; it may cost much, nothing, or not be
 * paid back in full.
 */
const loans = fc
  .tuple(
    fc.integer({ min: 1_00, max: 1_000_000_000_00 }),
    fc.array(fc.record({ gap: fc.integer({ min: 20, max: 400 }), part: fc.nat(1000) }), {
      minLength: 1,
      maxLength: 16,
    }),
    fc.integer({ min: 50, max: 400 }),
  )
  .map(([principal, parts, percentPaid]): readonly DatedFlow[] => {
    const total = parts.reduce((sum, { part }) => sum + part + 1, 0);
    let date = DRAWDOWN;
    const payments = parts.map(({ gap, part }) => {
      date = addDays(date, gap);
      const share = Math.ceil(((principal / 100) * percentPaid * (part + 1)) / total);
      return { date, yuan: fen(share).negated() };
    });
    return [{ date: DRAWDOWN, yuan: fen(principal) }, ...payments];
  });

/**
 * What the flows are worth at a rate, by powers with fractional exponents: a way the solver never
 * takes.
 */
function presentValue(flows: readonly DatedFlow[], rate: Decimal): Decimal {
  return sumOf(
    flows.map(({ date, yuan }) => {
      const years = fromCount(daysBetween(DRAWDOWN, date)).div(fromCount(365));
      return yuan.div(rate.plus(ONE).pow(years));
    }),
  );
}

test("a loan has one rate, and its neighbours in the 30th place lie on both sides of it", () => {
  const place = decimal("0.000000000000000000000000000001");
  fc.assert(
    fc.property(loans, (flows) => {
      const result = effectiveDatedRate(flows);
      if (result.kind !== "found") throw new Error(result.kind);
      const step = place.times(result.rate.abs().greaterThan(fen(1)) ? result.rate.abs() : fen(1));
      const below = presentValue(flows, result.rate.minus(step));
      const above = presentValue(flows, result.rate.plus(step));
      expect([below.isNegative(), above.isNegative()]).toEqual([true, false]);
    }),
  );
});

/**
 * The flows whose rates are exactly these: coefficients of Π (y − 1 − rate) with y = 1 + rate
 * unknown.
 */
function flowsWithRates(
  percents: readonly number[],
  spread: readonly number[],
): readonly Decimal[] {
  const factors = [
    ...percents.map((percent) => [fromCount(1), fromCount(-100 - percent).div(fromCount(100))]),
    // y² + s has no real solution: it adds changes of direction and no rate.
    ...spread.map((s) => [fromCount(1), fromCount(0), fromCount(s).div(fromCount(10))]),
  ];
  return factors.reduce<readonly Decimal[]>(
    (product, factor) => multiplied(product, factor),
    [ONE],
  );
}

function multiplied(left: readonly Decimal[], right: readonly Decimal[]): readonly Decimal[] {
  return Array.from({ length: left.length + right.length - 1 }, (_, place) =>
    sumOf(
      left.flatMap((value, i) => {
        const other = right[place - i];
        return other === undefined ? [] : [value.times(other)];
      }),
    ),
  );
}

test("flows built from rates give back exactly those rates, in rising order", () => {
  const percents = fc.uniqueArray(fc.integer({ min: -60, max: 150 }), {
    minLength: 1,
    maxLength: 4,
  });
  const spreads = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 });
  fc.assert(
    fc.property(percents, spreads, (rates, spread) => {
      const rising = [...rates].sort((a, b) => a - b).map((percent) => fen(percent));
      const [only] = rising;
      expect(periodicRate(flowsWithRates(rates, spread))).toEqual(
        rising.length === 1
          ? { kind: "found", rate: only }
          : { kind: "ambiguous", reason: "several-rates", rates: rising },
      );
    }),
  );
});

test("flows that change direction without a rate are never given one", () => {
  const spreads = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 2 });
  const rotations = fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(spreads, rotations, (spread, rotation) => {
      // y² − 2c·y + 1 with c below 1: a pair of complex solutions with positive real part.
      const turning = rotation.map((tenths) => [ONE, fromCount(-tenths).div(fromCount(10)), ONE]);
      const flows = turning.reduce<readonly Decimal[]>(multiplied, flowsWithRates([], spread));
      expect(["no-root", "one-direction"]).toContain(reasonOf(periodicRate(flows)));
    }),
  );
});

function reasonOf(result: ReturnType<typeof periodicRate>): string {
  return result.kind === "none" ? result.reason : result.kind;
}

test("the unit of money and the side of the table change nothing", () => {
  fc.assert(
    fc.property(
      loans,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.boolean(),
      (flows, unit, other) => {
        const factor = fromCount(other ? -unit : unit);
        const scaled = flows.map(({ date, yuan }) => ({ date, yuan: yuan.times(factor) }));
        expect(effectiveDatedRate(scaled)).toEqual(effectiveDatedRate(flows));
      },
    ),
  );
});

test("a fee paid at the start raises the rate", () => {
  fc.assert(
    fc.property(loans, fc.integer({ min: 1, max: 99 }), (flows, hundredths) => {
      const [drawdown] = flows;
      if (drawdown === undefined) throw new Error("a loan has a drawdown");
      const fee = drawdown.yuan.times(fen(hundredths)).negated();
      const without = effectiveDatedRate(flows);
      const withFee = effectiveDatedRate([...flows, { date: DRAWDOWN, yuan: fee }]);
      if (without.kind !== "found" || withFee.kind !== "found")
        throw new Error("a loan has a rate");
      expect(withFee.rate.greaterThan(without.rate)).toBe(true);
    }),
  );
});
