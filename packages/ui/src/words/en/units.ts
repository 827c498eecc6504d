/** What stands after a figure. */
import type { Wording } from "../wording.ts";
import type { units as chinese } from "../zh-cn/units.ts";

export const units: Wording<typeof chinese> = {
  yuan: "CNY",
  tenThousand: "CNY 10k",
  hundredMillion: "CNY 100m",
  yuanYears: "CNY·years",
  tenThousandYears: "CNY 10k·years",
  hundredMillionYears: "CNY 100m·years",
  perMonth: "a month",
  perYear: "a year",
  share: "share",
  basisPoints: "bp",
  ratio: "ratio",
  years: "years",
  days: "days",
  months: "months",
  count: "count",
  percent: "%",
  named: "{name} ({unit})",
  choose: "Unit of amounts",
};
