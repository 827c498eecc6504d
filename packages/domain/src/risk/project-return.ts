/**
 * What a project returns by itself (项目投资回报率), before any loan: its internal rate, its total return and the moment its
 * money is back.
 */
import { effectiveAnnualRate } from "../annual-cost/effective-annual-rate.ts";
import { effectiveDatedRate, type InternalRate } from "../annual-cost/internal-rate.ts";
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import { fraction } from "../money/fraction.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import { isBefore, type Moment } from "../schedules/span.ts";

/** Returns of a project's flows. Unit: yuan. */
export type ProjectReturn = {
  /** 内部收益率 per year, effective: dated flows over 365 days, months over 12. */
  readonly internalRate: InternalRate;
  readonly investedYuan: Decimal;
  readonly returnedYuan: Decimal;
  /** 投资回报率 over the whole life; absent when nothing is invested. */
  readonly returnOnInvestment: Decimal | undefined;
  /** 投资回收: from here on more has come back than went in; absent when it never does. */
  readonly paidBackAt: Moment | undefined;
};

/**
 * The project's returns; negative flows are investment, positive ones return, in any order.
 * Formula: returnOnInvestment = (returned − invested) ÷ invested
 * Rounding: the internal rate correctly to 34 significant digits, else none.
 */
export function projectReturn(flows: readonly ProjectFlow[]): ProjectReturn {
  const amounts = flows.map(({ amount }) => amount.yuan);
  // Each turned round before they are added: nothing invested is 0 and not −0.
  const investedYuan = sumOf(amounts.flatMap((yuan) => (yuan.lt(ZERO) ? yuan.negated() : [])));
  const returnedYuan = sumOf(amounts.filter((yuan) => yuan.gt(ZERO)));
  return {
    internalRate: internalRateOf(flows),
    investedYuan,
    returnedYuan,
    returnOnInvestment: investedYuan.isZero()
      ? undefined
      : returnedYuan.minus(investedYuan).div(investedYuan),
    paidBackAt: paidBackAt(flows),
  };
}

function internalRateOf(flows: readonly ProjectFlow[]): InternalRate {
  const dated = flows.flatMap(({ moment, amount }) =>
    moment.kind === "date" ? [{ date: moment.date, yuan: amount.yuan }] : [],
  );
  if (dated.length > 0) return effectiveDatedRate(dated);
  return effectiveAnnualRate(
    flows.flatMap(({ moment, amount }) =>
      moment.kind === "month" ? [{ years: fraction(moment.month, 12), yuan: amount.yuan }] : [],
    ),
  );
}

/** The moment after which the money added up is never below nought again. */
function paidBackAt(flows: readonly ProjectFlow[]): Moment | undefined {
  const inTime = flows.toSorted((one, other) => {
    if (isBefore(one.moment, other.moment)) return -1;
    return isBefore(other.moment, one.moment) ? 1 : 0;
  });
  const balances = inTime.map((_flow, index) =>
    sumOf(inTime.slice(0, index + 1).map(({ amount }) => amount.yuan)),
  );
  const lastBelow = balances.findLastIndex((balance) => balance.lt(ZERO));
  return inTime[lastBelow + 1]?.moment;
}
