/** The number of examples for every law. */

/** What `LAW_RUNS` says; 200 when it says nothing. */
export function lawRuns(): number {
  const runs = Number(process.env["LAW_RUNS"] || 200);
  if (!Number.isSafeInteger(runs) || runs < 1) {
    throw new Error(`LAW_RUNS must be a whole number of runs, not ${process.env["LAW_RUNS"]}`);
  }
  return runs;
}
