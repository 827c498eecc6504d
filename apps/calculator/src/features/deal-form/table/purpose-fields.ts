/** 用途与阶段: what the money is for, where the project stands, and what the scorecards ask. */
import {
  choice,
  date,
  type FieldKind,
  type FieldLabel,
  type FieldSpec,
  group,
  type ItemSpec,
  list,
  words,
} from "./field-spec.ts";

type Measure = FieldLabel & keyof typeof GRADED_OR_MEASURED;

/** A measure is counted, is a share, or is graded by a list with a reason. */
const GRADED_OR_MEASURED = {
  researchRatio: "share",
  mainBusinessSupport: "graded",
  inventionPatentCount: "number",
  patentInfluence: "graded",
  conversionRate: "share",
  researchStaffRatio: "share",
  seniorResearcherRatio: "share",
  chainPosition: "graded",
  readinessLevel: "number",
  marketProspect: "graded",
  orderCoverage: "share",
  trendAtHomeAndAbroad: "graded",
  yearsToSubstitution: "number",
} as const satisfies Readonly<Record<string, FieldKind | "graded">>;

const ENTERPRISE = [
  "researchRatio",
  "mainBusinessSupport",
  "inventionPatentCount",
  "patentInfluence",
  "conversionRate",
  "researchStaffRatio",
  "seniorResearcherRatio",
  "chainPosition",
] as const;

const PROJECT = [
  "readinessLevel",
  "marketProspect",
  "orderCoverage",
  "trendAtHomeAndAbroad",
  "yearsToSubstitution",
] as const;

function answers(card: "enterprise" | "project", measure: Measure): readonly FieldSpec[] {
  const place = `innovation.${card}.${measure}`;
  return [
    ...answer(place, measure),
    words(`${place}.evidence.name`, "evidenceName"),
    date(`${place}.evidence.date`, "evidenceDate"),
  ];
}

function answer(place: string, measure: Measure): readonly FieldSpec[] {
  switch (measure) {
    case "mainBusinessSupport":
    case "patentInfluence":
    case "chainPosition":
    case "marketProspect":
    case "trendAtHomeAndAbroad":
      return [choice(`${place}.grade`, measure, measure), words(`${place}.reason`, "gradeReason")];
    default:
      return [
        {
          kind: "field",
          path: `${place}.value`,
          label: measure,
          reads: GRADED_OR_MEASURED[measure],
        },
      ];
  }
}

/** The section's items. */
export const PURPOSE_FIELDS: readonly ItemSpec[] = [
  choice("deal.purpose", "purpose", "purposes"),
  choice("deal.institution", "institution", "institutions"),
  group("use", [
    choice("use.type", "loanType", "loanTypes", { hint: "loanType" }),
    choice("use.longCashCycle", "longCashCycle", "yesNo"),
    list("use.uses", "uses", [choice("use.uses.*", "restrictedUse", "uses")]),
  ]),
  group("stage", [
    choice("innovation.stage.useOfFunds", "useOfFunds", "useOfFunds", { hint: "useOfFunds" }),
    choice("innovation.stage.income", "income", "income", { hint: "income" }),
    choice("innovation.stage.maturity", "maturity", "maturity", { hint: "maturity" }),
    choice("innovation.stage.direction", "direction", "direction", { hint: "direction" }),
    choice("innovation.stage.output", "output", "output", { hint: "output" }),
    choice("innovation.repaidFrom", "repaidFrom", "repaidFrom"),
    choice("innovation.industry", "industry", "industries", { hint: "industry" }),
    date("innovation.assessedOn", "assessedOn"),
    words("innovation.ownGrade", "ownGrade"),
  ]),
  group(
    "enterpriseCard",
    ENTERPRISE.flatMap((measure) => answers("enterprise", measure)),
  ),
  group(
    "projectCard",
    PROJECT.flatMap((measure) => answers("project", measure)),
  ),
];
