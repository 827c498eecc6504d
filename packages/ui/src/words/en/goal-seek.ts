/** Goal seek: one term moved until a figure meets its target, said in sentences. */
import type { Wording } from "../wording.ts";
import type { goalSeek as original } from "../zh-cn/goal-seek.ts";

/** English. */
export const goalSeek: Wording<typeof original> = {
  title: "Goal seek",
  intro:
    "Choose a target and a term; everything else stays, and the value that just meets it is found. Any change asks again.",
  target: "Target",
  bound: "Target value",
  lever: "Move",
  figures: {
    raroc: "RAROC",
    eva: "EVA",
    riskAdjustedMargin: "the risk-adjusted margin",
    rarocWithRelationship: "RAROC with the relationship",
    evaWithRelationship: "EVA with the relationship",
    annualCost: "the customer's annual cost",
  },
  atLeast: "at least",
  atMost: "at most",
  levers: {
    rate: "the contract rate",
    spread: "the spread over LPR",
    fee: "{fee}",
    tenor: "the term",
    grace: "the grace period",
    amount: "the amount",
    guaranteedShare: "the guaranteed share",
    deposit: "the average deposit",
  },
  found:
    "With {lever} at {value}, {figure} is {reached}, which meets the target of {side} {bound}.",
  misses: "Proof: one step beside it, at {value}, {figure} is {reached} and misses.",
  noFigureBeside: "Proof: one step beside it, at {value}, the deal cannot be priced.",
  endOfRange: "Proof: {value} is an end of what may be tried, and the target is met everywhere.",
  outOfReach:
    "None: wherever {lever} stands between {from} and {to}, {figure} does not reach {side} {bound}.",
  best: "Nearest is {value}, where {figure} is {reached}.",
  noEffect: "None: {lever} has no effect on {figure}, which stays {reached}. Choose another term.",
  noFigure: "None: with {lever} between {from} and {to} the deal cannot be priced.",
  searched: "Between {from} and {to} on a grid of {step}, {by}; {tried} prices were tried.",
  by: { bisection: "by halving", scan: "point by point" },
  held: {
    ftpRate: "The FTP entered does not move along.",
    relendingNotExtended: "Relending is not drawn longer with the term.",
    feesAndSubsidyAsAgreed: "Fees and subsidies stay as agreed.",
  },
  adoptedOtherwise:
    "Once used, rules that depend on amount or term change as well (exemption, capital class), and {figure} will be {reached}.",
  adopt: "Use",
  compare: "Compare",
  compareName: "Goal seek: {lever} {value}",
  waiting: "Seeking",
  broken: "Nothing was found because of an error; any change tries again.",
  stale: "The deal has changed; seeking again",
  noPrice: "Correct the entries on the left first; then a goal can be sought.",
  notInDeal: "This deal has no such term to move.",
  refused: "Such a target cannot be sought; choose another value.",
  badBound: { percent: "a percentage, e.g. 10", amount: "an amount, e.g. 0" },
};
