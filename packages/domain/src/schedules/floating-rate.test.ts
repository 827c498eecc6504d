import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { rate, spread } from "../rates/rate.ts";
import {
  type FloatingRate,
  floatingSteps,
  type LprShock,
  type ResetRule,
} from "./floating-rate.ts";
import type { DatedSpan } from "./span.ts";

function life(from: string, to: string): DatedSpan {
  return { kind: "dated", from: calendarDate(from), to: calendarDate(to) };
}

function stepsOf(terms: FloatingRate, span: DatedSpan, shocks: readonly LprShock[] = []) {
  return floatingSteps(terms, span, publishedPolicyBook.lpr, shocks)?.map(
    ({ from, annualRate, version, boundBy }) =>
      `${from} ${toPlainDigits(annualRate.perYear)} ${version.id}${boundBy === undefined ? "" : ` ${boundBy}`}`,
  );
}

const oneYear = (reset: ResetRule): FloatingRate => ({
  tenor: "LPR1Y",
  added: spread("-0.001"),
  reset,
  lprKnown: "onResetDay",
});

test("D4: yearly on drawdown's day; the reset on a Saturday takes the LPR then in force", () => {
  expect(stepsOf(oneYear({ kind: "anniversary" }), life("2024-06-20", "2027-06-20"))).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
    "2025-06-20 0.029 LPR-2025-05-20",
    "2026-06-20 0.029 LPR-2025-05-20",
  ]);
});

test("1 January keeps last year's LPR until then", () => {
  expect(stepsOf(oneYear({ kind: "firstOfJanuary" }), life("2024-06-20", "2026-06-20"))).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
    "2025-01-01 0.03 LPR-2024-10-21",
    "2026-01-01 0.029 LPR-2025-05-20",
  ]);
});

test("a publication on the reset day itself counts", () => {
  const reset = { kind: "fixedDay", month: 5, day: 20 } as const;
  expect(stepsOf(oneYear(reset), life("2024-06-20", "2026-01-01"))).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
    "2025-05-20 0.029 LPR-2025-05-20",
  ]);
});

test("a contract may take the LPR known the day before: a publication of the reset day is too late", () => {
  const reset = { kind: "fixedDay", month: 5, day: 20 } as const;
  const before: FloatingRate = { ...oneYear(reset), lprKnown: "beforeResetDay" };
  expect(stepsOf(before, life("2024-06-20", "2026-06-01"))).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
    "2025-05-20 0.03 LPR-2024-10-21",
    "2026-05-20 0.029 LPR-2025-05-20",
  ]);
  // Drawdown is the first reset.
  expect(stepsOf(before, life("2025-05-20", "2025-11-20"))).toEqual([
    "2025-05-20 0.03 LPR-2024-10-21",
  ]);
  expect(stepsOf(before, life("2025-05-21", "2025-11-20"))).toEqual([
    "2025-05-21 0.029 LPR-2025-05-20",
  ]);
});

test("a shock on the reset day is known like a publication of that day", () => {
  const shocks = [{ from: calendarDate("2026-05-20"), added: spread("0.002") }];
  const reset = { kind: "fixedDay", month: 5, day: 20 } as const;
  const span = life("2025-06-20", "2026-12-01");
  const on = stepsOf(oneYear(reset), span, shocks);
  expect(on?.at(-1)).toBe("2026-05-20 0.031 LPR-2025-05-20");
  const before = stepsOf({ ...oneYear(reset), lprKnown: "beforeResetDay" }, span, shocks);
  expect(before?.at(-1)).toBe("2026-05-20 0.029 LPR-2025-05-20");
});

test("quarterly resets keep drawdown's day through short months", () => {
  expect(stepsOf(oneYear({ kind: "period", months: 3 }), life("2024-11-30", "2025-08-31"))).toEqual(
    [
      "2024-11-30 0.03 LPR-2024-10-21",
      "2025-02-28 0.03 LPR-2024-10-21",
      "2025-05-30 0.029 LPR-2025-05-20",
      "2025-08-30 0.029 LPR-2025-05-20",
    ],
  );
});

test("the cap and the floor that bite are named", () => {
  const bounded = {
    ...oneYear({ kind: "anniversary" }),
    cap: rate("0.033"),
    floor: rate("0.0295"),
  };
  expect(stepsOf(bounded, life("2024-06-20", "2026-06-20"))).toEqual([
    "2024-06-20 0.033 LPR-2024-02-20 cap",
    "2025-06-20 0.0295 LPR-2025-05-20 floor",
  ]);
});

test("a shock moves only resets after it, and shocks add up", () => {
  const shocks = [
    { from: calendarDate("2024-06-21"), added: spread("0.005") },
    { from: calendarDate("2026-01-01"), added: spread("-0.001") },
  ];
  expect(
    stepsOf(oneYear({ kind: "anniversary" }), life("2024-06-20", "2027-06-20"), shocks),
  ).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
    "2025-06-20 0.034 LPR-2025-05-20",
    "2026-06-20 0.033 LPR-2025-05-20",
  ]);
});

test("five years and more read the other tenor", () => {
  const fiveYear = { ...oneYear({ kind: "anniversary" }), tenor: "LPR5Y" } as const;
  expect(stepsOf(fiveYear, life("2024-06-20", "2025-06-20"))).toEqual([
    "2024-06-20 0.0385 LPR-2024-02-20",
  ]);
});

test("a drawdown before the first publication has no rate", () => {
  expect(
    stepsOf(oneYear({ kind: "anniversary" }), life("2019-08-19", "2022-08-19")),
  ).toBeUndefined();
});

test("without a floor the rate stops at 0", () => {
  const deep = { ...oneYear({ kind: "anniversary" }), added: spread("-0.04") };
  expect(stepsOf(deep, life("2026-01-20", "2026-12-20"))).toEqual([
    "2026-01-20 0 LPR-2025-05-20 floor",
  ]);
});

test("a reset on the day of maturity does not happen", () => {
  const reset = { kind: "fixedDay", month: 6, day: 20 } as const;
  expect(stepsOf(oneYear(reset), life("2024-06-20", "2025-06-20"))).toEqual([
    "2024-06-20 0.0335 LPR-2024-02-20",
  ]);
});

test("a step names the LPR it was fixed on, shocks included", () => {
  const shocks = [{ from: calendarDate("2024-06-20"), added: spread("0.0025") }];
  const rule = oneYear({ kind: "anniversary" });
  const stepWith = (given?: readonly LprShock[]) =>
    floatingSteps(rule, life("2024-06-20", "2025-06-20"), publishedPolicyBook.lpr, given)?.map(
      ({ annualRate, baseRate, boundBy }) => [
        toPlainDigits(annualRate.perYear),
        toPlainDigits(baseRate.perYear),
        boundBy,
      ],
    );
  expect(stepWith()).toEqual([["0.0335", "0.0345", undefined]]);
  expect(stepWith(shocks)).toEqual([["0.036", "0.037", undefined]]);
});
