/**
 * Offers of several banks side by side (多家报价比较): what each costs in all and when it asks for cash, with fees and with money that
 * must be left on deposit. The offers are the firm's own knowledge and stay with it.
 */
import { type InternalRates, internalRates } from "../../cost-sheet/annual-costs.ts";
import { borrowerCost, type CostTerms } from "../../cost-sheet/borrower-cost.ts";
import type { BorrowerFlow } from "../../cost-sheet/borrower-flows.ts";
import { addMonths, type CalendarDate } from "../../dates/calendar-date.ts";
import type { Fee } from "../../fees/fee.ts";
import { type Decimal, fromCount, sumOf, ZERO } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { POSTED_TO_FEN, toFen } from "../../money/rounding.ts";
import type { Rate } from "../../rates/rate.ts";
import { type PlanTerms, repaymentPlan } from "../../schedules/repayment-plan.ts";
import type { Repayment } from "../../schedules/repayment-terms.ts";
import type { Accrual, DatedSpan } from "../../schedules/span.ts";

/** 存款要求: so much is left with the bank from drawdown to the end, at its deposit rate, and cannot be used meanwhile. */
export type DepositAsked = { readonly amount: Money; readonly ratePaid: Rate };

/** What a bank offers. */
export type BankOffer = {
  readonly name: string;
  readonly annualRate: Rate;
  readonly amount: Money;
  readonly termMonths: number;
  readonly repayment: Repayment;
  readonly settlementDay: number | undefined;
  readonly fees: readonly Fee[];
  readonly deposit: DepositAsked | undefined;
};

/** One offer. Unit: yuan and fractions per year; `rates` are of all the flows, deposit included. */
export type OfferCost = {
  readonly name: string;
  readonly rates: InternalRates;
  readonly interestYuan: Decimal;
  readonly feesYuan: Decimal;
  /** What the deposit earns, simple for its months (half-up to the fen). */
  readonly depositInterestYuan: Decimal;
  /** Interest and fees, less what the deposit earns. */
  readonly costYuan: Decimal;
  /** Cash that goes out in each year less what comes back, drawdown left out. */
  readonly outlayByYear: readonly Decimal[];
  /** The cash that is free on the day of drawdown. */
  readonly freeAtStartYuan: Decimal;
};

const BY_DAYS: Accrual = { kind: "actualDays", dayCount: "ACT/360" };
const MONTHS_PER_YEAR = fromCount(12);

/** The offers in their order, each from the day of drawdown. Rounding: only what posting rounds. */
export function compareOffers(
  offers: readonly BankOffer[],
  from: CalendarDate,
): readonly OfferCost[] {
  return offers.map((offer) => offerCost(offer, from));
}

function offerCost(offer: BankOffer, from: CalendarDate): OfferCost {
  const { name, termMonths, fees, amount, repayment, deposit } = offer;
  const life: DatedSpan = { kind: "dated", from, to: addMonths(from, termMonths) };
  const planTerms: PlanTerms = {
    principal: amount,
    life,
    repayment,
    accrual: BY_DAYS,
    settlementDay: offer.settlementDay,
    ratePath: [{ span: life, annualRate: offer.annualRate }],
  };
  const terms: CostTerms = { planTerms, termMonths, costClock: BY_DAYS, fees, subsidy: undefined };
  const { allIn, feeTotal } = borrowerCost(terms, repaymentPlan(planTerms, POSTED_TO_FEN));
  const depositInterestYuan = depositInterest(deposit, termMonths);
  const flows = withDeposit(allIn.flows, deposit, depositInterestYuan);
  return {
    name,
    rates: internalRates(flows, repayment.frequency, termMonths),
    interestYuan: allIn.costYuan.minus(feeTotal),
    feesYuan: feeTotal,
    depositInterestYuan,
    costYuan: allIn.costYuan.minus(depositInterestYuan),
    outlayByYear: outlayByYear(flows, amount.yuan, life),
    freeAtStartYuan: flows[0]?.yuan ?? ZERO,
  };
}

function depositInterest(deposit: DepositAsked | undefined, termMonths: number): Decimal {
  if (deposit === undefined) return ZERO;
  const { amount, ratePaid } = deposit;
  return toFen(
    amount.yuan.times(ratePaid.perYear).times(fromCount(termMonths)).div(MONTHS_PER_YEAR),
  );
}

/** Paid in at drawdown, back with its interest at the end. */
function withDeposit(
  flows: readonly BorrowerFlow[],
  deposit: DepositAsked | undefined,
  interest: Decimal,
): readonly BorrowerFlow[] {
  if (deposit === undefined) return flows;
  const { yuan } = deposit.amount;
  return flows.map((flow, index) => {
    const paidIn = index === 0 ? yuan.negated() : ZERO;
    const back = index === flows.length - 1 ? yuan.plus(interest) : ZERO;
    return { ...flow, yuan: flow.yuan.plus(paidIn).plus(back) };
  });
}

/** Year n ends with its anniversary, whose payment it holds. */
function outlayByYear(
  flows: readonly BorrowerFlow[],
  drawn: Decimal,
  { from }: DatedSpan,
): readonly Decimal[] {
  const dated = flows.flatMap(({ moment, yuan }, index) =>
    moment.kind === "date"
      ? [{ date: moment.date, yuan: index === 0 ? yuan.minus(drawn) : yuan }]
      : [],
  );
  const last = dated.at(-1)?.date ?? from;
  const years: Decimal[] = [];
  for (let start = from; start < last; start = addMonths(from, 12 * years.length)) {
    const end = addMonths(from, 12 * (years.length + 1));
    const isFirst = years.length === 0;
    const within = dated.filter(
      ({ date }) => (date > start || (isFirst && date === start)) && date <= end,
    );
    years.push(sumOf(within.map(({ yuan }) => yuan.negated())));
  }
  return years;
}
