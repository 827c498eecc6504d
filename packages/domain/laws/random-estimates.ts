/**
 * Random questions of enterprises (随机测算问题): every product, stage, security and way to repay, with firms of which any fact may be
 * unknown.
 */
import fc from "fast-check";
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { EstimateQuestion } from "../src/estimate/estimate-question.ts";
import { fromCount } from "../src/money/decimal.ts";
import { FIRM_SIZES, LOAN_PURPOSES, PRODUCTS } from "../src/policy/deal-facts.ts";
import { SECURITIES } from "../src/policy/scorecard.ts";
import { rate } from "../src/rates/rate.ts";
import { SERVED_STAGES } from "../src/stages/stage-profile.ts";
import { forgetting, forgotten, knownFirms } from "./random-firms.ts";

const firm = fc
  .tuple(knownFirms, forgetting)
  .map(([profile, forget]) => forgotten(profile, forget));

const placed = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ stage: "resultConversion" } as const) },
  fc.constantFrom(...SERVED_STAGES).map((stage) => ({ stage }) as const),
  fc
    .constantFrom(...SERVED_STAGES)
    .map((serves) => ({ stage: "innovationCarrier", serves }) as const),
  fc.constant(undefined),
);

const need = fc.record({
  purpose: fc.constantFrom(...LOAN_PURPOSES),
  placed,
  repaidFrom: fc.constantFrom("project" as const, "operations" as const),
  amount: fc.integer({ min: 1, max: 5000 }).map((tenThousands) => ({
    yuan: fromCount(tenThousands * 10_000),
  })),
  termMonths: fc.integer({ min: 1, max: 60 }),
  longCashCycle: fc.constantFrom("yes" as const, "no" as const, undefined),
  uses: fc.constant([]),
});

const repayment = fc.constantFrom(
  { method: undefined, frequency: undefined, graceMonths: 0 } as const,
  { method: "bullet", frequency: "quarterly", graceMonths: 0 } as const,
  { method: "equalPrincipal", frequency: "quarterly", graceMonths: 0 } as const,
  { method: "equalInstalment", frequency: "monthly", graceMonths: 0 } as const,
  { method: "bullet", frequency: "atMaturity", graceMonths: 0 } as const,
);

const fees = fc.constantFrom<EstimateQuestion["fees"]>(
  undefined,
  [],
  [
    {
      code: "guarantee",
      payee: "guarantor",
      kind: "annualInAdvance",
      feeRate: rate("0.01"),
      borrowerShare: { share: fromCount(1) },
      waiver: undefined,
    },
  ],
);

/** A question of a day on which bands are published. */
export const estimateQuestions: fc.Arbitrary<EstimateQuestion> = fc.record({
  date: fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) =>
      calendarDate(`2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
    ),
  firm,
  firmSize: fc.constantFrom(...FIRM_SIZES, undefined),
  need,
  repayment,
  security: fc
    .constantFrom(...SECURITIES)
    .map((kind) => ({ kind, value: undefined, rights: [] }) as const),
  fees,
  subsidy: fc.constantFrom<EstimateQuestion["subsidy"]>(
    { kind: "none" },
    { kind: "schemes", scheme: undefined, supplierPaidOn: undefined },
  ),
  cashFlows: fc.constant(undefined),
  product: fc.constantFrom(...PRODUCTS, undefined),
});
