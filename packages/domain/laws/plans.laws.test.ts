/** Laws of repayment plans: how a plan must change when its terms change, whatever the figures are. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, calendarDate, daysBetween } from "../src/dates/calendar-date.ts";
import {
  type Decimal,
  decimal,
  fromCount,
  ONE,
  sumOf,
  toPlainDigits,
} from "../src/money/decimal.ts";
import { POSTED_TO_FEN, toReported, UNROUNDED } from "../src/money/rounding.ts";
import { PAYMENT_FREQUENCIES } from "../src/schedules/interest-periods.ts";
import { growthOver } from "../src/schedules/level-instalment.ts";
import { payOff } from "../src/schedules/pay-off.ts";
import type { PlanRow } from "../src/schedules/plan-row.ts";
import { type PlanTerms, repaymentPlan } from "../src/schedules/repayment-plan.ts";
import type { Amortising, Repayment } from "../src/schedules/repayment-terms.ts";
import { type Accrual, type DatedSpan, endOf, startOf } from "../src/schedules/span.ts";

type Basic = {
  readonly fen: number;
  readonly startDay: number;
  readonly termMonths: number;
  readonly rateBp: number;
  readonly frequency: (typeof PAYMENT_FREQUENCIES)[number];
  readonly settlementDay: number | undefined;
  readonly accrual: Accrual;
};

const ACCRUALS: readonly Accrual[] = [
  { kind: "actualDays", dayCount: "ACT/360" },
  { kind: "actualDays", dayCount: "ACT/365F" },
  { kind: "actualDays", dayCount: "30E/360" },
  { kind: "wholeMonths" },
];

const basics: fc.Arbitrary<Basic> = fc.record({
  fen: fc.integer({ min: 10_000, max: 90_000_000_00 }),
  startDay: fc.integer({ min: 0, max: 3000 }),
  termMonths: fc.integer({ min: 1, max: 120 }),
  rateBp: fc.integer({ min: 1, max: 2000 }),
  frequency: fc.constantFrom(...PAYMENT_FREQUENCIES),
  settlementDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  accrual: fc.constantFrom(...ACCRUALS),
});

const NO_GRACE = { kind: "interestOnly", length: { kind: "periods", periods: 0 } } as const;

function lifeOf({ startDay, termMonths }: Basic): DatedSpan {
  const from = addDays(calendarDate("2019-01-01"), startDay);
  return { kind: "dated", from, to: addMonths(from, termMonths) };
}

function termsOf(basic: Basic, repayment: Repayment): PlanTerms {
  const life = lifeOf(basic);
  return {
    principal: { yuan: fromCount(basic.fen).div(fromCount(100)) },
    life,
    repayment,
    accrual:
      basic.accrual.kind === "wholeMonths"
        ? { ...basic.accrual, anchor: life.from }
        : basic.accrual,
    settlementDay: basic.settlementDay,
    ratePath: [
      { span: life, annualRate: { perYear: fromCount(basic.rateBp).div(fromCount(10_000)) } },
    ],
  };
}

function amortising(
  basic: Basic,
  method: "equalPrincipal" | "equalInstalment",
  extra: Partial<Amortising> = {},
): Repayment {
  return { method, frequency: basic.frequency, grace: NO_GRACE, ...extra };
}

function methodsOf(basic: Basic): readonly Repayment[] {
  return [
    { method: "bullet", frequency: basic.frequency },
    amortising(basic, "equalPrincipal"),
    amortising(basic, "equalInstalment"),
  ];
}

const totalOf = (rows: readonly PlanRow[], pick: (row: PlanRow) => Decimal) =>
  sumOf(rows.map(pick));
const interestOf = (terms: PlanTerms) =>
  totalOf(repaymentPlan(terms, UNROUNDED).rows, ({ accrued }) => accrued);
const shown = (yuan: Decimal) => toPlainDigits(toReported(yuan));
const outline = (rows: readonly PlanRow[]) =>
  rows.map(({ opening, accrued, interest, principal, closing }) =>
    [opening, accrued, interest, principal, closing].map(shown),
  );
/** Figures that divisions reached in another order may differ in the last of 40 digits. */
const isNearly = (one: Decimal, other: Decimal) =>
  one.minus(other).abs().lt(decimal("0.0000000000000000001"));

