/**
 * The pass-through statement (惠及借款人): of every yuan of policy money in a loan, how much reaches the borrower and how much
 * stays with the bank.
 *
 * Policy money is what FTP discount, relending, fee waivers and fiscal subsidy bring. Waivers and subsidy are the borrower's as
 * they stand. Discount and relending first come to the bank; they reach the borrower as far as the contract rate lies below
 * the reference price, on the balances of the plan. What the price gives beyond them is the bank's own concession; relending
 * that costs more than it brings stays with the bank. Interest is taken as charged, VAT included. See decision 0019.
 */
import { ftpNet } from "../../funding/funding-layers.ts";
import { barsSharedOut, fenSharedOut } from "../../money/apportionment.ts";
import { type Decimal, sumOf, ZERO } from "../../money/decimal.ts";
import { toBarScale, toFen, toRateScale } from "../../money/rounding.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { ReferencePrice } from "../../products/reference-price.ts";
import { interestNeeded } from "../income-vat.ts";
import type { Profitability } from "../profitability.ts";

/** Where the money comes from, in the order of the statement; the last row is no policy money. */
export const PASS_THROUGH_SOURCES = [
  "ftpDiscount",
  "relending",
  "feeWaivers",
  "subsidy",
  "bankConcession",
] as const;
export type PassThroughSource = (typeof PASS_THROUGH_SOURCES)[number];

/** What there is, what of it reaches the borrower, what stays with the bank: `benefit` is the sum of the two. */
export type Shared = {
  readonly benefit: Decimal;
  readonly toBorrower: Decimal;
  readonly toBank: Decimal;
};

/** One source: over the life in yuan, whole fen; and per year of balance as a fraction, whole 1e-12. */
export type PassThroughRow = {
  readonly source: PassThroughSource;
  readonly yuan: Shared;
  readonly perYear: Shared;
};

/** The statement. Rows add up to the totals in every column, without any difference. */
export type PassThrough = {
  readonly reference: ReferencePrice;
  readonly referenceRate: Decimal;
  /** The contract rate that the reference is set against: the first, or the average where the reference is an average. */
  readonly comparedRate: Decimal;
  /** What the price below the reference saves the borrower over the plan; negative above it. */
  readonly rateRelief: Decimal;
  /** The part of the relief that policy money pays for. */
  readonly passedOn: Decimal;
  readonly rows: readonly PassThroughRow[];
  readonly totals: { readonly yuan: Shared; readonly perYear: Shared };
};

/** What the statement is worked out from. Money in yuan, rates as fractions per year. */
export type PassThroughInputs = {
  readonly deal: LoanDeal;
  readonly profit: Pick<Profitability, "netYieldNeeded" | "fundingRateLife" | "vatExemptBound">;
  readonly balanceYears: Decimal;
  readonly contractBalanceYears: Decimal;
  readonly funding: Decimal;
  readonly customerRate: Decimal;
  readonly waivedFees: Decimal;
  readonly subsidyTotal: Decimal;
};

/** The statement of a priced deal. Rounding: each amount to the fen, parts of one amount by largest remainder. */
export function passThroughOf(inputs: PassThroughInputs): PassThrough {
  const { deal, contractBalanceYears } = inputs;
  const { referenceRate, comparedRate } = comparedRates(inputs);
  const rateRelief = toFen(referenceRate.minus(comparedRate).times(contractBalanceYears));
  let statement: Statement | undefined;
  // Shared out on first reading: a book of deals asks for the two rates only.
  const shown = () => {
    statement ??= statementOf(inputs, rateRelief);
    return statement;
  };
  return {
    reference: deal.reference,
    referenceRate,
    comparedRate,
    rateRelief,
    get passedOn() {
      return shown().passedOn;
    },
    get rows() {
      return shown().rows;
    },
    get totals() {
      return shown().totals;
    },
  };
}

type Statement = Pick<PassThrough, "passedOn" | "rows" | "totals">;

