import { expect, test } from "vitest";
import { toPlainDigits } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import type { MasterScale } from "../policy/scorecard.ts";
import { rate } from "../rates/rate.ts";
import { riskSteps } from "./risk-steps.ts";

const SCALE: MasterScale = [
  { grade: "A", pd: rate("0.001") },
  { grade: "B", pd: rate("0.004") },
  { grade: "C", pd: rate("0.01") },
  { grade: "D", pd: rate("0.05") },
];

function stepsOf(
  ownGrade: string,
  notches: { enterprise: number; project: number; stage: number },
  lgdAfter: string,
) {
  const start = {
    ownGrade,
    lgd: share("0.4"),
    lgdAfter: share(lgdAfter),
    guaranteedShare: share("0.5"),
  };
  return riskSteps(SCALE, start, notches).map((step) =>
    [
      step.cause,
      step.notches,
      step.grade,
      toPlainDigits(step.pd.perYear),
      toPlainDigits(step.lgd.share),
      toPlainDigits(step.expectedLoss.perYear),
      toPlainDigits(step.movedBp),
    ].join(" "),
  );
}

// Before: 1 % × 40 % × 0.5 = 0.2 %, 20 bp.
test("each cause moves the loss from where the one before left it", () => {
  // C up 2 is A: 0.1 % × 40 % × 0.5 = 0.02 %. Down 1 is B: 0.08 %. Down 1 is C: 0.2 %. LGD 46 %: 0.23 %.
  expect(stepsOf("C", { enterprise: 2, project: -1, stage: -1 }, "0.46")).toEqual([
    "enterprise 2 A 0.001 0.4 0.0002 -18",
    "project -1 B 0.004 0.4 0.0008 6",
    "stage -1 C 0.01 0.4 0.002 12",
    "lgdAdded 0 C 0.01 0.46 0.0023 3",
  ]);
});

test("steps beyond the end of the scale are worth nothing, and are kept in mind", () => {
  // B up 3 is A, at the end; down 2 of the three leaves one above B: still A.
  expect(stepsOf("B", { enterprise: 3, project: -2, stage: 0 }, "0.4")).toEqual([
    "enterprise 3 A 0.001 0.4 0.0002 -6",
    "project -2 A 0.001 0.4 0.0002 0",
    "stage 0 A 0.001 0.4 0.0002 0",
    "lgdAdded 0 A 0.001 0.4 0.0002 0",
  ]);
});

test("a grade that the scale does not have has no steps", () => {
  expect(stepsOf("Z", { enterprise: 1, project: 0, stage: 0 }, "0.4")).toEqual([]);
});
