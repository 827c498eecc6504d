/** 产品、金额与期限; 还款与宽限. */
import {
  amount,
  type Condition,
  choice,
  count,
  date,
  group,
  type ItemSpec,
  list,
  plainNumber,
  share,
  whileChosen,
  words,
} from "./field-spec.ts";

/** 产品、金额与期限. */
export const AMOUNT_FIELDS: readonly ItemSpec[] = [
  choice("deal.product", "product", "products", { isNeeded: true }),
  amount("deal.principal", "principal", { isNeeded: true }),
  count("deal.termMonths", "termMonths", { isNeeded: true, unit: "months" }),
  date("deal.drawdownDate", "drawdownDate"),
  date("deal.maturityDate", "maturityDate"),
  words("deal.titleZh", "title"),
  list("deal.drawdowns", "drawdowns", [
    date("deal.drawdowns.*.date", "movedOn"),
    amount("deal.drawdowns.*.amount", "movedAmount"),
    words("deal.drawdowns.*.milestone", "drawMilestone"),
  ]),
];

const METHOD = "deal.repayment.method";
const whileInParts: Condition = (text) => !["bullet", "custom"].includes(text(METHOD));

const GRACE: ItemSpec = group(
  "grace",
  [
    choice("deal.repayment.grace.kind", "graceKind", "graceKinds", { hint: "graceKind" }),
    count("deal.repayment.grace.months", "graceMonths", { unit: "months" }),
    date("deal.repayment.grace.toDate", "graceTo"),
    list("deal.repayment.grace.cashFlows", "graceCash", [
      date("deal.repayment.grace.cashFlows.*.date", "movedOn"),
      amount("deal.repayment.grace.cashFlows.*.amount", "movedAmount"),
    ]),
    amount("deal.repayment.balloon", "balloon"),
    list("deal.repayment.principalMonths", "principalMonths", [
      count("deal.repayment.principalMonths.*", "principalMonth", { unit: "month" }),
    ]),
  ],
  whileInParts,
);

/** 还款与宽限. */
export const REPAYMENT_FIELDS: readonly ItemSpec[] = [
  choice(METHOD, "repaymentMethod", "methods"),
  choice("deal.repayment.frequency", "frequency", "frequencies"),
  count("deal.repayment.gracePeriods", "gracePeriods", {
    unit: "periods",
    hint: "gracePeriods",
    leftOut: "0",
  }),
  count("deal.repayment.stepPeriods", "stepPeriods", {
    unit: "periods",
    when: whileChosen(METHOD, "step"),
  }),
  share("deal.repayment.stepGrowth", "stepGrowth", { when: whileChosen(METHOD, "step") }),
  list(
    "deal.repayment.principalPlan",
    "principalPlan",
    [
      count("deal.repayment.principalPlan.*.period", "planPeriod"),
      amount("deal.repayment.principalPlan.*.amount", "movedAmount"),
    ],
    { minimum: 1, when: whileChosen(METHOD, "custom") },
  ),
  GRACE,
  list("deal.prepayments", "prepayments", [
    date("deal.prepayments.*.date", "movedOn"),
    amount("deal.prepayments.*.amount", "movedAmount"),
    choice("deal.prepayments.*.effect", "prepaymentEffect", "prepaymentEffects"),
  ]),
  group("settlement", [
    choice("deal.interest.method", "interestMethod", "accruals"),
    count("deal.interest.settlementDay", "settlementDay", { unit: "day", hint: "settlementDay" }),
    choice("deal.interest.stub", "stub", "stubs", { leftOut: "short" }),
    choice("deal.interest.businessDayRule", "businessDayRule", "businessDayRules", {
      leftOut: "none",
    }),
    choice("deal.costBasis", "costBasis", "costClocks"),
    words("deal.repayment.officialName", "officialName"),
  ]),
  group("overdue", [
    date("deal.overdue.settledOn", "settledOn"),
    plainNumber("deal.overdue.penaltyMultiplier", "penaltyMultiplier"),
    plainNumber("deal.overdue.misuseMultiplier", "misuseMultiplier"),
    count("deal.dscr.fromPeriod", "dscrFrom", { unit: "periods" }),
    count("deal.dscr.toPeriod", "dscrTo", { unit: "periods" }),
    amount("deal.dscr.cash", "dscrCash"),
  ]),
];
