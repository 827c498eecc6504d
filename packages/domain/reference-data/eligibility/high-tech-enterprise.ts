/**
 * 高新技术企业: the test of 2016.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { RuleSet } from "../../src/eligibility/condition.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import { atLeast, backedBy } from "./demands.ts";
import { HIGH_TECH_2016 } from "./documents.ts";

/** R&D over three years by the size of the latest sales: 5 %, 4 %, 3 %; each edge belongs to the smaller firm. */
const RESEARCH_BY_SALES = {
  kind: "tiers",
  id: "research-by-sales",
  by: "sales",
  owns: "upper",
  tiers: [
    {
      to: decimal("50000000"),
      requires: atLeast("rdSalesShareThreeYears", "0.05", "research-small"),
    },
    {
      from: decimal("50000000"),
      to: decimal("200000000"),
      requires: atLeast("rdSalesShareThreeYears", "0.04", "research-medium"),
    },
    {
      from: decimal("200000000"),
      requires: atLeast("rdSalesShareThreeYears", "0.03", "research-large"),
    },
  ],
} as const;

/** Oldest first. */
export const highTechEnterpriseRules: DatedRegister<RuleSet> = [
  {
    id: "HNTE-2016",
    code: "highTechEnterprise",
    effectiveFrom: calendarDate("2016-01-01"),
    document: HIGH_TECH_2016,
    value: {
      kind: "tested",
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          atLeast("yearsSinceRegistration", "1"),
          { kind: "claim", id: "core-ip", claim: "ownsCoreIp" },
          { kind: "claim", id: "field", claim: "listedHighTechField" },
          atLeast("techStaffShare", "0.1"),
          RESEARCH_BY_SALES,
          atLeast("rdInChinaShare", "0.6"),
          atLeast("highTechIncomeShare", "0.6"),
          backedBy(
            {
              ...HIGH_TECH_2016,
              confidence: "single-source",
              note: "70 分以上：含 70 分为单一来源，是否须高于 70 分待核对；评分表未确立，以评审得分为准。",
            },
            {
              kind: "assessed",
              id: "innovation-score",
              score: "highTechInnovationScore",
              atLeast: decimal("70"),
            } as const,
          ),
          { kind: "claim", id: "no-incident", claim: "noMajorIncident" },
        ],
      },
    },
  },
];
