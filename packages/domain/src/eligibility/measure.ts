/**
 * Measures (指标): the numbers that conditions are about, each with its unit. The list is closed, so that rule data can name
 * a measure but never say how it is computed.
 */

/** What a measure's number counts. A rank is better when it is smaller. */
export type MeasureUnit = "yuan" | "share" | "count" | "years" | "rank";

/** Every measure by its identifier. */
export const MEASURES = {
  yearsSinceRegistration: "years",
  yearsInNiche: "years",
  staff: "count",
  techStaffShare: "share",
  rdStaffShare: "share",
  sales: "yuan",
  assets: "yuan",
  rdExpense: "yuan",
  rdExpenseTwoYears: "yuan",
  rdSalesShare: "share",
  rdSalesShareTwoYearLow: "share",
  rdSalesShareThreeYears: "share",
  rdCostShare: "share",
  rdInChinaShare: "share",
  highTechIncomeShare: "share",
  mainBusinessShare: "share",
  mainSalesGrowth: "share",
  mainSalesGrowthTwoYearMean: "share",
  mainSalesCagrTwoYears: "share",
  debtRatio: "share",
  classOneIp: "count",
  classOneOwnIp: "count",
  classOneHighValueIp: "count",
  classOneInUseIp: "count",
  classTwoIp: "count",
  marketShare: "share",
  marketRankNational: "rank",
  marketRankWorld: "rank",
  equityRaisedTwoYears: "yuan",
  equityRaisedThreeYears: "yuan",
} as const satisfies Readonly<Record<string, MeasureUnit>>;

/** The identifier of a measure. */
export type Measure = keyof typeof MEASURES;

/** Whether a text is the identifier of a measure. */
export function isMeasure(text: string): text is Measure {
  return Object.hasOwn(MEASURES, text);
}

/** The fields of a profile that a measure can miss. */
export type ProfileField =
  | "registeredOn"
  | "nicheSince"
  | "staff"
  | "techStaff"
  | "rdStaff"
  | "sales"
  | "mainBusinessSales"
  | "rdExpense"
  | "costs"
  | "assets"
  | "liabilities"
  | "rdInChinaShare"
  | "highTechIncomeShare"
  | "classOne"
  | "classOneOwn"
  | "classOneHighValue"
  | "classOneInUse"
  | "classTwo"
  | "marketShare"
  | "marketRankNational"
  | "marketRankWorld"
  | "equityRounds";

/** A fact that is needed: not told, or nought where something is divided by it. `year` for figures of a year. */
export type MissingFact = {
  readonly field: ProfileField;
  readonly year?: number;
  readonly because: "absent" | "nought";
};
