import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightTotals, vitestTotals } from "./totals.mjs";

const folder = mkdtempSync(join(tmpdir(), "xinzhi-totals-"));
const file = join(folder, "results.json");

afterAll(() => rmSync(folder, { recursive: true }));

function written(results) {
  writeFileSync(file, JSON.stringify(results));
  return file;
}

function vitestRun(passed, total, suites = [], success = passed === total) {
  return vitestTotals(
    written({ numTotalTests: total, numPassedTests: passed, testResults: suites, success }),
  );
}

function playwrightRun(stats, errors = []) {
  const all = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats };
  return playwrightTotals(written({ stats: all, errors }));
}

describe("the totals of a unit test run", () => {
  it("count what passed, and everything else as failed", () => {
    expect(vitestRun(12, 12)).toEqual({ passed: 12, failed: 0 });
    expect(vitestRun(9, 12)).toEqual({ passed: 9, failed: 3 });
  });

  it("count a file that could not be loaded as one failure", () => {
    const suites = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}] },
    ];
    expect(vitestRun(3, 4, suites)).toEqual({ passed: 3, failed: 2 });
  });

  it("are a failure when the run went wrong, had no test or left no results", () => {
    expect(vitestRun(5, 5, [], false)).toEqual({ passed: 5, failed: 1 });
    expect(vitestRun(0, 0)).toEqual({ passed: 0, failed: 1 });
    expect(vitestTotals(join(folder, "nothing.json"))).toEqual({ passed: 0, failed: 1 });
  });
});

describe("the totals of a browser test run", () => {
  it("count skipped and flaky tests as failed", () => {
    expect(playwrightRun({ expected: 7 })).toEqual({ passed: 7, failed: 0 });
    expect(playwrightRun({ expected: 7, unexpected: 1, flaky: 2, skipped: 3 })).toEqual({
      passed: 7,
      failed: 6,
    });
  });

  it("are a failure when the run went wrong, had no test or left no results", () => {
    expect(playwrightRun({ expected: 7 }, ["no"])).toEqual({ passed: 7, failed: 1 });
    expect(playwrightRun({})).toEqual({ passed: 0, failed: 1 });
    expect(playwrightTotals(join(folder, "nothing.json"))).toEqual({ passed: 0, failed: 1 });
  });
});
