/** The structures command as a user runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("./structures.ts", import.meta.url));
const CASES = fileURLToPath(new URL("../../../packages/domain/cases/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "structures-"));

function dealOf(name: string) {
  return JSON.parse(readFileSync(join(CASES, `${name}.json`), "utf8")).inputs;
}

function run(content: unknown) {
  const file = join(folder, "case.json");
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], {
    encoding: "utf8",
  });
  return { status, stderr, report: status === 0 ? JSON.parse(stdout) : stdout };
}

test("a deal alone: its structures of equal return, each written as text", () => {
  const { status, stderr, report } = run(dealOf("d5"));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(report.own).toEqual({
    raroc: "0.0203459043958683641604612",
    annualCost: "0.0294558547843760823065221",
  });
  expect(report.equalReturn.length).toBeGreaterThanOrEqual(6);
  expect(report).not.toHaveProperty("coverage");
  expect(report).not.toHaveProperty("competitor");
});

describe("a case with everything that can be asked", () => {
  const { report } = run({
    deal: dealOf("d3"),
    coverage: {
      atLeast: "1.2",
      paymentsEach: 12,
      cashFlows: [
        { month: 12, amount: "2700000" },
        { month: 24, amount: "4200000" },
      ],
    },
    pledge: { atMost: "0.4", value: "15000000" },
    limits: { termMonthsMax: 24, graceMax: 6 },
    competitor: { name: "甲银行", deal: { rates: [{ fromMonth: 1, annualRate: "0.035" }] } },
  });

  // 2,700,000 over 12 × 216,346.55 = 2,596,158.60. The first year may take 2,250,000: after three months of interest nine
  // instalments of 245,400 are still more, after four months eight of 257,200 are not. The security: 5 m / 15 m.
  test("coverage fails in the first year, and a grace moves it to the second", () => {
    expect(report.coverage).toMatchObject({ kind: "fails", shown: "1.0399980956479315246765" });
    expect(report.coverage.cures[0]).toMatchObject({
      lever: "grace",
      from: "0",
      to: "4",
      amountGivenUp: "0.00",
    });
    expect(report.pledge).toMatchObject({ kind: "holds" });
  });

  test("the other bank's 3.50 % is matched at its own rate", () => {
    expect(report.competitor).toMatchObject({
      name: "甲银行",
      match: { answer: "found", customerRate: "0.035" },
    });
  });
});

test.each([
  [{ ...dealOf("d1"), principal: 1 }, "principal"],
  [{ deal: { ...dealOf("d1"), principal: 1 } }, "deal.principal"],
  [
    {
      deal: dealOf("d1"),
      coverage: { atLeast: "1", paymentsEach: 1, cashFlows: [{ month: 1, amount: "1" }] },
    },
    "coverage.cashFlows.0.date",
  ],
  [{ deal: dealOf("d1"), competitor: { name: "甲", deal: { colour: "red" } } }, "competitor.deal"],
])("%#: bad input is refused by its field, and nothing is printed", (content, field) => {
  const { status, report, stderr } = run(content);
  expect({ status, report }).toEqual({ status: 2, report: "" });
  expect(stderr.replaceAll("[", ".").replaceAll("]", "")).toContain(field.split(".").at(-1));
});
