/**
 * Replays `event-schedule` suites: loans of every repayment kind, unrounded, as the events they
 * lead to.
 */
import { type Decimal, toPlainDigits } from "../../src/money/decimal.ts";
import { decimalOf, type Entry, entryOf } from "../read-case.ts";
import { type EventTerms, eventCase, type LoanEvent } from "./event-case.ts";
import { eventsOf } from "./plan-events.ts";
import { caseOf } from "./suite-fields.ts";

/** As far as two figures may lie apart: by an amount, or by a share of the expected one. */
type Tolerance = { readonly absolute: Decimal; readonly relative: Decimal };

/** One loan. */
export function replayEventCase(testCase: Entry, suite: Entry): readonly string[] {
  const { terms, expected } = caseOf(eventCase, testCase);
  const missing = notOffered(terms);
  if (missing !== undefined) return [missing];
  const allowed = entryOf(suite, "tolerance");
  const tolerance = {
    absolute: decimalOf(allowed, "absolute"),
    relative: decimalOf(allowed, "relative"),
  };
  const found = eventsOf(terms);
  return Array.from({ length: Math.max(found.length, expected.events.length) }, (_, index) =>
    eventDifference(index + 1, found[index], expected.events[index], tolerance),
  ).flatMap((difference) => difference ?? []);
}

/** What a case asks for that no product has, or `undefined`. */
function notOffered({ disbursement, principalCycle, principalPlan }: EventTerms) {
  const anchors = [principalCycle, ...(principalPlan ?? [])].flatMap(
    (cycle) => cycle?.anchor ?? [],
  );
  return anchors.some((anchor) => anchor <= disbursement)
    ? "not offered: a payment on the day of disbursement, before any interest period has begun"
    : undefined;
}

function eventDifference(
  number: number,
  found: LoanEvent | undefined,
  expected: LoanEvent | undefined,
  tolerance: Tolerance,
): string | undefined {
  if (found !== undefined && expected !== undefined && agrees(found, expected, tolerance)) {
    return undefined;
  }
  return `event ${number}: ${textOfEvent(found)}, expected ${textOfEvent(expected)}`;
}

function agrees(found: LoanEvent, expected: LoanEvent, tolerance: Tolerance): boolean {
  if (found.date !== expected.date || found.type !== expected.type) return false;
  if (!isSameRate(found.rate, expected.rate, tolerance)) return false;
  return (["amount", "outstanding", "accrued"] as const).every((figure) =>
    isNear(found[figure], expected[figure], tolerance),
  );
}

/** A loan that has been settled has no rate. */
function isSameRate(
  found: Decimal | undefined,
  expected: Decimal | undefined,
  tolerance: Tolerance,
): boolean {
  if (found === undefined) return expected === undefined;
  return expected !== undefined && isNear(found, expected, tolerance);
}

function isNear(found: Decimal, expected: Decimal, { absolute, relative }: Tolerance): boolean {
  const apart = found.minus(expected).abs();
  return apart.lte(absolute) || apart.lte(expected.abs().times(relative));
}

function textOfEvent(event: LoanEvent | undefined): string {
  if (event === undefined) return "nothing";
  const { date, type, amount, outstanding, rate, accrued } = event;
  const figures = { amount, outstanding, rate, accrued };
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${digits(value)}`);
  return `${date} ${type} ${shown.join(" ")}`;
}

function digits(value: Decimal | undefined): string {
  return value === undefined ? "none" : toPlainDigits(value);
}
