/**
 * Working-capital sizing (流动资金贷款需求测算): how much working capital a firm's turnover needs, and how much of it a new
 * loan may be.
 * Source: 流动资金贷款管理暂行办法 (2010), annex; still the reference method (USE-5).
 */
import { type Decimal, fromCount, ONE, ZERO } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";

/** The year of the method has 360 days. Source: the annex of 2010. */
const DAYS_OF_YEAR = fromCount(360);

/** Days for which money is bound (周转天数). Payables and advance receipts set money free. */
export type TurnoverDays = {
  readonly inventory: Decimal;
  readonly receivables: Decimal;
  readonly prepayments: Decimal;
  readonly payables: Decimal;
  readonly advanceReceipts: Decimal;
};

/** What a firm's accounts say of a year: balances at its start and its end. */
export type TurnoverAccounts = {
  readonly sales: Money;
  readonly costOfSales: Money;
  readonly balances: Readonly<
    Record<keyof TurnoverDays, { readonly opening: Money; readonly closing: Money }>
  >;
};

/** What the need is worked out from. */
export type WorkingCapitalCase = {
  readonly lastYearSales: Money;
  /** 销售利润率 of last year. */
  readonly salesMargin: Share;
  /** 预计销售收入年增长率; may be negative. */
  readonly expectedGrowth: Share;
  readonly days: TurnoverDays;
  readonly ownFunds: Money;
  readonly existingLoans: Money;
  readonly otherChannels: Money;
};

/** The need and the gap. `turns` is absent where no money is bound: net days of nought or less. */
export type WorkingCapitalNeed = {
  readonly netDays: Decimal;
  readonly turns: Decimal | undefined;
  readonly need: Money;
  readonly newLoan: Money;
};

/**
 * 营运资金量 and 新增流动资金贷款额度.
 * Formula: need = sales × (1 − margin) × (1 + growth) × net days ÷ 360; new loan = need − own funds − existing loans − other
 * channels, nothing where that is negative. Rounding: none.
 */
export function workingCapitalNeed(asked: WorkingCapitalCase): WorkingCapitalNeed {
  const { lastYearSales, salesMargin, expectedGrowth, days } = asked;
  const netDays = days.inventory
    .plus(days.receivables)
    .plus(days.prepayments)
    .minus(days.payables)
    .minus(days.advanceReceipts);
  if (netDays.lte(ZERO)) {
    return { netDays, turns: undefined, need: { yuan: ZERO }, newLoan: { yuan: ZERO } };
  }
  const yuan = lastYearSales.yuan
    .times(ONE.minus(salesMargin.share))
    .times(ONE.plus(expectedGrowth.share))
    .times(netDays)
    .div(DAYS_OF_YEAR);
  const gap = yuan
    .minus(asked.ownFunds.yuan)
    .minus(asked.existingLoans.yuan)
    .minus(asked.otherChannels.yuan);
  return {
    netDays,
    turns: DAYS_OF_YEAR.div(netDays),
    need: { yuan },
    newLoan: { yuan: gap.isNegative() ? ZERO : gap },
  };
}

/** What a line of the accounts turns over against: 销售收入 or 销售成本. */
const BASES: Readonly<Record<keyof TurnoverDays, "sales" | "costOfSales">> = {
  inventory: "costOfSales",
  receivables: "sales",
  prepayments: "costOfSales",
  payables: "costOfSales",
  advanceReceipts: "sales",
};

/** Days, or the base that is nought and lets none be told. */
export type TurnoverReading =
  | { readonly kind: "days"; readonly days: TurnoverDays }
  | { readonly kind: "undefined"; readonly because: "sales" | "costOfSales" };

/**
 * 周转天数 from a year's accounts.
 * Formula: days = 360 × (opening + closing) ÷ 2 ÷ base; receivables and advance receipts on sales, the others on cost.
 */
export function turnoverDays(accounts: TurnoverAccounts): TurnoverReading {
  const { sales, costOfSales, balances } = accounts;
  if (sales.yuan.isZero()) return { kind: "undefined", because: "sales" };
  if (costOfSales.yuan.isZero()) return { kind: "undefined", because: "costOfSales" };
  const daysOf = (line: keyof TurnoverDays): Decimal => {
    const { opening, closing } = balances[line];
    const twice = opening.yuan.plus(closing.yuan).times(DAYS_OF_YEAR);
    return twice.div(accounts[BASES[line]].yuan.times(fromCount(2)));
  };
  return {
    kind: "days",
    days: {
      inventory: daysOf("inventory"),
      receivables: daysOf("receivables"),
      prepayments: daysOf("prepayments"),
      payables: daysOf("payables"),
      advanceReceipts: daysOf("advanceReceipts"),
    },
  };
}
