/** Relending: what came of a plan, why each year ends, why none is drawn. */
import type { Wording } from "../wording.ts";
import type { relending as chinese } from "../zh-cn/relending.ts";

export const relending: Wording<typeof chinese> = {
  title: "Relending",
  outcomes: {
    given: "Relending is drawn in the stretches entered.",
    drawn: "Relending is drawn by the bank's practice.",
    declined: "Relending could be drawn but brings no benefit, so it is not.",
    refused: "Relending cannot be drawn:",
  },
  benefits: {
    benefit: "Benefit of {yuan} yuan, {life} bp on average over the life ({naive} bp nominal).",
    "no-benefit":
      "No benefit: {yuan} yuan, {life} bp on average over the life ({naive} bp nominal).",
  },
  ends: {
    extended: "extended",
    "loan-matures": "the loan matures or is paid back",
    "title-lapses": "the title ({title}) lapses on {date}",
    "longest-term-over": "the facility's longest term is over",
    "extensions-assumed": "the bank counts on no further extension",
    "facility-ended": "the facility has ended and cannot be extended under",
    "no-longer-pays": "a further extension would bring nothing",
  },
  reasons: {
    "no-facility-in-force": "No relending facility is in force on {date}.",
    "institution-unknown":
      "The kind of bank is not stated, so it is not known whether it may apply.",
    "institution-not-listed":
      "A {institution} is not on the list of institutions of {facility}; open to it: {alternatives}.",
    "term-too-short":
      "The loan of {termMonths} months is shorter than the {termMonthsMin} required.",
    "not-supported": "Neither the firm's titles nor the loan's purpose are supported.",
    "title-self-assessed": "{title} is only self-assessed; a government list is needed.",
    "title-lapsed": "{title} lapses on {date} and is no longer held when the funds arrive.",
    "project-not-listed":
      "The purpose fits, but the project is on no government list, or that is not stated.",
    "funds-after-maturity": "The loan is repaid before the funds would arrive.",
    "quota-used-up": "The bank's quota under the facility is used up.",
  },
  institutions: {
    policyBank: "policy bank",
    stateBank: "large state bank",
    postalBank: "postal savings bank",
    jointStockBank: "joint-stock bank",
    cityBank: "city bank",
    ruralBank: "rural bank",
  },
  facilities: {
    科技创新再贷款: "the technology relending facility",
    科技创新和技术改造再贷款: "the technology and upgrading relending facility",
    设备更新改造专项再贷款: "the equipment relending facility",
    支农支小再贷款: "relending for farms and small firms",
    民营企业再贷款: "relending for private firms",
  },
  listed: ", ",
  none: "none",
  columns: {
    stretch: "Stretch",
    rate: "Relending rate (%)",
    benefitBp: "Yearly benefit (bp)",
    benefit: "Benefit",
    end: "Ends because",
  },
  months: "months {from}–{to}",
};
