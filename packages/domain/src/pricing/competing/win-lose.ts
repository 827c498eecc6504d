/**
 * The win/lose picture of a relationship (得失): what the bank earns a year with the client at its own price, at the price that
 * matches another bank's offer, and without the loan, when part of the deposits and of the other business leaves too.
 *
 * Deposits are a fact of the relationship and no condition of the loan: the picture is for the bank's own decision whether to
 * match. What would leave is told by whoever asks; nothing is assumed.
 */
import { type Decimal, fromCount, ONE, ZERO } from "../../money/decimal.ts";
import type { Money, Share } from "../../money/money.ts";
import { toFen } from "../../money/rounding.ts";
import type { DepositKept } from "../../products/loan-request.ts";
import type { QuoteFigures } from "../quote-figures.ts";

const MONTHS_PER_YEAR = fromCount(12);

/** What else hangs on the client (综合业务), with the shares of it that would leave. */
export type RelationshipTold = {
  /** 存款流失比例 of the deal's deposit; absent where none is kept. */
  readonly depositsAtRisk: Share | undefined;
  /** 交叉销售: what other business brings in a year, after its costs and before income tax. */
  readonly crossSell: { readonly yearlyIncome: Money; readonly atRisk: Share } | undefined;
};

/** What is earned in a year: 贷款 EVA, deposits and other business after income tax. Unit: yuan; the parts make the total. */
export type YearlyEarnings = {
  readonly loan: Decimal;
  readonly deposits: Decimal;
  readonly crossSell: Decimal;
  readonly total: Decimal;
};

/** The deposits behind the figures. `marginPerYear` is the FTP credit less what the client is paid. */
export type DepositsAtRisk = {
  readonly balance: Decimal;
  readonly marginPerYear: Decimal;
  readonly share: Decimal;
  readonly balanceAtRisk: Decimal;
};

/** Which of matching and letting go earns more, and by how much; `even` where both do alike. */
export type Better = { readonly choice: "match" | "letGo" | "even"; readonly gain: Decimal };

/** The three outcomes and what two of them cost. `matching` is absent where no price matches. */
export type WinLose = {
  readonly depositsAtRisk: DepositsAtRisk | undefined;
  readonly own: YearlyEarnings;
  readonly matching: YearlyEarnings | undefined;
  readonly leaving: YearlyEarnings;
  /** Own less matching. */
  readonly givenUpByMatching: YearlyEarnings | undefined;
  /** Own less leaving. */
  readonly lostByLeaving: YearlyEarnings;
  readonly better: Better | undefined;
};

/**
 * The picture. What the loan and the deposit bring over the loan's life is spread over its years; the loan's EVA has paid for its
 * capital, so a loan that leaves costs just that.
 * Formula: a year = over the life × 12 ÷ months; other business = income × (1 − income tax); what stays = what is earned × (1 −
 * share at risk). Rounding: each part of a year to the fen; totals and differences are sums of them.
 */
export function winLoseOf(
  { deal, profit, relationship }: QuoteFigures,
  evaMatching: Decimal | undefined,
  told: RelationshipTold,
): WinLose {
  const { deposit, tax, termMonths } = deal.request;
  const perYear = (yuan: Decimal) => yuan.times(MONTHS_PER_YEAR).div(fromCount(termMonths));
  const deposits = perYear(relationship?.depositNet ?? ZERO);
  const crossSell = (told.crossSell?.yearlyIncome.yuan ?? ZERO).times(
    ONE.minus(tax.incomeTaxRate.share),
  );
  const depositShare = told.depositsAtRisk?.share ?? ZERO;
  const crossSellShare = told.crossSell?.atRisk.share ?? ZERO;
  const own = earnings(perYear(profit.eva), deposits, crossSell);
  const matching = evaMatching && earnings(perYear(evaMatching), deposits, crossSell);
  const leaving = earnings(
    ZERO,
    deposits.times(ONE.minus(depositShare)),
    crossSell.times(ONE.minus(crossSellShare)),
  );
  return {
    depositsAtRisk: deposit && depositsAtRisk(deposit, depositShare),
    own,
    matching,
    leaving,
    givenUpByMatching: matching && less(own, matching),
    lostByLeaving: less(own, leaving),
    better: matching && betterOf(matching.total.minus(leaving.total)),
  };
}

function depositsAtRisk(deposit: DepositKept, share: Decimal): DepositsAtRisk {
  const { averageBalance, creditRate, paidRate } = deposit;
  return {
    balance: averageBalance.yuan,
    marginPerYear: creditRate.perYear.minus(paidRate.perYear),
    share,
    balanceAtRisk: toFen(averageBalance.yuan.times(share)),
  };
}

function earnings(loan: Decimal, deposits: Decimal, crossSell: Decimal): YearlyEarnings {
  const parts = { loan: toFen(loan), deposits: toFen(deposits), crossSell: toFen(crossSell) };
  return { ...parts, total: parts.loan.plus(parts.deposits).plus(parts.crossSell) };
}

function less(one: YearlyEarnings, other: YearlyEarnings): YearlyEarnings {
  return {
    loan: one.loan.minus(other.loan),
    deposits: one.deposits.minus(other.deposits),
    crossSell: one.crossSell.minus(other.crossSell),
    total: one.total.minus(other.total),
  };
}

function betterOf(matchingOverLeaving: Decimal): Better {
  if (matchingOverLeaving.isZero()) return { choice: "even", gain: ZERO };
  const choice = matchingOverLeaving.isNegative() ? "letGo" : "match";
  return { choice, gain: matchingOverLeaving.abs() };
}
