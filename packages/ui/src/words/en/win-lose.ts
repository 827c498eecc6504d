/** Win and lose: what matching another bank costs, what letting the client go costs, and which earns more. */
import type { Wording } from "../wording.ts";
import type { winLose as chinese } from "../zh-cn/win-lose.ts";

export const winLose: Wording<typeof chinese> = {
  match: {
    less: "Matching earns CNY {amount} a year less",
    more: "Matching earns CNY {amount} a year more",
    none: "No price matches",
  },
  leave: {
    less: "letting the client go earns CNY {amount} a year less: loan {loan}, deposits {deposits}, other business {crossSell}",
    more: "letting the client go earns CNY {amount} a year more; less on the loan {loan}, on deposits {deposits}, on other business {crossSell}",
  },
  better: {
    match: "Matching earns CNY {gain} a year more than letting go.",
    letGo: "Letting go earns CNY {gain} a year more than matching.",
    even: "Matching and letting go earn the same.",
  },
  deposits:
    "The deposits average CNY {balance} at a margin of {margin}; {share} of them, CNY {balanceAtRisk}, is expected to leave.",
  between: "; ",
  end: ".",
};
