/**
 * The figures a policy version may have (政策数值), in the order in which they are shown, and their units.
 */

/** Names of figures; the interface has words for each. */
export const FIGURE_TERMS = [
  "lprOneYear",
  "lprFiveYear",
  "relendingOneYearRate",
  "relendingSixMonthRate",
  "relendingThreeMonthRate",
  "relendingShare",
  "relendingQuota",
  "relendingExtensionsMax",
  "relendingTermMonthsMin",
  "vatRate",
  "surchargeRate",
  "incomeTaxRate",
] as const;
export type FigureTerm = (typeof FIGURE_TERMS)[number];

/** Rates and shares are fractions, as everywhere. */
export const FIGURE_UNITS = ["perYear", "share", "yuan", "count", "months"] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];
