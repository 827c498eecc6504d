/**
 * 专精特新“小巨人”企业: the text of 2022 and that of the window of 2026, which differ on almost every line.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { Condition, RuleSet } from "../../src/eligibility/condition.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import { atLeast, atMost, backedBy } from "./demands.ts";
import { LITTLE_GIANT_2022, LITTLE_GIANT_2026 } from "./documents.ts";

/** Three ways by sales: 100 million and more, 50 to 100 million, and the start-up way below. */
const RESEARCH_WAYS_2022: Condition = {
  kind: "tiers",
  id: "research-by-sales",
  by: "sales",
  owns: "lower",
  tiers: [
    {
      to: decimal("50000000"),
      requires: backedBy(
        {
          ...LITTLE_GIANT_2022,
          note: "初创路线：股权融资按近两年、研发费用按上年取数，期间口径待核对原文。",
        },
        {
          kind: "allOf",
          id: "start-up",
          of: [
            atLeast("equityRaisedTwoYears", "80000000"),
            atLeast("rdExpense", "30000000"),
            atLeast("rdStaffShare", "0.5"),
          ],
        } as const,
      ),
    },
    {
      from: decimal("50000000"),
      to: decimal("100000000"),
      requires: atLeast("rdSalesShare", "0.06", "research-medium"),
    },
    { from: decimal("100000000"), requires: atLeast("rdSalesShare", "0.03", "research-large") },
  ],
};

/** Oldest first. */
export const littleGiantRules: DatedRegister<RuleSet> = [
  {
    id: "LITTLE-GIANT-2022",
    code: "littleGiant",
    effectiveFrom: calendarDate("2022-01-01"),
    document: LITTLE_GIANT_2022,
    value: {
      kind: "tested",
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          atLeast("yearsInNiche", "3"),
          atLeast("mainBusinessShare", "0.7"),
          backedBy(
            {
              ...LITTLE_GIANT_2022,
              note: "“近两年增长”取两年增长率的平均值，口径待核对原文。",
            },
            atLeast("mainSalesGrowthTwoYearMean", "0.05"),
          ),
          atMost("debtRatio", "0.7"),
          RESEARCH_WAYS_2022,
          atLeast("classOneIp", "2"),
          atLeast("marketShare", "0.1"),
        ],
      },
    },
  },
  {
    id: "LITTLE-GIANT-2026",
    code: "littleGiant",
    effectiveFrom: calendarDate("2026-03-15"),
    document: LITTLE_GIANT_2026,
    value: {
      kind: "tested",
      applicationWindow: { from: calendarDate("2026-03-15"), to: calendarDate("2026-04-15") },
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          atLeast("yearsInNiche", "3"),
          atLeast("sales", "50000000"),
          atLeast("mainBusinessShare", "0.9"),
          atLeast("mainSalesCagrTwoYears", "0.05"),
          atMost("debtRatio", "0.75"),
          atLeast("rdExpenseTwoYears", "12000000"),
          atLeast("rdSalesShareTwoYearLow", "0.03"),
          atLeast("classOneInUseIp", "4"),
          {
            kind: "anyOf",
            id: "market",
            of: [atLeast("marketShare", "0.1"), atMost("marketRankNational", "3")],
          },
          { kind: "claim", id: "product-field", claim: "listedProductField" },
          {
            kind: "assessed",
            id: "development-score",
            score: "littleGiantScore",
            atLeast: decimal("60"),
          },
        ],
      },
    },
  },
];
