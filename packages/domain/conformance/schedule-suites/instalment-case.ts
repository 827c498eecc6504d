/**
 * Cases of the kind `rounded-instalment-schedule`: a loan's terms and its instalments, rounded at
 * every instalment. The notes in a file's header say what each field means; this is their shape.
 */
import * as z from "zod";
import { dateText, decimalText, maybe } from "./suite-fields.ts";

const count = z.int().nonnegative();

const fee = z.discriminatedUnion("when", [
  z.strictObject({
    when: z.literal("disbursement"),
    kind: z.literal("percent-of-disbursed"),
    value: decimalText,
  }),
  z.strictObject({
    when: z.literal("date"),
    date: dateText,
    kind: z.literal("flat"),
    value: decimalText,
    paidWith: z.string(),
  }),
  z.strictObject({
    when: z.literal("each-instalment"),
    kind: z.literal("percent-of-principal-and-interest"),
    value: decimalText,
  }),
  z.strictObject({
    when: z.literal("overdue"),
    kind: z.literal("percent-of-overdue-principal"),
    value: decimalText,
  }),
]);

const terms = z.strictObject({
  repayment: z.enum(["equal-instalment", "equal-principal", "flat"]),
  scheduleStart: dateText,
  disbursements: z.array(z.strictObject({ date: dateText, amount: decimalText })),
  annualRate: decimalText,
  instalments: z.int().positive(),
  every: z.int().positive(),
  unit: z.enum(["day", "week", "month"]),
  interestMethod: z.enum(["per-period", "daily"]),
  dayCount: z.string().optional(),
  principalGrace: count.default(0),
  interestPaymentGrace: count.default(0),
  instalment: maybe(decimalText),
  principalPerInstalment: maybe(decimalText),
  rounding: z.strictObject({
    mode: z.enum(["half-even", "half-up"]).default("half-even"),
    scale: count,
    instalmentMultipleOf: maybe(decimalText),
    moneyMultipleOf: maybe(decimalText),
  }),
  actualPayments: z.array(z.strictObject({ date: dateText, amount: decimalText })).default([]),
  afterPrepayment: z.enum(["shorten-term", "reduce-instalment"]).optional(),
  payoff: maybe(z.strictObject({ date: dateText, interest: z.literal("to-date") })),
  fees: z.array(fee).default([]),
});

const instalment = z.strictObject({
  no: z.int().positive(),
  due: dateText,
  principal: decimalText,
  interest: decimalText,
  fees: maybe(decimalText),
  penalties: maybe(decimalText),
  total: maybe(decimalText),
  balance: maybe(decimalText),
});

const amounts = z.record(z.string(), decimalText);

/** One case of an instalment suite. */
export const instalmentCase = z.strictObject({
  id: z.string(),
  source: z.unknown(),
  tier: z.enum(["core", "extended"]),
  features: z.array(z.string()),
  terms,
  expected: z.strictObject({
    instalments: z.array(instalment),
    /** Whether only some of the instalments were published. */
    partial: z.boolean().default(false),
    payoff: maybe(amounts),
    feesAtDisbursement: maybe(decimalText),
    totals: maybe(amounts),
  }),
});

/** What a contract says. */
export type InstalmentTerms = z.infer<typeof terms>;

/** Published figures of a case. */
export type ExpectedInstalments = z.infer<typeof instalmentCase>["expected"];
