/**
 * From the terms of an event case to the plan that the domain runs: which days pay what, and by
 * which rule. Nothing is computed here but dates.
 */
import { assertNever, elementAt } from "../../src/assert.ts";
import { addDays, type CalendarDate } from "../../src/dates/calendar-date.ts";
import { ZERO } from "../../src/money/decimal.ts";
import { UNROUNDED } from "../../src/money/rounding.ts";
import type { PaymentDate } from "../../src/schedules/payment-dates.ts";
import type { RepaymentPlan } from "../../src/schedules/plan-row.ts";
import type { PlanRun } from "../../src/schedules/plan-run.ts";
import type { PrincipalRule } from "../../src/schedules/principal-rule.ts";
import type { Drawdown } from "../../src/schedules/repayment-terms.ts";
import { runPlan } from "../../src/schedules/run-plan.ts";
import { accruedShare } from "../../src/schedules/span.ts";
import { CaseFault } from "../read-case.ts";
import { type ContractDate, contractDate, cycleDates, segmentDates } from "./contract-dates.ts";
import { type RateChange, rateChanges, ratePathOf } from "./contract-rates.ts";
import type { EventTerms } from "./event-case.ts";

/** A plan that was run, and what its events are read from besides its rows. */
export type EventPlan = {
  readonly run: PlanRun;
  readonly plan: RepaymentPlan;
  /** One for each date of the run. */
  readonly days: readonly ContractDate[];
  readonly draws: readonly { readonly on: ContractDate; readonly drawdown: Drawdown }[];
  readonly changes: readonly RateChange[];
};

/** The plan of a case. A maturity that is not agreed is the day on which nothing is left. */
export function eventPlan(terms: EventTerms): EventPlan {
  const agreed = terms.maturity ?? terms.amortisationEnd;
  if (agreed !== undefined) return planUntil(terms, agreed);
  const open = planUntil(terms, undefined);
  if (open.plan.rows.length === open.days.length) {
    throw new CaseFault("the terms never repay the loan, and name no maturity");
  }
  return planUntil(terms, elementAt(open.days, open.plan.rows.length - 1).agreed);
}

type PlanDay = {
  readonly on: ContractDate;
  readonly interest: PaymentDate["interest"];
  readonly principalDue: boolean;
};

function planUntil(terms: EventTerms, maturity: CalendarDate | undefined): EventPlan {
  const days = planDays(terms, maturity);
  const end = elementAt(days, -1).on;
  const changes = rateChanges(terms, end.agreed);
  const draws = drawsOf(terms, end.agreed);
  const accrual = { kind: "actualDays", dayCount: terms.rate.dayCount } as const;
  const run: PlanRun = {
    dates: days.map(({ on, interest, principalDue }, index) => ({
      span: {
        kind: "dated",
        from: index === 0 ? terms.disbursement : elementAt(days, index - 1).on.accrual,
        to: on.accrual,
      },
      due: { kind: "date", date: on.due },
      interest,
      principalDue,
    })),
    drawdowns: draws.map(({ drawdown }) => drawdown),
    prepayments: [],
    accrual,
    ratePath: ratePathOf(terms, changes, end.accrual),
    rule: principalRule(terms, days),
    posting: UNROUNDED,
    endsWhenRepaid: maturity === undefined,
  };
  return { run, plan: runPlan(run), days: days.map(({ on }) => on), draws, changes };
}

/** Every day that pays, capitalises or repays something; one day of each kind is one day. */
function planDays(terms: EventTerms, maturity: CalendarDate | undefined): readonly PlanDay[] {
  const principal = new Set(principalDays(terms, maturity));
  const interest = new Set(interestDays(terms, principal, maturity));
  const until = terms.capitaliseInterestUntil;
  const all = [...principal, ...interest, ...[until, maturity].flatMap((day) => day ?? [])];
  const isOpen = maturity === undefined;
  const life = [...new Set(all)]
    .filter((day) => day > terms.disbursement && (isOpen || day <= maturity))
    .sort();
  // Where the end is looked for, one more day shows whether the one before was the last.
  const days = isOpen ? [...life, addDays(elementAt(life, -1), 1)] : life;
  return days.map((day) => {
    const isCapitalised =
      until !== undefined && day <= until && (interest.has(day) || day === until);
    const isPaid = isOpen || day === maturity || interest.has(day);
    return {
      on: contractDate(terms, day),
      interest: isCapitalised ? "capitalised" : isPaid ? "paid" : "deferred",
      principalDue: principal.has(day),
    };
  });
}

