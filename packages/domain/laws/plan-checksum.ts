/**
 * One checksum over many made-up loans: plans booked to the fen and unrounded, and the annual cost of each, digit by digit.
 * Node and a browser run this same file; a difference in any digit of any loan changes the checksum.
 */
import { effectiveDatedRate } from "../src/annual-cost/internal-rate.ts";
import { addDays, addMonths, calendarDate } from "../src/dates/calendar-date.ts";
import { fromCount, toPlainDigits } from "../src/money/decimal.ts";
import { POSTED_TO_FEN, UNROUNDED } from "../src/money/rounding.ts";
import { PAYMENT_FREQUENCIES } from "../src/schedules/interest-periods.ts";
import { type PlanTerms, repaymentPlan } from "../src/schedules/repayment-plan.ts";
import type { Repayment } from "../src/schedules/repayment-terms.ts";
import type { Accrual, DatedSpan } from "../src/schedules/span.ts";

const ACCRUALS: readonly Accrual[] = [
  { kind: "actualDays", dayCount: "ACT/360" },
  { kind: "actualDays", dayCount: "ACT/365F" },
  { kind: "actualDays", dayCount: "30E/360" },
];

/** The checksum of so many loans, as 16 hexadecimal digits. */
export function planChecksum(loans: number): string {
  const next = randomNumbers(20_260_101);
  let checksum = 14_695_981_039_346_656_037n;
  for (let loan = 0; loan < loans; loan += 1) {
    for (const figure of figuresOf(randomTerms(next))) {
      for (let index = 0; index < figure.length; index += 1) {
        checksum ^= BigInt(figure.charCodeAt(index));
        checksum = BigInt.asUintN(64, checksum * 1_099_511_628_211n);
      }
    }
  }
  return checksum.toString(16).padStart(16, "0");
}

/** Whole numbers below a bound, the same sequence everywhere: no two engines agree on `Math.random`. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function randomTerms(next: (below: number) => number): PlanTerms {
  const from = addDays(calendarDate("2019-01-01"), next(3000));
  const life: DatedSpan = { kind: "dated", from, to: addMonths(from, 1 + next(60)) };
  const frequency = PAYMENT_FREQUENCIES[next(PAYMENT_FREQUENCIES.length)] ?? "monthly";
  const grace = { kind: "interestOnly", length: { kind: "months", months: next(12) } } as const;
  const repayments: readonly Repayment[] = [
    { method: "bullet", frequency },
    { method: "equalPrincipal", frequency, grace },
    { method: "equalInstalment", frequency, grace },
  ];
  return {
    principal: { yuan: fromCount(10_000 + next(2_000_000_000)).div(fromCount(100)) },
    life,
    repayment: repayments[next(repayments.length)] ?? { method: "bullet", frequency },
    accrual: ACCRUALS[next(ACCRUALS.length)] ?? { kind: "wholeMonths" },
    settlementDay: next(2) === 0 ? undefined : 1 + next(31),
    ratePath: [
      { span: life, annualRate: { perYear: fromCount(1 + next(1500)).div(fromCount(10_000)) } },
    ],
  };
}

function figuresOf(terms: PlanTerms): readonly string[] {
  const plans = [POSTED_TO_FEN, UNROUNDED].map((posting) => repaymentPlan(terms, posting).rows);
  const digits = plans.flatMap((rows) =>
    rows.flatMap(({ opening, interest, principal, closing }) =>
      [opening, interest, principal, closing].map(toPlainDigits),
    ),
  );
  const paid = (plans[0] ?? []).flatMap(({ due, interest, principal }) =>
    due.kind === "date" ? [{ date: due.date, yuan: interest.plus(principal).negated() }] : [],
  );
  const start =
    terms.life.kind === "dated" ? [{ date: terms.life.from, yuan: terms.principal.yuan }] : [];
  const cost = effectiveDatedRate([...start, ...paid]);
  return [...digits, cost.kind === "found" ? toPlainDigits(cost.rate) : cost.kind];
}
