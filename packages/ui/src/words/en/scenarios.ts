/** Scenarios: our deal, alternatives and another bank's offer side by side. */
import type { Wording } from "../wording.ts";
import type { scenarios as original } from "../zh-cn/scenarios.ts";

/** English. */
export const scenarios: Wording<typeof original> = {
  title: "Scenarios compared",
  own: "This deal",
  ownKept: "Deal before",
  named: "Scenario {number}",
  competitor: "other bank",
  keep: "Keep this deal as an alternative",
  full: "At most four stand side by side; remove one first.",
  tab: "Scenarios",
  tabCount: "Scenarios ({count})",
  nothingYet:
    "No alternatives yet. Keep this deal and then change its terms, or press Compare among the better structures.",
  rename: "Name of the scenario",
  main: "Make it the deal",
  remove: "Remove",
  item: "Item",
  differs: "differs from this deal",
  differsMark: "≠",
  legend: "≠ differs from this deal",
  notTheirs: "not asked",
  notTheirsNote:
    "Another bank's funding and risk are its own affair; it is compared from the borrower's side only.",
  refused: "This scenario cannot be priced now: its terms no longer apply.",
  groups: { price: "Price", cash: "Cash flow", bank: "The bank's return", limits: "Limits" },
  effective: "All-in annual cost (effective)",
  firstPayment: "First payment",
  repayment: "Repayment",
  repaymentText: "{frequency} · {method}",
  target: "Meets the target return",
  yes: "yes",
  no: "no",
  fit: "Fit",
  outlay: "Cash paid year by year",
  outlayHow:
    "A year = payments of interest and principal in it + fees − subsidies; fees at drawdown are in year 1, a payment on an anniversary is in the year that ends.",
  outlayCaption: "Cash paid year by year in each scenario ({unit})",
  year: "Year {number}",
  match: "Matching",
  matchHow:
    "Both annual costs are found in the same way (effective interest); the matching rate is the highest at which ours is not above theirs; changes in net profit and RAROC = the loan priced anew at that rate less the deal as it is.",
  matchAdopt: "Use the rate that matches",
  matchCompare: "Compare the rate that matches",
  matchName: "Matching",
  noCompetitor:
    "No offer of another bank was entered. Enter one on the left, and both are compared here with what matching it takes.",
  winLose: "Win and lose (a year, after tax, {unit})",
  winLoseHow:
    "Loan = EVA over its life × 12 ÷ months; deposits and other business are income after tax; letting go = each × (1 − share that leaves), the loan nought. Each to the fen; totals are their sums.",
  ways: { own: "our price", matching: "matching", leaving: "letting go" },
  parts: { loan: "Loan", deposits: "Deposits", crossSell: "Other business", total: "Total" },
  way: "What is done",
  waiting: "Comparing the other bank's offer",
  none: "No offer is made at this stage, so there is nothing to compare.",
  broken: "The comparison could not be worked out; the other results stand. Any edit tries again.",
  stale: "Being worked out for the new terms",
  noPrice: "Correct the deal's terms first; then scenarios can be compared.",
};
