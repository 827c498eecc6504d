/**
 * Cases of the kind `event-schedule`: a loan's terms and the events they lead to, unrounded. The
 * notes in a file's header say what each field means; this is their shape.
 */
import * as z from "zod";
import { BUSINESS_DAY_ROLLS } from "../../src/calendars/business-day-roll.ts";
import { DAY_COUNTS } from "../../src/day-counts/day-count.ts";
import { dateText, decimalText, maybe } from "./suite-fields.ts";

const count = z.int().positive();

/** Regular dates from an anchor on; `once` is the anchor alone. */
const cycle = z.strictObject({
  anchor: dateText,
  every: maybe(count),
  unit: z.enum(["day", "week", "month", "quarter", "half-year", "year", "once"]),
  lastStub: maybe(z.enum(["short", "long"])),
});

const reset = z.strictObject({
  ...cycle.shape,
  index: z.string(),
  spread: decimalText,
  multiplier: decimalText,
  knownNextRate: maybe(decimalText),
});

const observation = z.strictObject({ date: dateText, value: decimalText });

const step = z.strictObject({
  date: dateText,
  kind: z.enum(["fixed", "index+spread"]),
  value: decimalText,
});

const segment = z.strictObject({
  ...cycle.shape,
  amount: decimalText,
  direction: z.enum(["draw", "repay"]),
});

const terms = z.strictObject({
  repayment: z.enum([
    "bullet",
    "equal-principal",
    "fixed-payment",
    "equal-instalment",
    "custom-plan",
  ]),
  side: z.enum(["lender", "borrower"]),
  currency: z.string(),
  asOf: dateText,
  disbursement: dateText,
  maturity: maybe(dateText),
  maturityNote: z.string().optional(),
  principal: decimalText,
  upfrontAdjustment: decimalText,
  amortisationEnd: maybe(dateText),
  instalment: maybe(decimalText),
  principalCycle: maybe(cycle),
  interestCycle: maybe(cycle),
  principalPlan: maybe(z.array(segment)),
  interestPlan: maybe(z.array(cycle)),
  capitaliseInterestUntil: maybe(dateText),
  rate: z.strictObject({
    initial: decimalText,
    dayCount: z.enum(DAY_COUNTS),
    reset: maybe(reset),
    steps: z.array(step).default([]),
    index: z.string().optional(),
    observations: z.array(observation).default([]),
  }),
  calendar: z.enum(["none", "mon-fri"]),
  businessDay: z.strictObject({
    roll: z.enum(BUSINESS_DAY_ROLLS),
    accrual: z.enum(["adjusted", "unadjusted"]),
  }),
  endOfMonth: z.enum(["same-day", "end-of-month"]),
  earlySettlement: maybe(z.strictObject({ date: dateText, price: decimalText })),
  horizon: maybe(dateText),
});

const EVENT_ORDER = [
  "disburse",
  "principal",
  "drawdown",
  "interest",
  "capitalise",
  "rate-set",
  "rate-reset",
  "settle-early",
  "maturity",
] as const;

const event = z.strictObject({
  date: dateText,
  type: z.enum(EVENT_ORDER),
  amount: decimalText,
  outstanding: decimalText,
  rate: maybe(decimalText),
  accrued: decimalText,
});

/** One case of an event suite. */
export const eventCase = z.strictObject({
  id: z.string(),
  ref: z.string().optional(),
  tier: z.enum(["core", "extended"]),
  features: z.array(z.string()),
  terms,
  expected: z.strictObject({ events: z.array(event) }),
});

/** What a contract says. */
export type EventTerms = z.infer<typeof terms>;

/** Regular dates from an anchor on. */
export type Cycle = z.infer<typeof cycle>;

/** Something that happens on a day, with balance, rate and accrued interest after it. */
export type LoanEvent = Readonly<z.infer<typeof event>>;

/** Events of one day come in this order. */
export function isEarlier(one: LoanEvent, other: LoanEvent): boolean {
  if (one.date !== other.date) return one.date < other.date;
  return EVENT_ORDER.indexOf(one.type) < EVENT_ORDER.indexOf(other.type);
}