function law(name: string, holds: (basic: Basic) => void): void {
  test(name, () => {
    fc.assert(fc.property(basics, holds));
  });
}

law("scaling: twice the loan is twice every figure", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const one = repaymentPlan(termsOf(basic, repayment), UNROUNDED).rows;
    const two = repaymentPlan(termsOf({ ...basic, fen: 2 * basic.fen }, repayment), UNROUNDED).rows;
    two.forEach((row, index) => {
      const half = one[index];
      expect(half !== undefined && isNearly(row.interest, half.interest.times(2))).toBe(true);
      expect(half !== undefined && isNearly(row.principal, half.principal.times(2))).toBe(true);
    });
  }
});

law("unit: a loan counted in 万元 is the same loan", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const tenThousands = { ...terms, principal: { yuan: terms.principal.yuan.div(10_000) } };
    const difference = interestOf(tenThousands).times(10_000).minus(interestOf(terms));
    expect(isNearly(difference, decimal("0"))).toBe(true);
  }
});

law("periods: they cover the life without gap or overlap, and no row is missing", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
    expect(rows.map(({ span }) => startOf(span)).slice(1)).toEqual(
      rows.slice(0, -1).map(({ span }) => endOf(span)),
    );
    expect(
      [rows[0], rows.at(-1)].map((row) => row && [startOf(row.span), endOf(row.span)]),
    ).toEqual([
      [startOf(terms.life), rows[0] && endOf(rows[0].span)],
      [rows.at(-1) && startOf((rows.at(-1) ?? rows[0])?.span ?? terms.life), endOf(terms.life)],
    ]);
    expect(rows.map(({ period }) => period)).toEqual(rows.map((_, index) => index + 1));
  }
});

law("parts add up: principal parts are the loan, and the last balance is 0", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    for (const posting of [POSTED_TO_FEN, UNROUNDED]) {
      const { rows } = repaymentPlan(terms, posting);
      const repaid = totalOf(rows, ({ principal }) => principal);
      expect(isNearly(repaid, terms.principal.yuan)).toBe(true);
      expect(rows.at(-1)?.closing.isZero()).toBe(true);
    }
  }
});

law("a plan by itself: each closing balance is the next opening balance", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const { rows } = repaymentPlan(termsOf(basic, repayment), POSTED_TO_FEN);
    rows.slice(1).forEach((row, index) => {
      expect(row.opening).toEqual(rows[index]?.closing);
    });
  }
});

law("present value: discounted at its own rate, a level plan is worth the loan", (basic) => {
  const terms = termsOf(basic, amortising(basic, "equalInstalment"));
  const rate = fromCount(basic.rateBp).div(fromCount(10_000));
  let [factor, value] = [ONE, decimal("0")];
  for (const { pieces, interest, principal } of repaymentPlan(terms, UNROUNDED).rows) {
    for (const { share } of pieces) factor = factor.div(growthOver(rate, share));
    value = value.plus(interest.plus(principal).times(factor));
  }
  expect(isNearly(value, terms.principal.yuan)).toBe(true);
});

law("等额本息: unrounded instalments are equal", (basic) => {
  const { rows } = repaymentPlan(termsOf(basic, amortising(basic, "equalInstalment")), UNROUNDED);
  const [first] = rows;
  for (const { interest, principal } of rows) {
    expect(first && isNearly(interest.plus(principal), first.interest.plus(first.principal))).toBe(
      true,
    );
  }
});

law("等额本息: booked instalments are equal but for the last", (basic) => {
  const { rows } = repaymentPlan(
    termsOf(basic, amortising(basic, "equalInstalment")),
    POSTED_TO_FEN,
  );
  const paid = rows
    .slice(0, -1)
    .filter(({ closing }) => !closing.isZero())
    .map(({ interest, principal }) => toPlainDigits(interest.plus(principal)));
  // A first stub longer than the others may owe more interest than an instalment; principal is then 0.
  const level = paid.filter((_, index) => !rows[index]?.principal.isZero());
  expect(new Set(level).size).toBeLessThanOrEqual(1);
});

