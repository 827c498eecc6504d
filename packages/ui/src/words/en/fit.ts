/** Fit: whether a loan suits a firm, and what each condition, limit and channel says of it. */
import type { Wording } from "../wording.ts";
import type { fit as chinese } from "../zh-cn/fit.ts";

export const fit: Wording<typeof chinese> = {
  outcomes: {
    fits: "Fits: everything that was checked holds.",
    open: "Cannot be told yet; still open: {parts}.",
    doesNotFit: "Does not fit; not passed: {parts}.",
    notALoanYet: "Not a loan yet; not passed: {parts}.",
  },
  parts: {
    stage: "stage of innovation",
    loanUse: "use and term",
    conditions: "conditions of the product",
    institution: "limits of the bank",
    ipPledge: "pledge of intellectual property",
    scorecards: "scorecards",
  },
  conditions: {
    dscrFloor: "The coverage of the weakest period",
    pledgeRateMax: "The pledge rate",
    unsecuredShareMax: "The unsecured share",
    graceMonthsLeast: "The grace",
    graceMonthsMost: "The grace",
    termMonthsLeast: "The term",
    termMonthsMost: "The term",
    feeWaiverShareMax: "The share of fees waived",
    ftpDiscountBpMax: "The FTP discount",
  },
  checks: {
    holds: "{name} must be {bound} {applied}; it is {shown} and passes.",
    fails: "{name} must be {bound} {applied}; it is {shown} and fails.",
    open: "{name} must be {bound} {applied}; too little is known to tell.",
  },
  bounds: { atLeast: "at least", atMost: "at most" },
  units: {
    month: "{count} month",
    months: "{count} months",
    basisPoints: "{count} bp",
    times: "{count}",
  },
  securities: {
    holds: "Every kind of security is one that the product takes.",
    fails: "The product does not take: {names}.",
  },
  securityNames: {
    unsecured: "unsecured",
    guaranteed: "guarantee",
    realEstate: "real estate",
    equipment: "equipment",
    intellectualProperty: "intellectual property",
    receivables: "receivables",
    deposit: "deposit",
  },
  lacking: {
    product: "It is another product.",
    purpose: "The purpose is not in scope, or was not told.",
    institution: "The kind of bank is not in scope, or was not told.",
    firmSize: "The size of the firm is not in scope, or cannot be told.",
    titleListed: "None of the titles in scope is on a government list and in force on drawdown.",
    termMonthsMin: "The term is shorter than the scope.",
    termMonthsMax: "The term is longer than the scope.",
    principalMax: "The amount is above the scope.",
  },
  channel: {
    green: "Takes the green channel of {workingDays} working days, {saved} fewer than the other.",
    standard: "Takes the ordinary channel of {workingDays} working days.",
  },
  institution: {
    termMonthsMax: "The term is longer than this kind of bank can carry.",
    principalMax: "The amount is above what this kind of bank lends to one firm.",
  },
  schemes: {
    techRelending: "technology relending",
    innovationGuarantee: "the guarantee plan for innovation",
  },
  supportEnds:
    "The ground for {scheme} lapses on {endsOn}, before the loan falls due on {maturity}; from that day there is no support unless it is renewed.",
  pledge: {
    holds: "The rights carry {capacity} and must cover {secured}; they do in every period.",
    short: "The rights carry {capacity}, which does not cover {secured}.",
    shortLater:
      "The rights carry {capacity} on the day of the pledge, but in period {period} ({day}) only {left}, which does not cover {needed}.",
  },
  milestones: {
    names: {
      patentGranted: "patent granted",
      conversionRevenueReached: "conversion revenue reached",
      firstUnitRecognised: "first unit recognised",
      titleAwarded: "title awarded",
    },
    step: "{name} (expected on {date}) takes off {bp} bp",
    paths:
      "Milestones: {steps}. If none is reached, interest is CNY {interest} and the customer's all-in annual cost {cost}%; if each is reached on its day, CNY {interestMet} and {costMet}%, CNY {saved} less.",
    firstChanged:
      "From period {period} ({date}) the payment changes from CNY {notMet} to CNY {met}.",
    unchanged: "No payment changes.",
    gap: " ",
  },
  between: ", ",
};
