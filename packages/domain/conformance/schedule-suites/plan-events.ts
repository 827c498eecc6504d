/**
 * The events of a plan that was run, read off its rows: what moved on each day, and balance, rate
 * and accrued interest after it.
 */
import { elementAt } from "../../src/assert.ts";
import { type Decimal, sumOf, ZERO } from "../../src/money/decimal.ts";
import { payOff } from "../../src/schedules/pay-off.ts";
import type { PlanRow } from "../../src/schedules/plan-row.ts";
import type { ContractDate } from "./contract-dates.ts";
import { type EventTerms, isEarlier, type LoanEvent } from "./event-case.ts";
import { type EventPlan, eventPlan } from "./event-plan.ts";

/** The events of a case, in order, as its side sees them, up to its horizon. */
export function eventsOf(terms: EventTerms): readonly LoanEvent[] {
  const plan = eventPlan(terms);
  const settled = terms.earlySettlement;
  const horizon = terms.horizon ?? elementAt(plan.days, -1).due;
  const events = [
    disbursement(terms),
    ...plan.plan.rows.flatMap((row, index) => rowEvents(plan, row, index)),
    ...plan.draws.slice(1).flatMap((_, index) => drawEvent(plan, index + 1)),
    ...plan.changes.flatMap((_, index) => rateEvent(plan, index)),
  ].filter(({ date }) => date <= horizon && (settled === undefined || date <= settled.date));
  return [...events, ...settlement(plan, terms)]
    .sort((one, other) => (isEarlier(one, other) ? -1 : 1))
    .map((event) => (terms.side === "lender" ? event : seenByBorrower(event)));
}

function disbursement({ disbursement, principal, upfrontAdjustment, rate }: EventTerms): LoanEvent {
  return {
    date: disbursement,
    type: "disburse",
    amount: principal.plus(upfrontAdjustment).negated(),
    outstanding: principal,
    rate: rate.initial,
    accrued: ZERO,
  };
}

/** The agreed price ends the loan; interest accrued since the last payment is paid on top. */
function settlement(plan: EventPlan, { earlySettlement }: EventTerms): readonly LoanEvent[] {
  if (earlySettlement === undefined) return [];
  const { date, price } = earlySettlement;
  const { carried, accrued } = stateOn(plan, { agreed: date, accrual: date, due: date });
  return [
    {
      date,
      type: "settle-early",
      amount: sumOf([price, carried, accrued]),
      outstanding: ZERO,
      rate: undefined,
      accrued: ZERO,
    },
  ];
}

/** Principal, then interest; on the last day interest, then the rest as the maturity payment. */
function rowEvents(plan: EventPlan, row: PlanRow, index: number): readonly LoanEvent[] {
  const on = elementAt(plan.days, index);
  const isLast = index === plan.days.length - 1;
  const rate = rateBefore(plan, on);
  const drawn = drawnOn(plan, on);
  const base = { date: on.due, rate, accrued: ZERO };
  const unpaid = isLast ? row.principal : ZERO;
  const after = row.closing.plus(drawn);
  const events: readonly (LoanEvent | undefined)[] = [
    isLast || row.principal.isZero()
      ? undefined
      : {
          ...base,
          type: "principal",
          amount: row.principal,
          outstanding: row.closing,
          accrued: owedInterest(row),
        },
    row.interest.isZero()
      ? undefined
      : { ...base, type: "interest", amount: row.interest, outstanding: after.plus(unpaid) },
    row.treatment === "capitalised"
      ? { ...base, type: "capitalise", amount: ZERO, outstanding: after }
      : undefined,
    isLast && !row.principal.isZero()
      ? { ...base, type: "maturity", amount: row.principal, outstanding: row.closing }
      : undefined,
  ];
  return events.flatMap((event) => event ?? []);
}

/** Interest of the row and of those before it that nobody has paid when the day begins. */
function owedInterest({ interest, capitalised, carried }: PlanRow): Decimal {
  return sumOf([interest, capitalised, carried]);
}

/** A draw of a day comes after its principal payment and before its interest payment. */
function drawEvent(plan: EventPlan, index: number): readonly LoanEvent[] {
  const { on, drawdown } = elementAt(plan.draws, index);
  const rowIndex = plan.days.findIndex(({ accrual }) => accrual === on.accrual);
  const row = plan.plan.rows[rowIndex];
  const state = stateOn(plan, on);
  return [
    {
      date: on.due,
      type: "drawdown",
      amount: drawdown.amount.yuan.negated(),
      outstanding: state.principal,
      rate: rateBefore(plan, on),
      accrued: row === undefined ? state.accrued.plus(state.carried) : owedInterest(row),
    },
  ];
}

/** A rate changes after all payments of its day; where nothing is left it means nothing. */
function rateEvent(plan: EventPlan, index: number): readonly LoanEvent[] {
  const { on, kind, perYear } = elementAt(plan.changes, index);
  const { principal, carried, accrued } = stateOn(plan, on);
  if (principal.isZero()) return [];
  return [
    {
      date: on.due,
      type: kind,
      amount: ZERO,
      outstanding: principal,
      rate: perYear,
      accrued: carried.plus(accrued),
    },
  ];
}

function stateOn({ plan, run }: EventPlan, { accrual }: ContractDate) {
  return payOff(plan.rows, run, { kind: "date", date: accrual });
}

function drawnOn({ draws }: EventPlan, { accrual }: ContractDate): Decimal {
  return sumOf(
    draws.filter(({ on }) => on.accrual === accrual).map(({ drawdown }) => drawdown.amount.yuan),
  );
}

/** The rate of the day before. */
function rateBefore({ run }: EventPlan, { accrual }: ContractDate): Decimal {
  const held = run.ratePath.find(
    ({ span }) => span.kind === "dated" && span.from < accrual && accrual <= span.to,
  );
  return (held ?? elementAt(run.ratePath, 0)).annualRate.perYear;
}

function seenByBorrower(event: LoanEvent): LoanEvent {
  return {
    ...event,
    amount: event.amount.negated(),
    outstanding: event.outstanding.negated(),
    accrued: event.accrued.negated(),
  };
}
