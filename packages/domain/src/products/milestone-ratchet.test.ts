/** Both paths of a margin that steps down with innovation milestones. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { spread } from "../rates/rate.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { completeInquiry } from "./completion/complete-inquiry.ts";
import type { LoanRequest } from "./loan-request.ts";
import { type MilestoneStep, ratchetPaths } from "./milestone-ratchet.ts";

const D1 = JSON.parse(readFileSync(new URL("../../cases/d1.json", import.meta.url), "utf8")).inputs;

function requestOf(change: object): LoanRequest {
  const inquiry = decodeDealFile({ ...D1, ...change });
  const request =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

function milestone(on: string, stepDown: string): MilestoneStep {
  return {
    milestone: "patentGranted",
    expectedOn: { kind: "date", date: calendarDate(on) },
    stepDown: spread(stepDown),
  };
}

function interestOf(request: LoanRequest): string {
  const quote = priceLoan(request, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return toPlainDigits(quote.value.figures.interestPosted);
}

function stepsOf({ rates }: LoanRequest): readonly string[] {
  if (rates.kind !== "steps") throw new Error(rates.kind);
  return rates.steps.map(
    ({ from, annualRate, base }) =>
      `${from.kind === "date" ? from.date : from.month} ${toPlainDigits(annualRate.perYear)} ${base && toPlainDigits(base.added.addedPerYear)}`,
  );
}

describe("D1 with a patent granted on 2026-09-21 worth 20 bp", () => {
  const paths = ratchetPaths(requestOf({}), [milestone("2026-09-21", "0.002")]);
  if (paths.kind !== "ok") throw new Error("refused");

  test("not met, it costs what D1 costs", () => {
    expect(interestOf(paths.value.notMet)).toBe("294027.78");
  });

  // 4,027.78 + 74,111.11 + 74,111.11 at 2.90 %, then 10 m × 2.70 % × 91/360 = 68,250.00 and × 85/360 = 63,750.00.
  test("met, the rate falls from that day", () => {
    expect(stepsOf(paths.value.met)).toEqual([
      "2026-03-16 0.029 -0.001",
      "2026-09-21 0.027 -0.003",
    ]);
    expect(interestOf(paths.value.met)).toBe("284250");
  });
});

test("a milestone on the day of a later step lowers that step and all after it", () => {
  const rates = [
    { from: "2026-03-16", annualRate: "0.029" },
    { from: "2026-09-21", annualRate: "0.03" },
    { from: "2026-12-21", annualRate: "0.031" },
  ];
  const paths = ratchetPaths(requestOf({ rates }), [
    milestone("2026-09-21", "0.001"),
    milestone("2027-01-01", "0.002"),
  ]);
  expect(paths.kind === "ok" && stepsOf(paths.value.met)).toEqual([
    "2026-03-16 0.029 undefined",
    "2026-09-21 0.029 undefined",
    "2026-12-21 0.03 undefined",
    "2027-01-01 0.028 undefined",
  ]);
});

test.each([
  [[milestone("2026-03-15", "0.001")], "milestones.0.expectedOn outside-life"],
  [[milestone("2027-03-16", "0.001")], "milestones.0.expectedOn outside-life"],
  [
    [milestone("2026-09-21", "0.001"), milestone("2026-09-20", "0.001")],
    "milestones.1.expectedOn not-in-order",
  ],
  [[milestone("2026-09-21", "0.0291")], "milestones rate-below-zero"],
])("%#: refused", (milestones, expected) => {
  const paths = ratchetPaths(requestOf({}), milestones);
  const problems = paths.kind === "refused" ? paths.problems : [];
  expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([expected]);
});

test("a floating rate cannot step as well", () => {
  const { rates: _, ...rest } = D1;
  const floating = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };
  const inquiry = decodeDealFile({ ...rest, floatingRate: floating });
  const request =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  const paths =
    request.kind === "ok"
      ? ratchetPaths(request.value, [milestone("2026-09-21", "0.001")])
      : request;
  expect(paths).toMatchObject({ kind: "refused", problems: [{ path: ["floatingRate"] }] });
});
