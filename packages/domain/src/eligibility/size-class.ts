/**
 * Size classes (企业规模划型): large, medium, small or micro. A firm must meet every lower bound of a class or it drops one
 * class; with any bound of the small class missed it is micro.
 * Source: 工信部联企业〔2011〕300号.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import type { FirmSize } from "../policy/deal-facts.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import type { FirmProfile, Sector } from "./firm-profile.ts";
import type { MissingFact } from "./measure.ts";
import { readingOf } from "./reading.ts";
import { allOf, type Outcome } from "./truth-trace.ts";

/** The measures that size is told by. */
export const SIZE_MEASURES = ["staff", "sales"] as const;
export type SizeMeasure = (typeof SIZE_MEASURES)[number];

/** The classes that have lower bounds, from the top. */
const BOUNDED_SIZES = ["large", "medium", "small"] as const;
type BoundedSize = (typeof BOUNDED_SIZES)[number];

/** The lower bounds of a sector, inclusive: for each measure those of the three classes. */
export type SizeRule = {
  readonly bounds: readonly ({ readonly measure: SizeMeasure } & Readonly<
    Record<BoundedSize, Decimal>
  >)[];
};

/** One bound tried. */
export type SizeTest = {
  readonly size: BoundedSize;
  readonly measure: SizeMeasure;
  readonly needed: Decimal;
  readonly actual: Decimal | undefined;
  readonly outcome: Outcome;
};

/** The class, or why there is none. */
export type SizeVerdict =
  | {
      readonly kind: "class";
      readonly size: FirmSize;
      readonly tests: readonly SizeTest[];
      readonly rule: PolicyReference;
    }
  | {
      readonly kind: "unknown";
      readonly missing: readonly MissingFact[];
      readonly tests: readonly SizeTest[];
      readonly rule: PolicyReference;
    }
  | { readonly kind: "sectorUnknown" }
  /** The sector's bounds are not established here. */
  | { readonly kind: "notEstablished"; readonly sector: Sector };

/** The firm's size class on the day, by the figures of the year before it. */
export function sizeClass(
  profile: FirmProfile,
  rules: DatedRegister<SizeRule>,
  date: CalendarDate,
): SizeVerdict {
  const { sector } = profile;
  if (sector === undefined) return { kind: "sectorUnknown" };
  const version = itemInForce(rules, sector, date);
  if (version === undefined) return { kind: "notEstablished", sector };
  const rule = referenceTo(version);
  const tests = BOUNDED_SIZES.flatMap((size) => testsOf(version.value, size, profile, date));
  const outcomes = BOUNDED_SIZES.map((size) => ({
    size,
    outcome: allOf(tests.filter((test) => test.size === size).map(({ outcome }) => outcome)),
  }));
  const settling = outcomes.find(({ outcome }) => outcome !== "notMet");
  if (settling === undefined) return { kind: "class", size: "micro", tests, rule };
  if (settling.outcome === "met") return { kind: "class", size: settling.size, tests, rule };
  return { kind: "unknown", missing: missingOf(version.value, profile, date), tests, rule };
}

function testsOf(
  { bounds }: SizeRule,
  size: BoundedSize,
  profile: FirmProfile,
  date: CalendarDate,
): readonly SizeTest[] {
  return bounds.map(({ measure, ...classes }) => {
    const needed = classes[size];
    const reading = readingOf(profile, measure, date);
    if (reading.kind === "unknown") {
      return { size, measure, needed, actual: undefined, outcome: "unknown" };
    }
    const outcome = reading.value.gte(needed) ? "met" : "notMet";
    return { size, measure, needed, actual: reading.value, outcome };
  });
}

function missingOf(
  { bounds }: SizeRule,
  profile: FirmProfile,
  date: CalendarDate,
): readonly MissingFact[] {
  return bounds.flatMap(({ measure }) => {
    const reading = readingOf(profile, measure, date);
    return reading.kind === "unknown" ? reading.missing : [];
  });
}
