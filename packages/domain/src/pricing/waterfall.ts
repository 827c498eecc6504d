/**
 * The price waterfall (价格构成): bars from matched FTP to the customer's rate that add up to it exactly.
 *
 * Each bar is a yearly rate on the balance. Most are quotients without a decimal end, so each is cut to 1e-12 by rule and
 * what is left goes to the last bar by name: it also carries what posting to the fen and a contract clock that differs
 * from the cost clock do to the rate.
 */

import { ftpNet } from "../funding/funding-layers.ts";
import { type Decimal, sumOf } from "../money/decimal.ts";
import { toBarScale } from "../money/rounding.ts";
import { matchedFtp } from "../products/deal-ftp.ts";
import { lgdAfterCompensation } from "../risk/expected-loss.ts";
import type { LineId } from "./line.ts";
import type { QuoteFigures } from "./quote-figures.ts";

/**
 * The bars from left to right. Fee income stands among them where the bank earns fees, premiums where the curve found the FTP; a named
 * FTP has them inside it.
 */
const WATERFALL_BARS = [
  "barMatchedFtp",
  "barFtpPremium",
  "barFtpDiscount",
  "barRelending",
  "barOpex",
  "barExpectedLoss",
  "barBankPaidFees",
  "barFeeIncome",
  "barVat",
  "barSurcharge",
  "barIncomeTax",
  "barCapitalReturn",
  "barExcessReturn",
  "barPostingAndClock",
] as const;

/** One bar of the waterfall. */
export type WaterfallBar = (typeof WATERFALL_BARS)[number];

/** The bars with their values, which sum to `customerRate` without any difference. Unit: fraction per year. */
export type Waterfall = {
  readonly customerRate: Decimal;
  readonly customerRateLine: LineId;
  readonly bars: readonly {
    readonly line: LineId;
    readonly bar: WaterfallBar;
    readonly value: Decimal;
  }[];
};

/** The bars of a priced deal. Rounding: each to 1e-12, the left-over to `barPostingAndClock`. */
export function waterfallOf(figures: QuoteFigures): Waterfall {
  const { deal, profit, balanceYears, bankPaidFees, customerRate } = figures;
  const { request } = deal;
  const lgd = lgdAfterCompensation(
    request.creditRisk,
    request.compensation,
    request.principal.yuan,
  );
  const perYear = (yuan: Decimal) => toBarScale(yuan.div(balanceYears));
  const { ftpRate, ftpDiscount } = deal.funding;
  const matched = matchedFtp(deal);
  const base = matched?.base ?? ftpRate;
  const capitalReturn = request.capital.hurdle.perYear.times(profit.capitalYears);
  const sized: Readonly<Record<Exclude<WaterfallBar, "barPostingAndClock">, Decimal>> = {
    barMatchedFtp: base.perYear,
    barFtpPremium: ftpRate.perYear.minus(base.perYear),
    barFtpDiscount: ftpDiscount.addedPerYear.negated(),
    barRelending: toBarScale(profit.fundingRateLife.minus(ftpNet(deal.funding).perYear)),
    barOpex: request.opexRate.perYear,
    barExpectedLoss: request.creditRisk.pd.perYear.times(lgd.share),
    barBankPaidFees: perYear(bankPaidFees),
    barFeeIncome: perYear(profit.feeRevenue.negated()),
    barVat: perYear(profit.vatOut),
    barSurcharge: perYear(profit.surcharge),
    barIncomeTax: perYear(profit.incomeTax),
    barCapitalReturn: perYear(capitalReturn),
    barExcessReturn: perYear(profit.eva),
  };
  const rest = customerRate.minus(sumOf(Object.values(sized)));
  const values = { ...sized, barPostingAndClock: rest };
  const left: Readonly<Partial<Record<WaterfallBar, boolean>>> = {
    barFtpPremium: matched === undefined,
    barFeeIncome: figures.feeIncome.isZero(),
  };
  const shown = WATERFALL_BARS.filter((bar) => left[bar] !== true);
  return {
    customerRate,
    customerRateLine: "customerRate",
    bars: shown.map((bar) => ({ bar, line: bar, value: values[bar] })),
  };
}
