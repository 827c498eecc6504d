/** The frame around a deal: header, headline figures, tabs, states. */
import type { Wording } from "../wording.ts";
import type { desk as chinese } from "../zh-cn/desk.ts";

export const desk: Wording<typeof chinese> = {
  product: "Xinzhi",
  title: "Loan pricing desk",
  skipToResult: "Skip to the result",
  sample: "Sample",
  sampleNote: "A sample deal; its figures are made up for demonstration",
  samplePolicy: "Sample policy",
  samplePolicyNote:
    "Priced under the published sample policy; staff who may price see the bank's approved policy once signed in",
  policyMoved: {
    told: "The bank's policy has moved since this page was opened; the page still prices under the one it was opened with.",
    reload: "Reload and price under the new policy (the draft is kept)",
  },
  pricingDate: "Pricing date",
  form: "Deal",
  result: "Price",
  headline: {
    raroc: "RAROC",
    eva: "EVA",
    allIn: "All-in annual cost (customer)",
    allInMethod: "effective rate",
    afterSubsidy: "after subsidy",
    target: "target",
    belowTarget: "below target",
    atTarget: "meets target",
    averageOfSteps: "weighted average of the steps",
  },
  tabs: {
    build: "Price build-up",
    plan: "Repayment plan",
    cost: "Annual cost",
    scenarios: "Scenarios",
    policy: "Policy money",
    innovation: "Innovation",
    goalSeek: "Goal seek",
    sensitivity: "Sensitivity",
  },
  stale:
    "{count, plural, one {# entry needs} other {# entries need}} correcting; the result below is from before.",
  staleBar: "{count, plural, one {# entry needs} other {# entries need}} correcting",
  noResult: "No result yet: please fill in what is needed, or correct the entries.",
  showErrors: "Go and correct",
  updated: "Contract rate {rate}, RAROC {raroc}",
  openResult: "Show the result",
  closeResult: "Hide the result",
  remarks: {
    title: "Remarks",
    "base-rate-differs-from-lpr": "The base rate entered is not the LPR published for that day.",
    "rate-differs-from-base-and-spread": "The annual rate is not the base rate plus the spread.",
    "relending-rate-differs-from-facility":
      "The relending rate entered is not the facility's rate of that day.",
    "relending-without-benefit": "Against FTP after discount, relending brings no benefit.",
    "payment-days-assumed":
      "Some payments fall in years whose holidays are not yet published; only weekends move them.",
    "relending-declined": "Relending would bring no benefit, so it is not drawn.",
    "relending-not-available": "Relending cannot be drawn; the result says why.",
    "relending-on-later-draws-at-once":
      "Relending follows the balance: later draws count from their own day, without waiting for funds of their own.",
    "rate-held-at-zero":
      "Base and spread come to less than 0 and no floor is agreed; the rate is held at 0.",
    "fee-not-in-catalogue": "A fee is not in the catalogue of fees; check that it may be charged.",
    "vat-exemption-ends-before-maturity":
      "The VAT exemption ends before maturity; interest after that is still counted exempt.",
    "deposit-is-no-condition":
      "Deposit income is shown apart; a deposit is never a condition of the loan.",
  },
  undo: "Undo",
  redo: "Redo",
  reset: "Back to the sample",
};
