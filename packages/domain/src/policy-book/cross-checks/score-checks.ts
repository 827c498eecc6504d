/**
 * Bands of a scorecard that no answers reach (评分档够不到): scores above the best or below the worst possible, and counts between two
 * whole numbers.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { type Decimal, decimal, ONE, sumOf, toPlainDigits } from "../../money/decimal.ts";
import { type DatedItem, itemsInForce } from "../../policy/dated-value.ts";
import type { BandEdges, Measure, Scorecard, WeightSet } from "../../policy/scorecard.ts";
import type { PolicyBook } from "../policy-book.ts";
import type { BookFault } from "./book-fault.ts";

/** Weight × part × points, each out of 100. */
const PARTS_OF_PARTS = decimal("10000");

/** Bands of every card in force that are never used. */
export function scoreFaults({ registers }: PolicyBook, date: CalendarDate): readonly BookFault[] {
  const cards = itemsInForce(registers.scorecards, date);
  return cards.flatMap((card) => [...notchFaults(card), ...countFaults(card)]);
}

function notchFaults({ code, value: card }: DatedItem<Scorecard>): readonly BookFault[] {
  const ranges = card.weightSets.map((weights) => rangeOf(card, weights));
  return card.notchBands.flatMap((band, index) => {
    if (ranges.some(({ least, most }) => meets(band, least, most))) return [];
    const place = (field: string) => ({
      kind: "scorecards" as const,
      code,
      path: ["notchBands", index, field],
    });
    const best = ranges.map(({ most }) => most).reduce(greater, decimal("0"));
    return [
      {
        code: "score-band-unreached",
        at: place(band.atLeast === undefined ? "below" : "atLeast"),
        against: undefined,
        facts: { band: index + 1, score: toPlainDigits(best) },
      },
    ];
  });
}

/** The worst and the best score under a set of weights. */
function rangeOf(card: Scorecard, { weights }: WeightSet) {
  const sumUnder = (points: (measure: Measure) => Decimal) =>
    sumOf(
      card.factors.flatMap(({ code, measures }) => {
        const weight = sumOf(
          weights.filter(({ factor }) => factor === code).map((set) => set.weight),
        );
        return measures.map((measure) => weight.times(measure.part).times(points(measure)));
      }),
    ).div(PARTS_OF_PARTS);
  return {
    least: sumUnder((measure) => pointsOf(measure).reduce(lesser, card.unevidencedPoints)),
    most: sumUnder((measure) => pointsOf(measure).reduce(greater, decimal("0"))),
  };
}

function pointsOf(measure: Measure): readonly Decimal[] {
  return measure.kind === "measured"
    ? measure.bands.map(({ points }) => points)
    : measure.grades.map(({ points }) => points);
}

function meets({ atLeast, below }: BandEdges, least: Decimal, most: Decimal): boolean {
  return (atLeast === undefined || atLeast.lte(most)) && (below === undefined || below.gt(least));
}

/** A count is a whole number from nought up. */
function countFaults({ code, value: { factors } }: DatedItem<Scorecard>): readonly BookFault[] {
  return factors.flatMap(({ measures }, factor) =>
    measures.flatMap((measure, place) => {
      if (measure.kind !== "measured" || measure.unit !== "count") return [];
      return measure.bands.flatMap((band, index) => {
        if (hasWholeNumber(band)) return [];
        const path = ["factors", factor, "measures", place, "bands", index, "below"];
        return [
          {
            code: "count-band-empty" as const,
            at: { kind: "scorecards" as const, code, path },
            against: undefined,
            facts: { measure: measure.code, band: index + 1 },
          },
        ];
      });
    }),
  );
}

function hasWholeNumber({ atLeast, below }: BandEdges): boolean {
  if (below === undefined) return true;
  const from = atLeast === undefined || atLeast.isNegative() ? decimal("0") : atLeast;
  const first = from.isInteger() ? from : from.trunc().plus(ONE);
  return first.lt(below);
}

function lesser(one: Decimal, other: Decimal): Decimal {
  return other.lt(one) ? other : one;
}

function greater(one: Decimal, other: Decimal): Decimal {
  return other.gt(one) ? other : one;
}
