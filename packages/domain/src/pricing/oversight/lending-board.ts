/**
 * The board of lending (投放看板): what was taken up this year and in the same part of last year, product by product, with the expected
 * loss that these loans carry by themselves.
 */
import { type Decimal, sumOf } from "../../money/decimal.ts";
import { toBarScale } from "../../money/rounding.ts";
import type { LoanFacts } from "./loan-facts.ts";

/** A product's lending. `growth` is absent where nothing was lent a year before. */
export type LendingLine = {
  readonly product: string;
  readonly count: number;
  /** 本年增量. */
  readonly lent: Decimal;
  readonly lentBefore: Decimal;
  readonly growth: Decimal | undefined;
  /** 单列预期损失. */
  readonly expectedLoss: Decimal;
};

/** From the first of January to the day, this year and the last. */
export type LendingSpan = { readonly from: string; readonly to: string };

/** The lines of the products that were lent in either span, by product. Rounding: growth to 1e-12. */
export function lendingBoard(
  loans: readonly LoanFacts[],
  thisYear: LendingSpan,
  lastYear: LendingSpan,
): readonly LendingLine[] {
  const now = takenIn(loans, thisYear);
  const before = takenIn(loans, lastYear);
  const products = [...new Set([...now, ...before].map(({ product }) => product))].sort();
  return products.map((product) => {
    const own = now.filter((loan) => loan.product === product);
    const lent = principalOf(own);
    const lentBefore = principalOf(before.filter((loan) => loan.product === product));
    return {
      product,
      count: own.length,
      lent,
      lentBefore,
      growth: lentBefore.isZero() ? undefined : toBarScale(lent.minus(lentBefore).div(lentBefore)),
      expectedLoss: sumOf(own.map(({ expectedLoss }) => expectedLoss)),
    };
  });
}

function takenIn(loans: readonly LoanFacts[], { from, to }: LendingSpan): readonly LoanFacts[] {
  return loans.filter(
    ({ acceptedOn }) => acceptedOn !== undefined && acceptedOn >= from && acceptedOn <= to,
  );
}

function principalOf(loans: readonly LoanFacts[]): Decimal {
  return sumOf(loans.map(({ principal }) => principal));
}
