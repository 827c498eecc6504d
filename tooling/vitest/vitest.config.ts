/**
 * Every test that needs no browser, in one run: rows, cases, laws, conformance and shape checks.
 * Called from the top: `vitest run --config tooling/vitest/vitest.config.ts`.
 */
import { defineConfig } from "vitest/config";
import { lawRuns } from "./law-runs.ts";
import { projects, ROOT } from "./projects.ts";

/**
 * What a test may take; a law over long loans needs a while on a busy machine, and more with more examples. No test measures speed: the limit
 * tells what hangs, and two thousand inputs to one procedure have taken a minute on a machine that did other things as well.
 */
const TEST_TIMEOUT = 300_000 * Math.max(1, lawRuns() / 500);

export default defineConfig({
  root: ROOT,
  test: {
    projects: projects(),
    // Files of one worker share what they import: our modules keep nothing that another file could meet, and loading them anew for each of
    // three hundred files took longer than most of the tests.
    isolate: false,
    // Left alone, one core is kept for whoever watches the tests: half of a machine with two.
    maxWorkers: "100%",
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
  },
});
