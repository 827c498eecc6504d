/** Laws of the win/lose picture, whatever the client has and whatever of it would leave. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CHEAPER, deposit, partsOf, pictured, row } from "../../../laws/client-examples.ts";
import { oneRunIn } from "../../../laws/runs.ts";
import { sumOf, toPlainDigits } from "../../money/decimal.ts";
import type { YearlyEarnings } from "./win-lose.ts";

test("parts make the totals, and differences are differences, whatever is at risk", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((count) => String(count / 1000));
  const yuan = fc.integer({ min: 0, max: 999_999_999 }).map((fen) => String(fen / 100));
  fc.assert(
    fc.property(share, share, yuan, yuan, (depositsAtRisk, atRisk, balance, yearlyIncome) => {
      const crossSell = { yearlyIncome, atRisk };
      const picture = pictured(deposit(balance), CHEAPER, { depositsAtRisk, crossSell });
      const { own, matching, leaving, givenUpByMatching, lostByLeaving } = picture;
      if (matching === undefined || givenUpByMatching === undefined) throw new Error("no match");
      for (const earned of [own, matching, leaving, givenUpByMatching, lostByLeaving]) {
        const { total, ...parts } = earned;
        expect(toPlainDigits(sumOf(Object.values(parts)))).toBe(toPlainDigits(total));
      }
      expect(minus(own, matching)).toEqual(row(givenUpByMatching));
      expect(minus(own, leaving)).toEqual(row(lostByLeaving));
      const isBetter = matching.total.cmp(leaving.total);
      const better = isBetter === 0 ? "even" : isBetter > 0 ? "match" : "letGo";
      expect(picture.better?.choice).toBe(better);
      expect(picture.better?.gain.toFixed(2)).toBe(
        matching.total.minus(leaving.total).abs().toFixed(2),
      );
      expect(leaving.deposits.lte(own.deposits) && leaving.crossSell.lte(own.crossSell)).toBe(true);
    }),
    oneRunIn(10),
  );
});

function minus(one: YearlyEarnings, other: YearlyEarnings): readonly string[] {
  const others = partsOf(other);
  return partsOf(one).map((yuan, index) => yuan.minus(others[index] ?? yuan).toFixed(2));
}
