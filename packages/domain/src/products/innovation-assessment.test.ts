/** The sample judged whole; every figure is worked out by hand from the demonstration bank's tables. */
import { expect, test } from "vitest";
import { SAMPLE_INNOVATION } from "../../laws/sample-innovation.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type { ScoreResult } from "../risk/scorecard.ts";
import { decodeInnovationProfile } from "../schemas/innovation-profile.ts";
import { assessInnovation } from "./innovation-assessment.ts";

function assessed(changes: Readonly<Record<string, unknown>> = {}) {
  const decoded = decodeInnovationProfile({ ...SAMPLE_INNOVATION, ...changes });
  if (decoded.kind === "refused") throw new Error(JSON.stringify(decoded.problems));
  return assessInnovation(decoded.value, publishedPolicyBook.registers);
}

const contributions = (result: ScoreResult | undefined) =>
  result?.kind === "scored"
    ? result.factors.map(({ factor, contribution }) => [factor, toPlainDigits(contribution)])
    : result;

test("a sensor that has passed its pilot run", () => {
  const { stage, answer, grace, enterprise, project, credit, ...figures } = assessed();
  expect(stage).toMatchObject({ kind: "placed", placed: { stage: "resultConversion" } });
  expect(answer?.verdict).toBe("loan");
  expect(grace?.months).toBe(18);
  // High-end equipment weighs 20, 20, 25, 10, 25. Spending: 20 × (0.6 × 0.85 + 0.4 × 1) = 18.2. Patents:
  // 20 × (0.5 × 0.85 + 0.5 × 0, no evidence) = 8.5. Conversion: 25 × 0.7 = 17.5. Staff: 10 × (0.5 × 1 +
  // 0.5 × 0.5) = 7.5. Chain: 25 × 0.8 = 20. Together 71.7: up one.
  expect(contributions(enterprise)).toEqual([
    ["researchSpending", "18.2"],
    ["patents", "8.5"],
    ["resultConversion", "17.5"],
    ["researchStaff", "7.5"],
    ["chainInfluence", "20"],
  ]);
  expect(enterprise).toMatchObject({
    notches: 1,
    unevidenced: ["patentInfluence"],
    weightSet: { industry: "highEndEquipment", stage: "any" },
  });
  // Any industry weighs 40, 35, 25. 40 × 0.85 = 34; 35 × (0.6 × 0.75 + 0.4 × 0) = 15.75; 25 × (0.6 × 1 +
  // 0.4 × 0.7) = 22. Together 71.75: no step, LGD up 2 points.
  expect(contributions(project)).toEqual([
    ["technologyReadiness", "34"],
    ["applicationProspect", "15.75"],
    ["technologyTrend", "22"],
  ]);
  expect(project).toMatchObject({ notches: 0, unevidenced: ["orderCoverage"] });
  // R8 up one is R7. LGD 0.6 × 40 % + 0.4 × 45 % = 42 %, after 44 %; half is guaranteed.
  expect(credit?.rating).toMatchObject({ ownGrade: "R8", grade: "R7" });
  expect(
    [credit?.before, credit?.after].map(
      (state) =>
        state && [
          toPlainDigits(state.pd.perYear),
          toPlainDigits(state.lgd.share),
          toPlainDigits(state.expectedLoss.perYear),
        ],
    ),
  ).toEqual([
    ["0.015", "0.42", "0.00315"],
    ["0.01", "0.44", "0.0022"],
  ]);
  expect(figures.structure?.layers.length).toBe(2);
  expect(figures.projectReturn.internalRate).toMatchObject({ kind: "found" });
  // 4 × (4 + 5.76 + 3.24 + 4.84) ÷ 8.4² − 1 = 71.36/70.56 − 1.
  expect(figures.stability).toMatchObject({ periods: 4, positivePeriods: 4, failures: [] });
});

test("research repaid by its project is not a loan, yet its risk is known", () => {
  const { answer, grace, credit } = assessed({
    stage: { ...SAMPLE_INNOVATION.stage, maturity: "prototype" },
  });
  expect(answer?.verdict).toBe("notALoanYet");
  expect(grace).toBeUndefined();
  // The stage costs two steps: R8 up one, down two is R9.
  expect(credit?.rating).toMatchObject({ grade: "R9", asked: -1 });
  expect(credit?.notches).toEqual({ enterprise: 1, project: 0, stage: -2 });
});

test("a carrier asked of a policy bank is scored at its own stage and takes the served one's risk", () => {
  const { stage, answer, credit } = assessed({
    lender: "policyBank",
    stage: { ...SAMPLE_INNOVATION.stage, useOfFunds: "sharedFacility", maturity: "principle" },
  });
  expect(stage).toMatchObject({
    placed: { stage: "innovationCarrier", serves: "innovationResearch" },
  });
  expect(answer?.verdict).toBe("policyLoan");
  expect(credit?.notches.stage).toBe(-2);
});

test("what a missing part rests on is absent, the rest is judged", () => {
  const unplaced = assessed({ stage: {} });
  expect(unplaced.stage).toMatchObject({ kind: "refused" });
  expect(unplaced).toMatchObject({ answer: undefined, enterprise: undefined, credit: undefined });
  expect(unplaced.structure).toBeDefined();
  const incomplete = assessed({ project: {} });
  expect(incomplete.project).toMatchObject({ kind: "refused" });
  expect(incomplete).toMatchObject({ enterprise: { kind: "scored" }, credit: undefined });
  const unanswered = assessed({ enterprise: {} });
  expect(unanswered).toMatchObject({ enterprise: { kind: "refused" }, credit: undefined });
  expect(assessed({ ownGrade: "AAA" }).credit).toBeUndefined();
});

test("before the rules are in force nothing is judged but the project's own figures", () => {
  const early = assessed({ assessedOn: "2021-12-31" });
  expect(early).toMatchObject({
    stage: { kind: "refused" },
    structure: undefined,
    credit: undefined,
    stability: undefined,
  });
  expect(early.projectReturn.internalRate).toMatchObject({ kind: "found" });
});