function statementOf(inputs: PassThroughInputs, rateRelief: Decimal): Statement {
  const { deal, balanceYears, waivedFees, subsidyTotal } = inputs;
  const discount = toFen(deal.funding.ftpDiscount.addedPerYear.times(balanceYears));
  const relending = toFen(ftpNet(deal.funding).perYear.times(balanceYears).minus(inputs.funding));
  const pool = [discount, relending].map(atLeastNought);
  const passedOn = lesser(atLeastNought(rateRelief), sumOf(pool));
  const [passedDiscount = ZERO, passedRelending = ZERO] = sharedOut(passedOn, pool);
  const yuanRows: Readonly<Record<PassThroughSource, Shared>> = {
    ftpDiscount: shared(discount, passedDiscount),
    relending: shared(relending, passedRelending),
    feeWaivers: shared(waivedFees, waivedFees),
    subsidy: shared(subsidyTotal, subsidyTotal),
    bankConcession: shared(ZERO, rateRelief.minus(passedOn)),
  };
  const yuan = PASS_THROUGH_SOURCES.map((source) => yuanRows[source]);
  const totalYuan = totalOf(yuan);
  const rates = perYearOf(yuan, totalYuan, balanceYears);
  return {
    passedOn,
    rows: PASS_THROUGH_SOURCES.map((source, index) => ({
      source,
      yuan: yuanRows[source],
      perYear: rates.rows[index] ?? shared(ZERO, ZERO),
    })),
    totals: { yuan: totalYuan, perYear: rates.total },
  };
}

/** The reference and the contract rate it is set against. Rounding: a break-even to 1e-8. */
function comparedRates(inputs: PassThroughInputs) {
  const { deal, profit, balanceYears, contractBalanceYears, customerRate } = inputs;
  if (deal.reference.kind !== "breakEven") {
    const comparedRate = deal.rates[0]?.annualRate.perYear ?? customerRate;
    return { referenceRate: deal.reference.referenceRate.perYear, comparedRate };
  }
  const support = deal.funding.ftpRate.perYear.minus(profit.fundingRateLife);
  const needed = profit.netYieldNeeded.plus(support);
  const { tax } = deal.request;
  const unsupported = interestNeeded(needed, { tax, balanceYears }, profit.vatExemptBound);
  const referenceRate = toRateScale(unsupported.times(balanceYears).div(contractBalanceYears));
  return { referenceRate, comparedRate: customerRate };
}

function shared(benefit: Decimal, toBorrower: Decimal): Shared {
  return { benefit, toBorrower, toBank: benefit.minus(toBorrower) };
}

/** An amount over parts in proportion to them; the amount is no more than all of them. */
function sharedOut(amount: Decimal, parts: readonly Decimal[]): readonly Decimal[] {
  const all = sumOf(parts);
  if (all.isZero()) return parts;
  const exact = parts.map((part) => amount.times(part).div(all));
  return fenSharedOut(amount, exact);
}

function totalOf(rows: readonly Shared[]): Shared {
  return {
    benefit: sumOf(rows.map(({ benefit }) => benefit)),
    toBorrower: sumOf(rows.map(({ toBorrower }) => toBorrower)),
    toBank: sumOf(rows.map(({ toBank }) => toBank)),
  };
}

/** The same table per year of balance: the total is cut first, then its two columns, then each column's rows. */
function perYearOf(rows: readonly Shared[], total: Shared, balanceYears: Decimal) {
  const ofBalance = (yuan: Decimal) => yuan.div(balanceYears);
  const benefit = toBarScale(ofBalance(total.benefit));
  const columns = barsSharedOut(benefit, [total.toBorrower, total.toBank].map(ofBalance));
  const [toBorrower = ZERO, toBank = ZERO] = columns;
  const column = (whole: Decimal, pick: (row: Shared) => Decimal) =>
    barsSharedOut(
      whole,
      rows.map((row) => ofBalance(pick(row))),
    );
  const borrowers = column(toBorrower, (row) => row.toBorrower);
  const banks = column(toBank, (row) => row.toBank);
  return {
    total: { benefit, toBorrower, toBank },
    rows: borrowers.map((perYear, index): Shared => {
      const kept = banks[index] ?? ZERO;
      return { benefit: perYear.plus(kept), toBorrower: perYear, toBank: kept };
    }),
  };
}

function atLeastNought(yuan: Decimal): Decimal {
  return yuan.isNegative() ? ZERO : yuan;
}

function lesser(one: Decimal, other: Decimal): Decimal {
  return one.lt(other) ? one : other;
}
