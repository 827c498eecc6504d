import { expect } from "vitest";
import { addDays, addMonths, daysBetween } from "../src/dates/calendar-date.ts";
import { decimal, fromCount, ONE, toPlainDigits } from "../src/money/decimal.ts";
import { POSTED_TO_FEN, UNROUNDED } from "../src/money/rounding.ts";
import { payOff } from "../src/schedules/pay-off.ts";
import type { PlanRow } from "../src/schedules/plan-row.ts";
import { repaymentPlan } from "../src/schedules/repayment-plan.ts";
import type { Repayment } from "../src/schedules/repayment-terms.ts";
import { endOf, startOf } from "../src/schedules/span.ts";

import {
  amortising,
  interestOf,
  isNearly,
  law,
  lifeOf,
  methodsOf,
  NO_GRACE,
  outline,
  shown,
  termsOf,
  totalOf,
} from "./random-loans.ts";

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
