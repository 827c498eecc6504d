/** Oversight: plan and lending, discounts against return, like loans priced differently, and the audit chain. */
import type { Wording } from "../wording.ts";
import type { oversight as chinese } from "../zh-cn/oversight.ts";

export const oversight: Wording<typeof chinese> = {
  ways: {
    label: "Pages of oversight",
    board: "Plan and lending",
    leakage: "Discounts and return",
    twins: "Like loans",
    audit: "Audit chain",
  },
  products: {
    techInnovationLoan: "Innovation loan",
    advancedManufacturingLoan: "Advanced manufacturing loan",
    ipPledgeLoan: "IP pledge loan",
  },
  board: {
    title: "Plan and lending",
    intro:
      "Plans are those of the quota ledger, lending that of accepted quotes; the expected loss is of these products alone, apart from the bank's other provisions.",
    pools: "Plans and their use on {day}",
    agrees: "Balances equal the sums of the ledger's entries.",
    differs: "A balance differs from the sum of the ledger's entries; please have it looked into.",
    noPools: "No plan is running on {day}",
    lending: "Lent since the first of January {year}",
    noLending: "Nothing was lent this year or in the same part of last year",
    noLendingMeaning: "A loan counts once its customer has accepted the quote.",
    heads: {
      pool: "Pool",
      period: "Period",
      total: "Plan (10,000 yuan)",
      used: "Used (10,000 yuan)",
      reserved: "Reserved (10,000 yuan)",
      usedShare: "Used share",
      product: "Product",
      count: "Loans",
      lent: "Lent this year (10,000 yuan)",
      lentBefore: "Same part of last year (10,000 yuan)",
      growth: "Growth",
      expectedLoss: "Expected loss (10,000 yuan)",
    },
  },
  leakage: {
    title: "Discounts and return",
    intro:
      "What each group of quotes gives up below the reference rate and in fees, beside its RAROC weighted by principal; a quote above the reference takes nothing off what others gave.",
    gather: "Gather by",
    by: { ownerId: "Officer", product: "Product", reason: "Reason for approval" },
    noReason: "No approval asked",
    export: "Keep as a table",
    none: "There are no quotes yet",
    heads: {
      count: "Quotes",
      principal: "Principal (10,000 yuan)",
      rateGiven: "Given in rate (10,000 yuan)",
      feesWaived: "Fees waived (10,000 yuan)",
      discountBp: "Below reference (bp)",
      raroc: "RAROC",
    },
  },
  twins: {
    title: "Like loans priced differently",
    intro:
      "Quotes of the same product, grade and repayment, close in amount and term, but at different rates, side by side.",
    fields: {
      amountRatioMax: "Amounts",
      termMonthsApart: "Terms",
      differenceBpMin: "Rates at least",
    },
    units: {
      amountRatioMax: "times at most",
      termMonthsApart: "months apart",
      differenceBpMin: "bp apart",
    },
    notANumber: "Write a number, such as 1.5",
    seek: "Find",
    none: "There are no two such quotes",
    heads: {
      like: "Product and grade",
      gap: "Apart (bp)",
      quote: "Quote",
      owner: "Officer",
      principal: "Principal (10,000 yuan)",
      term: "Term (months)",
      rate: "Rate",
      raroc: "RAROC",
    },
  },
  audit: {
    title: "Audit chain",
    intro:
      "Each entry holds the digest of the one before; whatever is changed, taken out or put in shows, and the check names the first place.",
    verify: "Check every entry",
    verifying: "Checking",
    whole: "{sequence} entries, all linked and unchanged.",
    broken: "Not to be trusted from entry {sequence} on: ",
    faults: {
      gap: "an entry is missing.",
      "wrong-digest": "its content is not what its digest says.",
      "wrong-previous": "it does not follow the one before.",
      "wrong-head": "the end is not what was noted.",
      "missing-anchor": "an anchor kept elsewhere differs.",
    },
    fields: { action: "Action", text: "Subject or content", from: "From", to: "To" },
    seek: "Find",
    badDay: "That is not a date; write 2026-12-01",
    none: "There are no such entries",
    earlier: "Earlier",
    heads: {
      sequence: "No.",
      at: "When",
      actor: "Who",
      action: "Action",
      subject: "Subject",
      detail: "Detail",
    },
  },
};
