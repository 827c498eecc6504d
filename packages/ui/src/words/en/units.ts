/** What stands after a figure. */
import type { Wording } from "../wording.ts";
import type { units as chinese } from "../zh-cn/units.ts";

export const units: Wording<typeof chinese> = {
  yuan: "yuan",
  tenThousand: "10k yuan",
  hundredMillion: "100m yuan",
  yuanYears: "yuan·years",
  tenThousandYears: "10k yuan·years",
  hundredMillionYears: "100m yuan·years",
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
  choose: "Unit of amounts",
};
