import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { interestPeriods, type PaymentFrequency, type PeriodStub } from "./interest-periods.ts";

function cutsOf(
  from: string,
  to: string,
  frequency: PaymentFrequency,
  settlementDay?: number,
  stub?: PeriodStub,
) {
  const periods = interestPeriods({
    life: { kind: "dated", from: calendarDate(from), to: calendarDate(to) },
    frequency,
    settlementDay,
    stub,
  });
  return periods.map((span) => (span.kind === "dated" ? `${span.from}…${span.to}` : "months"));
}

test.each([
  [
    "settlement on the 20th cuts on the 21st of quarter ends",
    ["2026-03-16", "2027-03-16", "quarterly", 20],
    [
      "2026-03-16…2026-03-21",
      "2026-03-21…2026-06-21",
      "2026-06-21…2026-09-21",
      "2026-09-21…2026-12-21",
      "2026-12-21…2027-03-16",
    ],
  ],
  [
    "drawdown on a cut starts a whole period, maturity on a cut ends one",
    ["2026-06-21", "2026-12-21", "quarterly", 20],
    ["2026-06-21…2026-09-21", "2026-09-21…2026-12-21"],
  ],
  [
    "drawdown the day before a cut gives a period of one day",
    ["2024-06-20", "2024-08-01", "monthly", 20],
    ["2024-06-20…2024-06-21", "2024-06-21…2024-07-21", "2024-07-21…2024-08-01"],
  ],
  [
    "half-years settle in June and December",
    ["2026-01-10", "2027-01-10", "halfYearly", 20],
    ["2026-01-10…2026-06-21", "2026-06-21…2026-12-21", "2026-12-21…2027-01-10"],
  ],
  [
    "years settle in December",
    ["2026-01-10", "2028-01-10", "yearly", 20],
    ["2026-01-10…2026-12-21", "2026-12-21…2027-12-21", "2027-12-21…2028-01-10"],
  ],
  [
    "a settlement day that a month lacks is its last day, so the cut is the first of the next month",
    ["2026-01-15", "2026-04-15", "monthly", 31],
    [
      "2026-01-15…2026-02-01",
      "2026-02-01…2026-03-01",
      "2026-03-01…2026-04-01",
      "2026-04-01…2026-04-15",
    ],
  ],
  [
    "without a settlement day the cuts keep drawdown's day through a short month",
    ["2026-01-31", "2026-04-30", "monthly", undefined],
    ["2026-01-31…2026-02-28", "2026-02-28…2026-03-31", "2026-03-31…2026-04-30"],
  ],
  [
    "paid once: one period",
    ["2026-01-31", "2026-07-31", "atMaturity", 20],
    ["2026-01-31…2026-07-31"],
  ],
] as const)("%s", (_, [from, to, frequency, settlementDay], expected) => {
  expect(cutsOf(from, to, frequency, settlementDay)).toEqual(expected);
});

test("a deal without dates is cut every so many months, the last period taking what is left", () => {
  const periods = interestPeriods({
    life: { kind: "months", fromMonth: 1, toMonth: 8 },
    frequency: "quarterly",
    settlementDay: undefined,
  });
  expect(periods).toEqual([
    { kind: "months", fromMonth: 1, toMonth: 3 },
    { kind: "months", fromMonth: 4, toMonth: 6 },
    { kind: "months", fromMonth: 7, toMonth: 8 },
  ]);
});

const between = (...dates: readonly string[]) =>
  dates.slice(1).map((date, index) => `${dates[index]}…${date}`);

test.each<[PeriodStub | undefined, readonly string[]]>([
  [undefined, ["2026-03-16", "2026-03-21", "2026-04-21", "2026-05-21", "2026-06-16"]],
  ["short", ["2026-03-16", "2026-03-21", "2026-04-21", "2026-05-21", "2026-06-16"]],
  ["longFirst", ["2026-03-16", "2026-04-21", "2026-05-21", "2026-06-16"]],
  ["longLast", ["2026-03-16", "2026-03-21", "2026-04-21", "2026-06-16"]],
  ["longBoth", ["2026-03-16", "2026-04-21", "2026-06-16"]],
])("short periods joined: %s", (stub, dates) => {
  expect(cutsOf("2026-03-16", "2026-06-16", "monthly", 20, stub)).toEqual(between(...dates));
});

test("whole periods stay whole, and one is left where both ends are short", () => {
  const whole = between("2026-03-21", "2026-04-21", "2026-05-21");
  expect(cutsOf("2026-03-21", "2026-05-21", "monthly", 20, "longBoth")).toEqual(whole);
  for (const stub of ["longFirst", "longLast", "longBoth"] as const) {
    const one = between("2026-03-16", "2026-04-10");
    expect(cutsOf("2026-03-16", "2026-04-10", "monthly", 20, stub)).toEqual(one);
  }
  // A quarter's last period of two months and 24 days.
  expect(cutsOf("2026-03-21", "2026-09-14", "quarterly", 20, "longLast")).toEqual(
    between("2026-03-21", "2026-09-14"),
  );
});

test.each<[PeriodStub, number, readonly (readonly [number, number])[]]>([
  [
    "longFirst",
    8,
    [
      [1, 3],
      [4, 6],
      [7, 8],
    ],
  ],
  [
    "longLast",
    8,
    [
      [1, 3],
      [4, 8],
    ],
  ],
  ["longBoth", 2, [[1, 2]]],
  [
    "longLast",
    6,
    [
      [1, 3],
      [4, 6],
    ],
  ],
])("a deal without dates: %s over %d months", (stub, toMonth, expected) => {
  const life = { kind: "months", fromMonth: 1, toMonth } as const;
  const periods = interestPeriods({
    life,
    frequency: "quarterly",
    settlementDay: undefined,
    stub,
  });
  expect(periods).toEqual(
    expected.map(([from, to]) => ({ kind: "months", fromMonth: from, toMonth: to })),
  );
});
