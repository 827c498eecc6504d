/**
 * Bands (分档): which one a value falls into, and whether a list of them covers every value exactly once.
 */
import type { Decimal } from "../money/decimal.ts";
import type { BandEdges } from "../policy/scorecard.ts";

/**
 * What can be wrong with a list of bands, at the band with this place:
 * - `band-missing`: there is none at all;
 * - `band-reversed`: it ends where it starts, or before;
 * - `band-gap`, `band-overlap`: it starts above or below the end of the one before;
 * - `band-not-open`: the lowest has a lower edge or the highest an upper one, or an inner edge is absent.
 */
export type BandFaultCode =
  | "band-missing"
  | "band-reversed"
  | "band-gap"
  | "band-overlap"
  | "band-not-open";

/** One fault and its place in the list, counted from 1. */
export type BandFault = { readonly code: BandFaultCode; readonly band: number };

/** The band a value falls into; a lower edge belongs to the band, an upper one to the next. */
export function bandOf<Band extends BandEdges>(
  bands: readonly Band[],
  value: Decimal,
): Band | undefined {
  return bands.find(
    ({ atLeast, below }) =>
      (atLeast === undefined || value.gte(atLeast)) && (below === undefined || value.lt(below)),
  );
}

/** Everything that keeps the bands from covering every value exactly once, from the lowest up. */
export function bandFaults(bands: readonly BandEdges[]): readonly BandFault[] {
  if (bands.length === 0) return [{ code: "band-missing", band: 1 }];
  return bands.flatMap((band, index) => faultsAt(bands, band, index));
}

function faultsAt(
  bands: readonly BandEdges[],
  { atLeast, below }: BandEdges,
  index: number,
): readonly BandFault[] {
  const before = bands[index - 1]?.below;
  const isFirst = index === 0;
  const isLast = index === bands.length - 1;
  const openness: BandFaultCode[] =
    (atLeast === undefined) === isFirst && (below === undefined) === isLast
      ? []
      : ["band-not-open"];
  const order: BandFaultCode[] =
    atLeast !== undefined && below?.lte(atLeast) ? ["band-reversed"] : [];
  return [...openness, ...order, ...joint(before, atLeast)].map((code) => ({
    code,
    band: index + 1,
  }));
}

/** Where two bands meet. */
function joint(end: Decimal | undefined, start: Decimal | undefined): readonly BandFaultCode[] {
  if (end === undefined || start === undefined || start.eq(end)) return [];
  return start.gt(end) ? ["band-gap"] : ["band-overlap"];
}
