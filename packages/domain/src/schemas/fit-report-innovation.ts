/**
 * The innovation part of a fit report (适配结果：创新部分): the stage, both scorecards, what they do to the loan's risk, and the
 * project's own figures.
 */
import type { InnovationAssessment } from "../products/innovation-assessment.ts";
import type { CashFlowStability } from "../risk/cash-flow-stability.ts";
import type { InnovationCredit, RiskState } from "../risk/innovation-credit.ts";
import type { ProjectReturn } from "../risk/project-return.ts";
import type { ScoreResult } from "../risk/scorecard.ts";
import type { FitWords } from "./fit-words.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** The parts of the report by name; `null` where no innovation was told of. */
export function innovationReport(
  innovation: InnovationAssessment | undefined,
  words: FitWords,
): Report {
  if (innovation === undefined) {
    return { stage: null, scorecards: null, projectReturn: null, stability: null };
  }
  const { enterprise, project, credit, stability } = innovation;
  return {
    stage: stageReport(innovation, words),
    scorecards: {
      enterprise: enterprise === undefined ? null : scoreReport(enterprise, words),
      project: project === undefined ? null : scoreReport(project, words),
      credit: credit === undefined ? null : creditReport(credit),
    },
    projectReturn: projectReport(innovation.projectReturn),
    stability: stability === undefined ? null : stabilityReport(stability, words),
  };
}

function stageReport({ stage, answer, grace }: InnovationAssessment, words: FitWords): Report {
  if (stage.kind === "refused") {
    const reasons = stage.reasons.map((reason) => ({ code: reason.code, ...words.wizard(reason) }));
    return { outcome: "refused", reasons };
  }
  if (answer === undefined) return { outcome: "noRules", stage: stage.placed.stage };
  return {
    outcome: answer.verdict,
    stage: answer.placed.stage,
    sources: answer.sources,
    reasons: answer.reasons,
    suggestedGraceMonths: grace?.months ?? null,
    ...words.stage(answer),
  };
}

function scoreReport(result: ScoreResult, words: FitWords): Report {
  if (result.kind === "refused") {
    const reasons = result.reasons.map((reason) => ({ code: reason.code, ...words.score(reason) }));
    return { outcome: "refused", reasons };
  }
  return {
    outcome: "scored",
    score: reportedText(result.score),
    weightSet: { industry: result.weightSet.industry, stage: result.weightSet.stage },
    factors: result.factors.map(({ factor, weight, contribution, measures }) => ({
      factor,
      weight: reportedText(weight),
      contribution: reportedText(contribution),
      measures: measures.map((measure) => ({
        measure: measure.measure,
        points: reportedText(measure.points),
        contribution: reportedText(measure.contribution),
      })),
    })),
    notches: result.notches,
    lgdAdded: reportedText(result.lgdAdded.share),
    unevidenced: result.unevidenced,
  };
}

function creditReport({ rating, notches, lgdAdded, before, after }: InnovationCredit): Report {
  return {
    ownGrade: rating.ownGrade,
    grade: rating.grade,
    notches: { ...notches },
    lgdAdded: reportedText(lgdAdded.share),
    before: riskReport(before),
    after: riskReport(after),
  };
}

function riskReport({ pd, lgd, expectedLoss }: RiskState): Report {
  return {
    pd: reportedText(pd.perYear),
    lgd: reportedText(lgd.share),
    expectedLoss: reportedText(expectedLoss.perYear),
  };
}

function projectReport(found: ProjectReturn): Report {
  const { internalRate, investedYuan, returnedYuan, returnOnInvestment, paidBackAt } = found;
  return {
    internalRate: internalRate.kind === "found" ? reportedText(internalRate.rate) : null,
    invested: bookedText(investedYuan),
    returned: bookedText(returnedYuan),
    returnOnInvestment: returnOnInvestment === undefined ? null : reportedText(returnOnInvestment),
    paidBackAt:
      paidBackAt === undefined
        ? null
        : paidBackAt.kind === "date"
          ? paidBackAt.date
          : paidBackAt.month,
  };
}

function stabilityReport(found: CashFlowStability, words: FitWords): Report {
  const { periods, positivePeriods, variationSquared, failures } = found;
  return {
    periods,
    positivePeriods,
    variationSquared: variationSquared === undefined ? null : reportedText(variationSquared),
    failures: failures.map((code) => ({ code, ...words.stability(code) })),
  };
}
