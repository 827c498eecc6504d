/** Reads how many tests passed from what the test runners themselves wrote down. */
import { existsSync, readFileSync } from "node:fs";

/**
 * `{ passed, failed }` of a vitest results file. A test that was skipped or left for later has not
 * passed, so it counts as failed; so does a file that could not be loaded.
 */
export function vitestTotals(file) {
  const results = read(file);
  if (results === undefined) return { passed: 0, failed: 1 };
  const { numTotalTests, numPassedTests, testResults, success } = results;
  const unloaded = testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  ).length;
  return atLeastOne(numPassedTests, numTotalTests - numPassedTests + unloaded, success);
}

/** `{ passed, failed }` of a Playwright results file. A test that passed at the second go has not. */
export function playwrightTotals(file) {
  const results = read(file);
  if (results === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = results.stats;
  const failed = unexpected + flaky + skipped;
  return atLeastOne(expected, failed, results.errors.length === 0 && failed === 0);
}

/** A run that went wrong without a failed test, or without any test at all, has one failure. */
function atLeastOne(passed, failed, success) {
  const wrong = !success || passed === 0;
  return { passed, failed: wrong && failed === 0 ? 1 : failed };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
