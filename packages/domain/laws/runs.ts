/**
 * The share of the examples that a slow law tries. How many there are is one setting, `LAW_RUNS`, for every law.
 */
import fc from "fast-check";

/** A slow law tries one example where the others try so many. */
export function oneRunIn(examples: number): { readonly numRuns: number } {
  const { numRuns = 100 } = fc.readConfigureGlobal();
  return { numRuns: Math.ceil(numRuns / examples) };
}
