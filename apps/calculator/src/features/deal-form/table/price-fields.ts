/** 担保与质押; 利率与费用. */
import {
  amount,
  basisPoints,
  choice,
  chooser,
  count,
  date,
  type FieldSpec,
  flag,
  type GroupSpec,
  group,
  type ItemSpec,
  list,
  rate,
  share,
  whileChosen,
  words,
} from "./field-spec.ts";

const METHODS = ["income", "cost", "market"] as const;

function valuation(method: (typeof METHODS)[number]): readonly FieldSpec[] {
  const place = `rights.*.valuations.${method}`;
  const when = whileChosen("rights.*.chosenMethod", method);
  return [
    amount(`${place}.value`, "rightValue", { when }),
    words(`${place}.valuer`, "valuer", { when }),
    date(`${place}.valuedOn`, "valuedOn", { when }),
  ];
}

const RIGHT: readonly FieldSpec[] = [
  choice("rights.*.right", "right", "rights"),
  words("rights.*.number", "rightNumber"),
  date("rights.*.filedOn", "filedOn"),
  date("rights.*.protectedUntil", "protectedUntil", { hint: "protectedUntil" }),
  choice("rights.*.status", "rightStatus", "rightStatuses"),
  date("rights.*.annualFeePaidUntil", "annualFeePaidUntil"),
  choice("rights.*.ownedByPledgor", "ownedByPledgor", "yesNo"),
  choice("rights.*.coOwnerConsent", "coOwnerConsent", "coOwnerConsents"),
  choice("rights.*.outsideClaim", "outsideClaim", "outsideClaims"),
  choice("rights.*.pledgedAlready", "pledgedAlready", "yesNo"),
  choice("rights.*.filedTwice", "filedTwice", "yesNo"),
  choice("rights.*.invalidationUnderWay", "invalidationUnderWay", "yesNo"),
  choice("rights.*.riskAccepted", "riskAccepted", "yesNo"),
  choice("rights.*.chosenMethod", "chosenMethod", "valuationMethods"),
  ...METHODS.flatMap(valuation),
];

const byShare = whileChosen("deal.guarantee", "share");
const byScheme = whileChosen("deal.guarantee", "scheme");
const byFund = whileChosen("deal.compensation", "fund");
const compensated = whileChosen("deal.compensation", "fund", "given");

/** 担保与质押. */
export const SECURITY_FIELDS: readonly ItemSpec[] = [
  list("innovation.structure", "structure", [
    choice("innovation.structure.*.security", "security", "securities"),
    share("innovation.structure.*.share", "structureShare"),
  ]),
  chooser("deal.guarantee", "guarantee", "guarantees"),
  share("deal.guaranteedShare", "guaranteedShare", { hint: "guaranteedShare", when: byShare }),
  choice("deal.guarantee.scheme", "guaranteeScheme", "guaranteeSchemes", { when: byScheme }),
  share("deal.guarantee.share", "guaranteedShare", { hint: "schemeShare", when: byScheme }),
  amount("deal.guarantee.used", "guaranteeUsed", { when: byScheme }),
  chooser("deal.compensation", "compensation", "compensations"),
  choice("deal.compensation.fund", "fund", "funds", { when: byFund }),
  flag("deal.compensation.isFirstLoan", "isFirstLoan", { when: byFund }),
  share("deal.compensation.share", "compensationShare", {
    when: whileChosen("deal.compensation", "given"),
  }),
  amount("deal.compensation.cap", "compensationCap", { when: compensated }),
  amount("deal.compensation.fundBalance", "fundBalance", { when: compensated }),
  amount("deal.pledge.value", "pledgeValue"),
  share("deal.pledge.cap", "pledgeCap"),
  list("rights", "rights", RIGHT),
  group("scoring", [
    share("innovation.guaranteedShare", "scoredGuarantee", { hint: "scoredGuarantee" }),
  ]),
];