law("等额本金: booked parts are equal but for the last", (basic) => {
  const { rows } = repaymentPlan(
    termsOf(basic, amortising(basic, "equalPrincipal")),
    POSTED_TO_FEN,
  );
  const parts = rows.slice(0, -1).filter(({ closing }) => !closing.isZero());
  expect(new Set(parts.map(({ principal }) => toPlainDigits(principal))).size).toBeLessThanOrEqual(
    1,
  );
});

/** With a short first period a level plan repays more of the loan there than equal parts do, so periods are even here. */
const evenly = (basic: Basic): Basic => ({
  ...basic,
  settlementDay: undefined,
  accrual: { kind: "wholeMonths" },
});

law(
  "theory: 等额本金 costs no more interest than 等额本息, and that no more than 到期还本",
  (basic) => {
    const [bullet, equalPrincipal, equalInstalment] = methodsOf(basic).map((repayment) =>
      interestOf(termsOf(evenly(basic), repayment)),
    );
    const slack = decimal("0.0000000001");
    expect(
      equalPrincipal && equalInstalment && equalPrincipal.lte(equalInstalment.plus(slack)),
    ).toBe(true);
    expect(equalInstalment && bullet && equalInstalment.lte(bullet.plus(slack))).toBe(true);
  },
);

law("a higher rate never costs less", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const dearer = { ...basic, rateBp: basic.rateBp + 1 };
    expect(interestOf(termsOf(dearer, repayment)).gt(interestOf(termsOf(basic, repayment)))).toBe(
      true,
    );
  }
});

law("a longer grace never accrues less", (basic) => {
  for (const method of ["equalPrincipal", "equalInstalment"] as const) {
    const interestWith = (months: number) =>
      interestOf(
        termsOf(
          basic,
          amortising(basic, method, {
            grace: { kind: "interestOnly", length: { kind: "months", months } },
          }),
        ),
      );
    expect(interestWith(12).plus(decimal("0.0000000001")).gte(interestWith(6))).toBe(true);
    expect(interestWith(6).plus(decimal("0.0000000001")).gte(interestWith(1))).toBe(true);
  }
});

law("capitalised interest accrues no less than interest paid", (basic) => {
  const length = { kind: "months", months: 12 } as const;
  const [capitalised, paid] = (["interestCapitalised", "interestOnly"] as const).map((kind) =>
    interestOf(termsOf(basic, amortising(basic, "equalInstalment", { grace: { kind, length } }))),
  );
  expect(capitalised && paid && capitalised.plus(decimal("0.0000000001")).gte(paid)).toBe(true);
});

law("a full grace moves interest, without changing it", (basic) => {
  const length = { kind: "months", months: 12 } as const;
  const [full, paid] = (["full", "interestOnly"] as const).map((kind) =>
    repaymentPlan(
      termsOf(basic, amortising(basic, "equalPrincipal", { grace: { kind, length } })),
      POSTED_TO_FEN,
    ),
  );
  const total = (rows: readonly PlanRow[] = []) =>
    toPlainDigits(totalOf(rows, ({ interest }) => interest));
  expect(total(full?.rows)).toBe(total(paid?.rows));
});

law("splitting a draw in two at the same moment changes nothing", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const half = decimal(toPlainDigits(terms.principal.yuan.div(2).toDecimalPlaces(2, 1)));
    const moment = startOf(terms.life);
    const drawdowns = [half, terms.principal.yuan.minus(half)].map((yuan) => ({
      moment,
      amount: { yuan },
    }));
    expect(outline(repaymentPlan({ ...terms, drawdowns }, POSTED_TO_FEN).rows)).toEqual(
      outline(repaymentPlan(terms, POSTED_TO_FEN).rows),
    );
  }
});

law("splitting the rate where it does not change costs nothing, by actual days", (basic) => {
  const byDays = { ...basic, accrual: { kind: "actualDays", dayCount: "ACT/360" } as const };
  const terms = termsOf(byDays, { method: "bullet", frequency: basic.frequency });
  const life = lifeOf(byDays);
  const middle = addDays(life.from, Math.max(1, Math.floor(daysBetween(life.from, life.to) / 2)));
  const [whole] = terms.ratePath;
  const ratePath = [
    { span: { ...life, to: middle }, annualRate: whole?.annualRate ?? { perYear: ONE } },
    { span: { ...life, from: middle }, annualRate: whole?.annualRate ?? { perYear: ONE } },
  ];
  expect(shown(interestOf({ ...terms, ratePath }))).toBe(shown(interestOf(terms)));
});

