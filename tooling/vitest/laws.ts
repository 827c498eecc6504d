/**
 * How hard laws are tried. `LAW_RUNS` sets the number of examples (200 when not said), `LAW_SEED` replays a run. A law that
 * fails prints its seed, the smallest example it found, and the words that replay it.
 */
import { configureGlobal, defaultReportMessage, type RunDetails } from "fast-check";
import { lawRuns } from "./law-runs.ts";

const runs = lawRuns();
const seed = process.env["LAW_SEED"];

if (seed !== undefined && !/^-?\d+$/.test(seed)) {
  throw new Error(`LAW_SEED must be a whole number, not ${seed}`);
}

configureGlobal({
  numRuns: runs,
  reporter: complain,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

function complain(details: RunDetails<unknown>): void {
  if (!details.failed) return;
  const replay = `LAW_SEED=${details.seed} LAW_RUNS=${runs}`;
  throw new Error(`${defaultReportMessage(details)}\n\nReplay with ${replay}`, {
    cause: details.errorInstance,
  });
}
