/** The drawer that opens a figure. */
import type { Wording } from "../wording.ts";
import type { explanation as chinese } from "../zh-cn/explanation.ts";

export const explanation: Wording<typeof chinese> = {
  title: "How this figure comes about",
  close: "Close",
  copy: "Copy as text",
  copied: "Copied",
  copyFailed: "Could not copy; please select by hand",
  trail: "Way down",
  exactValue: "Unrounded value",
  formula: "Formula",
  withNumbers: "With numbers (amounts in CNY)",
  inputs: "It follows from",
  source: "Source",
  rowsInTotal: "{rows} items",
  rowOf: {
    period: "{term} (period {row})",
    segment: "{term} (stretch {row})",
    item: "{term} (no. {row})",
    alternative: "{term} (choice {row})",
  },
  viewOf: { interestOnly: "{term} (without fees)", afterSubsidy: "{term} (after subsidy)" },
  rounding: {
    exact: "none",
    "fen-half-up": "half-up to the fen",
    "rate-1e-8-half-up": "half-up to 1e-8",
    "bar-1e-12-half-up": "half-up to 1e-12",
    "reported-24-digits": "to 24 significant digits",
  },
  roundingLabel: "Rounding",
  origin: {
    given: "Entered by you",
    assumed: "Default",
    policy: "Policy version",
    computed: "Computed",
    counted: "Counted",
    countedMonths: "Counted in months",
  },
  countedBetween: "counted from {from} to {to}",
  countedMonths: "counted from month {from} to month {to}",
  agreesWith: "agrees with",
  functions: {
    sum: "sum",
    min: "the smaller of",
    max: "the larger of",
    fen: "to the fen",
    bar: "to 1e-12",
  },
  effectiveFrom: "in force from {date}",
  issuedOn: "issued on {date}",
  confidence: {
    confirmed: "confirmed",
    "single-source": "single source",
    "to-verify": "to be verified",
    illustrative: "sample",
  },
};
