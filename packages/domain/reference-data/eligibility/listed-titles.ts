/**
 * 制造业单项冠军企业 and 国家技术创新示范企业.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { Condition, RuleSet } from "../../src/eligibility/condition.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import { atLeast, atMost } from "./demands.ts";
import { CHAMPION, CHAMPION_2025, INNOVATION_DEMONSTRATION } from "./documents.ts";

/** Ten years in the niche, three with a new product. */
const YEARS: Condition = {
  kind: "anyOf",
  id: "years",
  of: [
    atLeast("yearsInNiche", "10"),
    {
      kind: "allOf",
      id: "new-product",
      of: [
        { kind: "claim", id: "is-new-product", claim: "newProduct" },
        atLeast("yearsInNiche", "3", "years-new-product"),
      ],
    },
  ],
};

/** 400 million, or a little giant below it. */
const SIZE: Condition = {
  kind: "anyOf",
  id: "size",
  of: [
    atLeast("sales", "400000000"),
    { kind: "title", id: "little-giant", anyOf: ["littleGiant"] },
  ],
};

const WORLD_TOP_THREE = atMost("marketRankWorld", "3");

/** Oldest first, title by title. */
export const listedTitleRules: DatedRegister<RuleSet> = [
  {
    id: "CHAMPION-1",
    code: "manufacturingChampion",
    effectiveFrom: calendarDate("2016-01-01"),
    document: CHAMPION,
    value: {
      kind: "tested",
      condition: { kind: "allOf", id: "all", of: [YEARS, WORLD_TOP_THREE, SIZE] },
    },
  },
  {
    id: "CHAMPION-2025",
    code: "manufacturingChampion",
    effectiveFrom: calendarDate("2025-01-01"),
    document: CHAMPION_2025,
    value: {
      kind: "tested",
      condition: {
        kind: "allOf",
        id: "all",
        of: [
          YEARS,
          {
            kind: "anyOf",
            id: "rank",
            of: [WORLD_TOP_THREE, atMost("marketRankNational", "1")],
          },
          atLeast("rdSalesShare", "0.03"),
          SIZE,
        ],
      },
    },
  },
  {
    id: "INNOVATION-DEMONSTRATION",
    code: "innovationDemonstration",
    effectiveFrom: calendarDate("2016-01-01"),
    document: INNOVATION_DEMONSTRATION,
    value: { kind: "listOnly" },
  },
];
