/** 现金流与里程碑; 同业报价. */
import {
  amount,
  basisPoints,
  choice,
  count,
  date,
  group,
  type ItemSpec,
  list,
  plainNumber,
  rate,
  share,
  whileChosen,
  words,
} from "./field-spec.ts";
import { feeFields } from "./price-fields.ts";

const NEED = "card.need";
const whileProject = whileChosen(`${NEED}.kind`, "project");
const whileTurnover = whileChosen(`${NEED}.kind`, "workingCapital");
const whileEither = whileChosen(`${NEED}.kind`, "project", "workingCapital");

/** 现金流与里程碑. */
export const CASH_FIELDS: readonly ItemSpec[] = [
  list("cashFlows", "cashFlows", [
    date("cashFlows.*.date", "movedOn"),
    amount("cashFlows.*.amount", "movedAmount"),
  ]),
  count("paymentsEach", "paymentsEach", { hint: "paymentsEach", leftOut: "1" }),
  list("milestones", "milestones", [
    choice("milestones.*.milestone", "milestone", "milestones"),
    date("milestones.*.expectedOn", "expectedOn"),
    basisPoints("milestones.*.stepDownBp", "stepDownBp"),
  ]),
  group("need", [
    count("card.assetLifeMonths", "assetLifeMonths", { unit: "months" }),
    choice(`${NEED}.kind`, "needKind", "needKinds"),
    amount(`${NEED}.investment`, "investment", { when: whileProject }),
    amount(`${NEED}.lastYearSales`, "lastYearSales", { when: whileTurnover }),
    share(`${NEED}.salesMargin`, "salesMargin", { when: whileTurnover }),
    share(`${NEED}.expectedGrowth`, "expectedGrowth", { when: whileTurnover }),
    plainNumber(`${NEED}.days.inventory`, "inventoryDays", { when: whileTurnover }),
    plainNumber(`${NEED}.days.receivables`, "receivablesDays", { when: whileTurnover }),
    plainNumber(`${NEED}.days.prepayments`, "prepaymentsDays", { when: whileTurnover }),
    plainNumber(`${NEED}.days.payables`, "payablesDays", { when: whileTurnover }),
    plainNumber(`${NEED}.days.advanceReceipts`, "advanceReceiptsDays", { when: whileTurnover }),
    amount(`${NEED}.ownFunds`, "ownFunds", { when: whileEither }),
    amount(`${NEED}.existingLoans`, "existingLoans", { when: whileTurnover }),
    amount(`${NEED}.otherChannels`, "otherChannels", { when: whileTurnover }),
  ]),
  group("projectCash", [
    list("innovation.cashFlows", "projectFlows", [
      date("innovation.cashFlows.*.date", "movedOn"),
      amount("innovation.cashFlows.*.amount", "movedAmount"),
    ]),
    list("innovation.operatingCash", "operatingCash", [
      amount("innovation.operatingCash.*", "movedAmount"),
    ]),
  ]),
];

/** 同业报价与客户关系. */
export const COMPETITOR_FIELDS: readonly ItemSpec[] = [
  words("competitor.name", "competitorName"),
  rate("competitor.deal.rates.0.annualRate", "competitorRate"),
  list("competitor.deal.fees", "competitorFees", feeFields("competitor.deal.fees.*")),
  share("competitor.relationship.depositsAtRisk", "depositsAtRisk"),
  amount("competitor.relationship.crossSell.yearlyIncome", "crossSellIncome"),
  share("competitor.relationship.crossSell.atRisk", "crossSellAtRisk"),
  group("deposit", [
    amount("deal.deposit.averageBalance", "depositBalance"),
    rate("deal.deposit.ftpCredit", "depositCredit"),
    rate("deal.deposit.ratePaid", "depositPaid"),
  ]),
];
