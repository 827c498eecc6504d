/** The four-factor fit card: scores, what they rest on, what would lift the weakest, and both sides of the deal. */
import type { Wording } from "../wording.ts";
import type { fitCard as chinese } from "../zh-cn/fit-card.ts";

export const fitCard: Wording<typeof chinese> = {
  factors: { tenor: "tenor", cost: "cost", size: "size", risk: "risk" },
  scored: "The {factor} scores {score}, decided by: {measure}.",
  unscored: "The {factor} cannot be scored; still needed: {gaps}.",
  unasked: "Nothing of the {factor} is measured here.",
  card: {
    weakest: "The weakest of the four is the {factor} with {score} (good from {good}).",
    partly:
      "The weakest of those scored is the {factor} with {score} (good from {good}); not scored: {unknown}.",
    unknown: "None of the four can be scored: {unknown}.",
  },
  measures: {
    assetLifeCover: "life of the asset over the term",
    principalBeforeTurn: "principal due before cash turns positive",
    returnOverCost: "the project's return less the all-in cost",
    amountBeyondNeed: "share of the loan beyond the need",
    needUncovered: "share of the need not covered",
    coverageToFloor: "coverage of the weakest period over its floor",
    pledgeToLoan: "capacity of the security over what it secures",
    lossToAppetite: "expected loss over the bank's appetite",
    pdToAppetite: "probability of default over the bank's appetite",
  },
  measured: {
    assetLifeCover:
      "The asset lives {assetLifeMonths} months and the loan {termMonths}: {value} times, {points} points.",
    principalBeforeTurn:
      "CNY {dueBeforeTurn} of CNY {principalDue} principal is due before cash turns positive: {value}, {points} points.",
    returnOverCost:
      "The project returns {projectReturn} and the loan costs {annualCost} in all: {value} apart, {points} points.",
    amountBeyondNeed:
      "CNY {amount} is lent and CNY {need} needed: {value} of the loan is beyond the need, {points} points.",
    needUncovered:
      "CNY {amount} is lent and CNY {need} needed: {value} of the need is not covered, {points} points.",
    coverageToFloor:
      "The weakest period is covered {coverage} times against a floor of {floor}: {value} of the floor, {points} points.",
    pledgeToLoan:
      "The security carries CNY {capacity} and must carry CNY {secured}: {value} times, {points} points.",
    lossToAppetite:
      "PD {pd}, LGD {lgd}, {guaranteedShare} guaranteed: the expected loss of a year after compensation is {value} of the appetite of {appetite}, {points} points.",
    pdToAppetite: "PD {pd} is {value} of the appetite of {appetite}, {points} points.",
  },
  notAsked: "Does not apply and is not scored.",
  missing: "{gap}; please supply {supply}.",
  gaps: {
    assetLifeMissing: "the life of what the loan buys was not told",
    turnMissing: "no cash flow was told, so it is not known when it turns positive",
    returnMissing: "the project's cash flow was not told, so it has no internal rate of return",
    returnNotOne: "the project's cash flow has no single internal rate of return",
    costNotOne: "the all-in cost has no single annual rate",
    needMissing: "the need for money was not told",
    cashMissing: "the cash to repay with was not told",
    floorMissing: "the product has no floor of coverage",
    nothingDue: "nothing falls due in the plan",
  },
  levers: {
    tenor: "term",
    grace: "grace",
    guaranteedShare: "guaranteed share",
    pledgeValue: "value of the security",
    amount: "amount",
  },
  improvement: {
    good: "Even the weakest factor is good; nothing needs to move.",
    unknown: "No factor can be scored, so none can be improved.",
    found: "Lifting the {factor} to {target}: ways found: {count}.",
    none: "No change of a single term inside the product's bounds lifts the {factor} to {target} ({tried} values tried).",
  },
  change:
    "Moving the {lever} from {from} to {to} gives the scores {scores}; the customer's total cost moves by CNY {cost}, the bank's RAROC by {raroc} bp.",
  units: {
    months: "{count} months",
    periods: "{count} (as the contract counts)",
    yuan: "CNY {count}",
    share: "{count}",
  },
  noScore: "unknown",
  sides: {
    bank: {
      holds: "Bank: RAROC {raroc}, {over} bp over the hurdle of {hurdle}.",
      fails: "Bank: RAROC {raroc}, {over} bp under the hurdle of {hurdle}.",
    },
    firm: {
      holds:
        "Firm: the weakest period is covered {coverage} times, {headroom} over the floor of {floor}.",
      fails:
        "Firm: the weakest period is covered {coverage} times, {headroom} under the floor of {floor}.",
      unknown: "Firm: its headroom was not told.",
    },
    verdict: {
      green: "Both hold: green.",
      notGreen: "Only both together make a deal green; this one is not.",
      unknown: "The firm's side is not known, so the deal cannot be called green.",
    },
  },
  between: ", ",
};
