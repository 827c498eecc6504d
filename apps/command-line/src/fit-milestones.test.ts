/** Milestones of a fit file as the command shows them, on an invented firm (示例). */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DEAL, FIRM } from "./fit-examples.ts";

const COMMAND = fileURLToPath(new URL("./fit.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "milestones-"));

function run(content: unknown) {
  const file = join(folder, "firm.json");
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], {
    encoding: "utf8",
  });
  return { status, stderr, report: status === 0 ? JSON.parse(stdout) : stdout };
}

// 6,000,000 at 3.60 % by months, all of it paid at maturity: 216,000. Six months at 20 bp less: 6,000 less. One payment after
// 365 days, so the annual cost is interest over principal.
test("milestones show both paths, and are refused by their own field", () => {
  const milestones = [{ milestone: "patentGranted", expectedOn: "2027-05-27", stepDownBp: "20" }];
  const { report } = run({ deal: DEAL, firm: FIRM, milestones });
  expect(report.milestones).toEqual({
    steps: [{ milestone: "patentGranted", expectedOn: "2027-05-27", stepDownBp: "20" }],
    notMet: { interest: "216000.00", cost: "216000.00", annualCost: "0.036" },
    met: { interest: "210000.00", cost: "210000.00", annualCost: "0.035" },
    interestSaved: "6000.00",
    costSaved: "6000.00",
    firstChanged: { period: 1, day: "2027-11-27", notMet: "6216000.00", met: "6210000.00" },
    zh: "里程碑降价：专利授权（预计 2027-05-27）降 20 BP。均未达成：利息 216,000.00 元，客户年化综合成本 3.6%；均按期达成：利息 210,000.00 元，3.5%，少付 6,000.00 元。自第 1 期（2027-11-27）起还款由 6,216,000.00 元变为 6,210,000.00 元。",
    en: "Milestones: patent granted (expected on 2027-05-27) takes off 20 bp. If none is reached, interest is CNY 216,000.00 and the customer's all-in annual cost 3.6%; if each is reached on its day, CNY 210,000.00 and 3.5%, CNY 6,000.00 less. From period 1 (2027-11-27) the payment changes from CNY 6,216,000.00 to CNY 6,210,000.00.",
  });
  expect(run({ deal: DEAL, firm: FIRM }).report.milestones).toBeNull();
  const late = [{ ...milestones[0], expectedOn: "2027-11-27" }];
  const refused = run({ deal: DEAL, firm: FIRM, milestones: late });
  expect(refused).toMatchObject({ status: 2, report: "" });
  expect(refused.stderr).toContain("milestones[0].expectedOn · 预计达成日：");
});
