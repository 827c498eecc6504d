/** The words of the build-up, the plan and the annual costs. */
import type { Wording } from "../wording.ts";
import type { results as chinese } from "../zh-cn/results.ts";

export const results: Wording<typeof chinese> = {
  waterfall: {
    title: "From the price of money to the contract rate",
    caption: "Price build-up: {bars} items add up to the contract rate of {rate}",
    item: "Item",
    value: "Rate a year (%)",
  },
  totals: {
    title: "Income, costs and return",
    term: "Item",
    value: "Value",
    income: "Income and taxes",
    cost: "Costs",
    profit: "Profit and capital",
    rates: "Rates a year",
    breakEven: "Break-even",
    time: "Use of money",
  },
  comparison: {
    title: "Relending rates compared",
    relendingRate: "Relending rate (%)",
    blend: "Blend (%)",
    benefit: "Benefit (bp)",
    reading: "Against not drawing",
    harm: "dearer",
    gain: "cheaper",
    none: "no benefit",
    notDrawn: "Relending is not drawn; there is nothing to compare.",
  },
  plan: {
    title: "Repayment plan",
    period: "No.",
    from: "From",
    to: "To",
    days: "Days",
    opening: "Opening",
    interest: "Interest",
    principal: "Principal",
    payment: "Payment",
    closing: "Closing",
    subsidy: "Subsidy",
    total: "Total",
  },
  cost: {
    title: "Annual cost to the customer",
    intro:
      "One loan has several annual rates, one for each method. Quote the method with the rate.",
    method: "Method",
    rate: "A year (%)",
    allIn: "With fees (%)",
    interestOnly: "Without fees (%)",
    afterSubsidy: "After subsidy (%)",
    meaning: "How it is worked out",
  },
};
