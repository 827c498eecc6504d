/** Every other structure of the worked deals, move by move: what is changed and what stays. */
import { expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { money } from "../../money/money.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { PaymentFrequency } from "../../schedules/interest-periods.ts";
import type { GraceLength, Repayment } from "../../schedules/repayment-terms.ts";
import { structureVariants } from "./structure-variants.ts";

function told(request: LoanRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    structureVariants(request).map(({ move, request: { termMonths, repayment } }) => [
      move,
      `${termMonths} ${spelled(repayment)}`,
    ]),
  );
}

function spelled(repayment: Repayment): string {
  const { method, frequency } = repayment;
  if (!("grace" in repayment)) return `${method} ${frequency}`;
  const { grace, balloon } = repayment;
  const length = Object.values(grace.length).join(" ");
  const left = balloon === undefined ? "" : ` balloon ${balloon.yuan.toFixed()}`;
  return `${method} ${frequency} ${grace.kind} ${length}${left}`;
}

function amortising(length: GraceLength, frequency: PaymentFrequency = "quarterly"): LoanRequest {
  const grace = { kind: "interestOnly", length } as const;
  return { ...requestOf("d2"), repayment: { method: "equalPrincipal", frequency, grace } };
}

const D1_LONGER = {
  tenorLongerThreeMonths: "15 bullet quarterly",
  tenorLongerSixMonths: "18 bullet quarterly",
  tenorLongerTwelveMonths: "24 bullet quarterly",
};

test("D1, a bullet of 12 months paid by the quarter", () => {
  expect(told(requestOf("d1"))).toEqual({
    ...D1_LONGER,
    tenorShorterThreeMonths: "9 bullet quarterly",
    tenorShorterSixMonths: "6 bullet quarterly",
    equalPrincipal: "12 equalPrincipal quarterly interestOnly periods 0",
    equalInstalment: "12 equalInstalment quarterly interestOnly periods 0",
    paidMonthly: "12 bullet monthly",
    paidHalfYearly: "12 bullet halfYearly",
  });
});

test("D2, equal parts by the quarter after four quarters of grace", () => {
  const own = "equalPrincipal quarterly interestOnly periods";
  expect(told(requestOf("d2"))).toEqual({
    graceLongerSixMonths: `60 ${own} 6`,
    graceLongerTwelveMonths: `60 ${own} 8`,
    tenorLongerThreeMonths: `63 ${own} 4`,
    tenorLongerSixMonths: `66 ${own} 4`,
    tenorLongerTwelveMonths: `72 ${own} 4`,
    tenorShorterThreeMonths: `57 ${own} 4`,
    tenorShorterSixMonths: `54 ${own} 4`,
    paidAtEnd: "60 bullet quarterly",
    equalInstalment: "60 equalInstalment quarterly interestOnly periods 4",
    balloonOfThirtyPercent: `60 ${own} 4 balloon 15000000`,
  });
});

test("D3, instalments by the month without grace", () => {
  const own = "equalInstalment monthly interestOnly periods";
  expect(told(requestOf("d3"))).toEqual({
    graceLongerSixMonths: `24 ${own} 6`,
    graceLongerTwelveMonths: `24 ${own} 12`,
    tenorLongerThreeMonths: `27 ${own} 0`,
    tenorLongerSixMonths: `30 ${own} 0`,
    tenorLongerTwelveMonths: `36 ${own} 0`,
    tenorShorterThreeMonths: `21 ${own} 0`,
    tenorShorterSixMonths: `18 ${own} 0`,
    paidAtEnd: "24 bullet monthly",
    equalPrincipal: "24 equalPrincipal monthly interestOnly periods 0",
    balloonOfThirtyPercent: `24 ${own} 0 balloon 1500000`,
    paidQuarterly: "24 equalInstalment quarterly interestOnly periods 0",
    paidHalfYearly: "24 equalInstalment halfYearly interestOnly periods 0",
  });
});

