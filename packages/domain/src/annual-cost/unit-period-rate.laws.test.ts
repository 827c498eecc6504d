import fc from "fast-check";
import { expect, test } from "vitest";
import { fromCount } from "../money/decimal.ts";
import { fraction } from "../money/fraction.ts";
import { toReported } from "../money/rounding.ts";
import { periodicRate } from "./internal-rate.ts";
import { unitPeriodRate } from "./unit-period-rate.ts";

test("without odd parts the rate is the period's internal rate times the periods of a year", () => {
  const payments = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), payments, (principal, paid) => {
      const amounts = [fromCount(principal), ...paid.map((yuan) => fromCount(-yuan))];
      const flows = amounts.map((yuan, periods) => ({ periods, oddPart: fraction(0, 1), yuan }));
      const period = periodicRate(amounts);
      if (period.kind !== "found") throw new Error(period.kind);
      expect(unitPeriodRate(flows, fromCount(12))).toEqual({
        kind: "found",
        rate: toReported(period.rate.times(fromCount(12))),
      });
    }),
  );
});

test("an odd part of a period costs interest: the same payments later have a lower rate", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 24 }), (days, count) => {
      const rateFrom = (odd: number) =>
        unitPeriodRate(
          [
            { periods: 0, oddPart: fraction(0, 1), yuan: fromCount(1000) },
            ...Array.from({ length: count }, (_, index) => ({
              periods: index + 1,
              oddPart: fraction(odd, 30),
              yuan: fromCount(-1100).div(fromCount(count)),
            })),
          ],
          fromCount(12),
        );
      const [onTime, later] = [rateFrom(0), rateFrom(days)];
      if (onTime.kind !== "found" || later.kind !== "found") throw new Error("both have a rate");
      expect(later.rate.lessThan(onTime.rate)).toBe(true);
    }),
  );
});
