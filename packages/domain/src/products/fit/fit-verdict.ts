/**
 * Which answers make a fit (适配结论): a loan fits when nothing that was judged speaks against it and nothing is left open.
 */
import type { LoanUseVerdict } from "../../eligibility/loan-use.ts";
import type { InstitutionLimit } from "../approval-channel.ts";
import type { ConditionAnswer } from "../condition-checks.ts";
import type { InnovationAssessment } from "../innovation-assessment.ts";
import type { FitPledge } from "./fit-pledge.ts";

/** What is judged, in the order a banker reads it: 创新阶段, 用途与期限, 准入条件, 机构限制, 知识产权质押, 评分卡. */
export const FIT_PARTS = [
  "stage",
  "loanUse",
  "conditions",
  "institution",
  "ipPledge",
  "scorecards",
] as const;
export type FitPart = (typeof FIT_PARTS)[number];

/** A part that nothing was told of, and that the loan does not need, was not asked. */
type Standing = "holds" | "fails" | "open" | "notAsked";

/** The answers that count; a title or public support is no condition by itself. */
export type FitFindings = {
  readonly innovation: InnovationAssessment | undefined;
  readonly loanUse: LoanUseVerdict | undefined;
  readonly conditions: ConditionAnswer | undefined;
  readonly institutionLimits: readonly InstitutionLimit[] | undefined;
  readonly ipPledge: FitPledge | undefined;
};

/** The conclusion, and the parts behind it. A stage that is not a loan yet outweighs every other no. */
export type FitVerdict = {
  readonly outcome: "fits" | "open" | "doesNotFit" | "notALoanYet";
  readonly against: readonly FitPart[];
  readonly open: readonly FitPart[];
  readonly notAsked: readonly FitPart[];
};

/** The conclusion from the findings. */
export function fitVerdict(findings: FitFindings): FitVerdict {
  const standings: Readonly<Record<FitPart, Standing>> = {
    stage: stageStanding(findings.innovation),
    loanUse: useStanding(findings.loanUse),
    conditions: findings.conditions?.outcome ?? "open",
    institution: limitStanding(findings.institutionLimits),
    ipPledge: pledgeStanding(findings.ipPledge),
    scorecards: scoreStanding(findings.innovation),
  };
  const having = (standing: Standing) => FIT_PARTS.filter((part) => standings[part] === standing);
  const [against, open] = [having("fails"), having("open")];
  return { outcome: outcomeOf(against, open), against, open, notAsked: having("notAsked") };
}

function outcomeOf(against: readonly FitPart[], open: readonly FitPart[]): FitVerdict["outcome"] {
  if (against.includes("stage")) return "notALoanYet";
  if (against.length > 0) return "doesNotFit";
  return open.length > 0 ? "open" : "fits";
}

function stageStanding(innovation: InnovationAssessment | undefined): Standing {
  if (innovation === undefined) return "notAsked";
  if (innovation.answer === undefined) return "open";
  return innovation.answer.verdict === "notALoanYet" ? "fails" : "holds";
}

/** An approval that is still to be given leaves the loan open. */
function useStanding(loanUse: LoanUseVerdict | undefined): Standing {
  if (loanUse?.outcome === "met") return "holds";
  return loanUse?.outcome === "notMet" ? "fails" : "open";
}

function limitStanding(limits: readonly InstitutionLimit[] | undefined): Standing {
  if (limits === undefined) return "open";
  return limits.length > 0 ? "fails" : "holds";
}

function pledgeStanding(ipPledge: FitPledge | undefined): Standing {
  if (ipPledge === undefined) return "notAsked";
  return ipPledge.holds ? "holds" : "fails";
}

/** A low score moves the rating and is no refusal; a score that cannot be worked out leaves the loan open. */
function scoreStanding(innovation: InnovationAssessment | undefined): Standing {
  if (innovation === undefined) return "notAsked";
  return innovation.credit === undefined ? "open" : "holds";
}