/** A fee's fields, for our own loan and for another bank's. */
export function feeFields(place: string): readonly FieldSpec[] {
  const kind = `${place}.kind`;
  return [
    choice(`${place}.code`, "feeCode", "fees"),
    choice(kind, "feeKind", "feeKinds"),
    amount(`${place}.amount`, "feeAmount", { when: whileChosen(kind, "upfrontFixed") }),
    rate(`${place}.rate`, "feeRate", {
      when: whileChosen(
        kind,
        ...["upfrontRate", "annualInAdvance", "undrawnRate", "prepaymentRate"],
      ),
    }),
    count(`${place}.months`, "feeMonths", {
      unit: "months",
      when: whileChosen(kind, "prepaymentMonths"),
    }),
    choice(`${place}.payer`, "payer", "payers"),
    share(`${place}.borrowerShare`, "borrowerShare", {
      when: whileChosen(`${place}.payer`, "shared"),
    }),
    choice(`${place}.payee`, "payee", "payees"),
  ];
}

const WAIVER: GroupSpec = group("waiver", [
  share("deal.fees.*.waiver.share", "waivedShare", { hint: "waivedShare" }),
  amount("deal.fees.*.waiver.amount", "waivedAmount"),
  choice("deal.fees.*.waiver.borneBy", "borneBy", "waiverBearers"),
  words("deal.fees.*.waiver.reason", "waiverReason"),
  choice("deal.fees.*.waiver.approvedBy", "approvedBy", "approvers"),
]);

const RATING = "deal.floatingRate";
const fixed = whileChosen(RATING, "fixed");
const floating = whileChosen(RATING, "floating");
const reset = (...codes: readonly string[]) => whileChosen(`${RATING}.reset.rule`, ...codes);

/** 利率与费用: percent and LPR ± BP, either of which may be typed. */
export const RATE_FIELDS: readonly ItemSpec[] = [
  chooser(RATING, "rating", "ratings"),
  list(
    "deal.rates",
    "rates",
    [
      date("deal.rates.*.from", "rateFrom", {
        when: (text, row) => row !== 0 || text("deal.rates.*.from") !== "",
      }),
      rate("deal.rates.*.annualRate", "annualRate"),
      choice("deal.rates.*.base", "base", "bases"),
      rate("deal.rates.*.baseRate", "baseRate", {
        when: whileChosen("deal.rates.*.base", "LPR1Y", "LPR5Y"),
      }),
      basisPoints("deal.rates.*.spreadBp", "spreadBp", {
        hint: "spreadBp",
        when: (text) => text("deal.rates.*.base") !== "none",
      }),
    ],
    { minimum: 1, when: fixed },
  ),
  choice(`${RATING}.base`, "base", "lprTenors", { when: floating }),
  basisPoints(`${RATING}.spreadBp`, "spreadBp", { when: floating }),
  choice(`${RATING}.reset.rule`, "resetRule", "resetRules", { when: floating }),
  count(`${RATING}.reset.months`, "resetMonths", { unit: "months", when: reset("period") }),
  count(`${RATING}.reset.month`, "resetMonth", { unit: "month", when: reset("fixedDay") }),
  count(`${RATING}.reset.day`, "resetDay", { unit: "day", when: reset("fixedDay") }),
  choice(`${RATING}.reset.lprKnown`, "lprKnown", "lprKnown", {
    when: floating,
    leftOut: "onResetDay",
  }),
  rate(`${RATING}.cap`, "rateCap", { when: floating }),
  rate(`${RATING}.floor`, "rateFloor", { when: floating }),
  list(
    `${RATING}.shocks`,
    "shocks",
    [
      date(`${RATING}.shocks.*.from`, "rateFrom"),
      basisPoints(`${RATING}.shocks.*.addedBp`, "shockBp"),
    ],
    { when: floating },
  ),
  list("deal.fees", "fees", [...feeFields("deal.fees.*"), WAIVER]),
];
