/**
 * How hard laws are tried. `LAW_RUNS` sets the number of examples (200 when not said), `LAW_SEED`
 * replays a run. A law that fails prints its seed and the smallest example it found.
 */
import { configureGlobal } from "fast-check";

const runs = Number(process.env["LAW_RUNS"] || 200);
const seed = process.env["LAW_SEED"];

if (!Number.isSafeInteger(runs) || runs < 1) {
  throw new Error(`LAW_RUNS must be a whole number of runs, not ${process.env["LAW_RUNS"]}`);
}

configureGlobal({ numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) });