law(
  "shifting by 28 years, a whole cycle of leap years and weekdays, changes no figure",
  (basic) => {
    for (const repayment of methodsOf(basic)) {
      const terms = termsOf(basic, repayment);
      const life = lifeOf(basic);
      const later = { ...life, from: addMonths(life.from, 336), to: addMonths(life.to, 336) };
      const [whole] = terms.ratePath;
      const shifted = {
        ...terms,
        life: later,
        ratePath: [{ span: later, annualRate: whole?.annualRate ?? { perYear: ONE } }],
      };
      expect(outline(repaymentPlan(shifted, POSTED_TO_FEN).rows)).toEqual(
        outline(repaymentPlan(terms, POSTED_TO_FEN).rows),
      );
    }
  },
);

law("paying back early never costs more interest, and never adds a row", (basic) => {
  const life = lifeOf(basic);
  const moment = {
    kind: "date",
    date: addDays(life.from, Math.max(1, daysBetween(life.from, life.to) >> 1)),
  } as const;
  for (const repayment of methodsOf(basic)) {
    for (const effect of ["shorten", "reduce"] as const) {
      const terms = termsOf(basic, repayment);
      const amount = { yuan: terms.principal.yuan.div(10).toDecimalPlaces(2, 1) };
      const early = { ...terms, prepayments: [{ moment, amount, effect }] };
      const [with_, without] = [early, terms].map((each) => repaymentPlan(each, UNROUNDED).rows);
      const saved = interestOf(terms).minus(interestOf(early));
      expect(saved.gt(decimal("-0.0000000001"))).toBe(true);
      expect((with_ ?? []).length).toBeLessThanOrEqual((without ?? []).length);
    }
  }
});

law("steps of 0 are no steps, and twelve months are no mask", (basic) => {
  const plain = repaymentPlan(termsOf(basic, amortising(basic, "equalInstalment")), POSTED_TO_FEN);
  const stepped: Repayment = {
    method: "step",
    frequency: basic.frequency,
    grace: NO_GRACE,
    stepPeriods: 3,
    stepGrowth: decimal("0"),
  };
  const principalMonths = Array.from({ length: 12 }, (_, month) => month + 1);
  const masked = amortising(basic, "equalInstalment", { principalMonths });
  for (const same of [stepped, masked]) {
    expect(outline(repaymentPlan(termsOf(basic, same), POSTED_TO_FEN).rows)).toEqual(
      outline(plain.rows),
    );
  }
});

law("a balloon is what is left for the last payment, on top of its regular part", (basic) => {
  const terms = termsOf(basic, amortising(basic, "equalPrincipal"));
  const balloon = { yuan: terms.principal.yuan.div(4).toDecimalPlaces(2, 1) };
  const { rows } = repaymentPlan(
    { ...terms, repayment: amortising(basic, "equalPrincipal", { balloon }) },
    UNROUNDED,
  );
  const regular = terms.principal.yuan.minus(balloon.yuan).div(fromCount(rows.length));
  const last = rows.at(-1)?.principal ?? decimal("0");
  expect(isNearly(last, regular.plus(balloon.yuan))).toBe(true);
});

law(
  "drift: a bullet loan's booked interest is within half a fen a row of the exact one",
  (basic) => {
    const terms = termsOf(basic, { method: "bullet", frequency: basic.frequency });
    const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
    const drift = totalOf(rows, ({ accrued }) => accrued)
      .minus(interestOf(terms))
      .abs();
    expect(drift.lte(decimal("0.005").times(fromCount(rows.length)))).toBe(true);
  },
);

law("pay-off: on a due date it is the balance that day's payment leaves", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
    for (const row of rows) {
      const rules = { accrual: terms.accrual, posting: POSTED_TO_FEN };
      const owed = payOff(rows, rules, endOf(row.span));
      expect(toPlainDigits(owed.total)).toBe(toPlainDigits(row.closing));
    }
  }
});
