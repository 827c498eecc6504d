/**
 * 科技型中小企业, 创新型中小企业 and 专精特新中小企业: two full scoring tables, and one test whose table is not established.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { Condition, RuleSet, ScoreCondition } from "../../src/eligibility/condition.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import { atLeast, atMost, bands, ifAny, item } from "./demands.ts";
import { INNOVATIVE_SME, SPECIALISED_SME_2022, TECH_SME } from "./documents.ts";

/** 100 points: technical staff 20, R&D 50, IP 30. Lower ends inclusive. */
const TECH_SME_TABLE: ScoreCondition = {
  kind: "score",
  id: "table",
  outOf: decimal("100"),
  atLeast: decimal("60"),
  blocks: [
    {
      code: "techStaff",
      pointsMax: decimal("20"),
      aboveNought: true,
      items: [
        item(
          "tech-staff-share",
          "20",
          bands("techStaffShare", "lower", "0", [
            ["0.1", "4"],
            ["0.15", "8"],
            ["0.2", "12"],
            ["0.25", "16"],
            ["0.3", "20"],
          ]),
        ),
      ],
    },
    {
      code: "research",
      pointsMax: decimal("50"),
      items: [
        item("research-share", "50", {
          kind: "bestOf",
          of: [
            bands("rdSalesShare", "lower", "0", [
              ["0.02", "10"],
              ["0.03", "20"],
              ["0.04", "30"],
              ["0.05", "40"],
              ["0.06", "50"],
            ]),
            bands("rdCostShare", "lower", "0", [
              ["0.1", "10"],
              ["0.15", "20"],
              ["0.2", "30"],
              ["0.25", "40"],
              ["0.3", "50"],
            ]),
          ],
        }),
      ],
    },
    {
      code: "intellectualProperty",
      pointsMax: decimal("30"),
      items: [
        item("ip-class", "30", {
          kind: "bestOf",
          of: [
            ifAny("classOneIp", "30"),
            bands("classTwoIp", "lower", "0", [
              ["1", "6"],
              ["2", "12"],
              ["3", "18"],
              ["4", "24"],
            ]),
          ],
        }),
      ],
    },
  ],
};

/** 100 points: innovation 40 (floor 20), growth 30 (floor 15), specialisation 30 (floor 15). */
const INNOVATIVE_SME_TABLE: ScoreCondition = {
  kind: "score",
  id: "table",
  outOf: decimal("100"),
  atLeast: decimal("60"),
  blocks: [
    {
      code: "innovation",
      pointsMax: decimal("40"),
      atLeast: decimal("20"),
      items: [
        item("ip-kind", "20", {
          kind: "bestOf",
          of: [
            ifAny("classOneHighValueIp", "20"),
            ifAny("classOneOwnIp", "15"),
            ifAny("classOneIp", "10"),
            ifAny("classTwoIp", "5"),
          ],
        }),
        item(
          "research-share",
          "20",
          bands("rdSalesShare", "lower", "0", [
            ["0.01", "5"],
            ["0.02", "10"],
            ["0.03", "15"],
            ["0.05", "20"],
          ]),
        ),
      ],
    },
    {
      code: "growth",
      pointsMax: decimal("30"),
      atLeast: decimal("15"),
      items: [
        item(
          "main-sales-growth",
          "20",
          bands("mainSalesGrowth", "lower", "0", [
            ["0", "5"],
            ["0.05", "10"],
            ["0.1", "15"],
            ["0.15", "20"],
          ]),
        ),
        item(
          "debt-ratio",
          "10",
          // Written from low debt to high: up to 55 %, up to 75 %, above.
          bands("debtRatio", "upper", "10", [
            ["0.55", "5"],
            ["0.75", "0"],
          ]),
        ),
      ],
    },
    {
      code: "specialisation",
      pointsMax: decimal("30"),
      atLeast: decimal("15"),
      items: [
        item("product", "10", {
          kind: "claim",
          claim: "strategicEmergingProduct",
          yes: decimal("10"),
          no: decimal("5"),
        }),
        item(
          "main-business-share",
          "20",
          bands("mainBusinessShare", "lower", "0", [
            ["0.5", "5"],
            ["0.55", "10"],
            ["0.6", "15"],
            ["0.7", "20"],
          ]),
        ),
      ],
    },
  ],
};

const INNOVATIVE_FAST_TRACK: Condition = {
  kind: "anyOf",
  id: "fast-track",
  of: [
    { kind: "claim", id: "prize", claim: "scienceAndTechnologyPrize" },
    { kind: "title", id: "titles", anyOf: ["highTechEnterprise", "innovationDemonstration"] },
    { kind: "claim", id: "research-body", claim: "provincialResearchBody" },
    atLeast("equityRaisedThreeYears", "5000000"),
  ],
};

/** 科技型中小企业, 创新型中小企业, 专精特新中小企业. */
export const smeTitleRules: DatedRegister<RuleSet> = [
  {
    id: "TECH-SME-2017",
    code: "techSme",
    effectiveFrom: calendarDate("2017-01-01"),
    document: TECH_SME,
    value: {
      kind: "tested",
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          atMost("staff", "500"),
          atMost("sales", "200000000"),
          atMost("assets", "200000000"),
          TECH_SME_TABLE,
        ],
      },
    },
  },
  {
    id: "INNOVATIVE-SME-2022",
    code: "innovativeSme",
    effectiveFrom: calendarDate("2022-01-01"),
    document: INNOVATIVE_SME,
    value: {
      kind: "tested",
      condition: { kind: "anyOf", id: "any", of: [INNOVATIVE_SME_TABLE, INNOVATIVE_FAST_TRACK] },
    },
  },
  {
    id: "SPECIALISED-SME-2022",
    code: "specialisedSme",
    effectiveFrom: calendarDate("2022-01-01"),
    document: SPECIALISED_SME_2022,
    value: {
      kind: "tested",
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          atLeast("yearsInNiche", "2"),
          atLeast("rdExpense", "1000000"),
          atLeast("rdSalesShare", "0.03"),
          {
            kind: "anyOf",
            id: "size",
            of: [atLeast("sales", "10000000"), atLeast("equityRaisedTwoYears", "20000000")],
          },
          {
            kind: "anyOf",
            id: "score-or-fast-track",
            of: [
              { kind: "assessed", id: "score", score: "specialisedScore", atLeast: decimal("60") },
              { kind: "claim", id: "fast-track", claim: "specialisedFastTrack" },
            ],
          },
        ],
      },
    },
  },
];