test("D5, six months paid once: a term of nought months is none", () => {
  expect(told(requestOf("d5"))).toEqual({
    tenorLongerThreeMonths: "9 bullet atMaturity",
    tenorLongerSixMonths: "12 bullet atMaturity",
    tenorLongerTwelveMonths: "18 bullet atMaturity",
    tenorShorterThreeMonths: "3 bullet atMaturity",
    equalPrincipal: "6 equalPrincipal atMaturity interestOnly periods 0",
    equalInstalment: "6 equalInstalment atMaturity interestOnly periods 0",
    paidMonthly: "6 bullet monthly",
    paidQuarterly: "6 bullet quarterly",
    paidHalfYearly: "6 bullet halfYearly",
  });
  const { tenorShorterSixMonths, tenorShorterThreeMonths } = told({
    ...requestOf("d5"),
    termMonths: 7,
  });
  expect([tenorShorterSixMonths, tenorShorterThreeMonths]).toEqual([
    "1 bullet atMaturity",
    "4 bullet atMaturity",
  ]);
});

test("a grace in months keeps its months in another rhythm", () => {
  const request = amortising({ kind: "months", months: 5 });
  const own = "interestOnly months";
  expect(told(request)).toMatchObject({
    graceLongerSixMonths: `60 equalPrincipal quarterly ${own} 11`,
    graceLongerTwelveMonths: `60 equalPrincipal quarterly ${own} 17`,
    paidMonthly: `60 equalPrincipal monthly ${own} 5`,
    paidHalfYearly: `60 equalPrincipal halfYearly ${own} 5`,
  });
});

test.each<[GraceLength, PaymentFrequency, readonly string[]]>([
  [{ kind: "periods", periods: 1 }, "yearly", ["graceLongerTwelveMonths"]],
  [{ kind: "periods", periods: 0 }, "atMaturity", []],
  [{ kind: "months", months: 3 }, "atMaturity", []],
  [{ kind: "toDate", date: calendarDate("2027-06-21") }, "quarterly", []],
  [{ kind: "untilPositive", cashFlows: [] }, "quarterly", []],
  [
    { kind: "periods", periods: 1 },
    "halfYearly",
    ["graceLongerSixMonths", "graceLongerTwelveMonths"],
  ],
])("a grace of %j paid %s grows by whole periods: %j", (length, frequency, moves) => {
  const found = structureVariants(amortising(length, frequency)).map(({ move }) => move);
  expect(found.filter((move) => move.startsWith("grace"))).toEqual(moves);
});

test.each<[GraceLength, readonly string[]]>([
  [{ kind: "periods", periods: 1 }, []],
  [{ kind: "periods", periods: 0 }, ["paidMonthly", "paidHalfYearly"]],
  [{ kind: "months", months: 3 }, ["paidMonthly", "paidHalfYearly"]],
  [{ kind: "toDate", date: calendarDate("2027-06-21") }, ["paidMonthly", "paidHalfYearly"]],
])("with a grace of %j other rhythms are %j", (length, moves) => {
  const found = structureVariants(amortising(length)).map(({ move }) => move);
  expect(found.filter((move) => move.startsWith("paid") && move !== "paidAtEnd")).toEqual(moves);
});

test("a balloon is three tenths of the loan, to the fen, and a loan that has one is repaid as agreed", () => {
  const request = { ...amortising({ kind: "periods", periods: 4 }), principal: money("1000.03") };
  expect(told(request)).toMatchObject({
    balloonOfThirtyPercent: "60 equalPrincipal quarterly interestOnly periods 4 balloon 300.01",
  });
  const { request: ballooned } = structureVariants(request).at(-1) ?? { request };
  expect(told(ballooned)).toEqual({});
});

test("nothing but term and repayment is changed by a payment at the end", () => {
  const request = requestOf("d2");
  const [, , , , , , , atEnd] = structureVariants(request);
  expect(atEnd).toEqual({
    move: "paidAtEnd",
    request: { ...request, repayment: { method: "bullet", frequency: "quarterly" } },
  });
});