/** The days on which principal is due, the maturity among them where it takes a regular part. */
function principalDays(
  terms: EventTerms,
  maturity: CalendarDate | undefined,
): readonly CalendarDate[] {
  const { principalCycle, principalPlan, amortisationEnd, instalment, endOfMonth } = terms;
  if (principalPlan !== undefined) {
    return segmentDates(principalPlan, endOfMonth, maturity)
      .filter(({ segment }) => segment.direction === "repay")
      .map(({ date }) => date);
  }
  if (principalCycle === undefined) return [];
  const regular = cycleDates(principalCycle, endOfMonth, maturity);
  if (maturity === undefined) return regular;
  const solvedTo = instalment === undefined ? amortisationEnd : undefined;
  if (solvedTo === undefined || solvedTo === maturity) return [...regular, maturity];
  const instalments = [...cycleDates(principalCycle, endOfMonth, solvedTo), solvedTo];
  const paid = new Set([...regular, maturity, solvedTo]);
  return instalments.filter((day) => day <= maturity && paid.has(day));
}

/**
 * The days on which interest is due. Instalments hold interest and principal, so from the first
 * of them on their days are the interest days.
 */
function interestDays(
  terms: EventTerms,
  principal: ReadonlySet<CalendarDate>,
  maturity: CalendarDate | undefined,
): readonly CalendarDate[] {
  const { interestCycle, interestPlan, repayment, endOfMonth, principalCycle } = terms;
  const segments = interestPlan ?? (interestCycle === undefined ? [] : [interestCycle]);
  const own = segmentDates(segments, endOfMonth, maturity).map(({ date }) => date);
  if (repayment !== "fixed-payment" && repayment !== "equal-instalment") return own;
  const first = principalCycle?.anchor;
  return [...own.filter((day) => first === undefined || day < first), ...principal];
}

function principalRule(terms: EventTerms, days: readonly PlanDay[]): PrincipalRule {
  const { instalment, repayment } = terms;
  switch (repayment) {
    case "bullet":
      return { kind: "none" };
    case "equal-principal":
      return { kind: "equal", part: instalment, balloon: ZERO };
    case "fixed-payment":
    case "equal-instalment":
      return {
        kind: "level",
        instalment,
        balloon: ZERO,
        stepPeriods: undefined,
        stepGrowth: ZERO,
        sharesBeyond: instalment === undefined ? sharesBeyond(terms, days) : [],
      };
    case "custom-plan":
      return { kind: "planned", plan: plannedParts(terms, days) };
    default:
      return assertNever(repayment);
  }
}

/** The regular periods from the last instalment day of the plan to the end of amortisation. */
function sharesBeyond(terms: EventTerms, days: readonly PlanDay[]) {
  const { principalCycle, amortisationEnd, endOfMonth, rate } = terms;
  const last = days.filter(({ principalDue }) => principalDue).at(-1);
  if (amortisationEnd === undefined || principalCycle === undefined || last === undefined) {
    return [];
  }
  const beyond = [...cycleDates(principalCycle, endOfMonth, amortisationEnd), amortisationEnd]
    .filter((day) => day > last.on.agreed)
    .map((day) => contractDate(terms, day).accrual);
  return beyond.map((to, index) => {
    const from = index === 0 ? last.on.accrual : elementAt(beyond, index - 1);
    const accrual = { kind: "actualDays", dayCount: rate.dayCount } as const;
    return accruedShare(accrual, { kind: "dated", from, to });
  });
}

function plannedParts(terms: EventTerms, days: readonly PlanDay[]) {
  const parts = segmentDates(terms.principalPlan ?? [], terms.endOfMonth, undefined);
  return days.flatMap(({ on }, index) =>
    parts
      .filter(({ date, segment }) => date === on.agreed && segment.direction === "repay")
      .map(({ segment }) => ({ period: index + 1, amount: { yuan: segment.amount } })),
  );
}

function drawsOf(terms: EventTerms, end: CalendarDate): EventPlan["draws"] {
  const drawOn = (on: ContractDate, yuan: EventTerms["principal"]) => ({
    on,
    drawdown: { moment: { kind: "date" as const, date: on.accrual }, amount: { yuan } },
  });
  const { disbursement: first } = terms;
  const later = segmentDates(terms.principalPlan ?? [], terms.endOfMonth, end)
    .filter(({ segment }) => segment.direction === "draw")
    .map(({ date, segment }) => drawOn(contractDate(terms, date), segment.amount));
  return [drawOn({ agreed: first, accrual: first, due: first }, terms.principal), ...later];
}
