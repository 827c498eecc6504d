/**
 * Words of the bank's own side (银行成本与收益): funding, tax, risk, capital and what is earned.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const BANK_TERMS = {
  ftpRate: {
    zh: "内部资金转移价格",
    en: "funds transfer price (FTP)",
    meaning: "What treasury charges the lending department for the money of this tenor.",
  },
  ftpDiscount: {
    zh: "FTP 优惠",
    en: "FTP discount",
    meaning: "A cut in the transfer price for loans the bank wants to make.",
  },
  ftpNet: { zh: "优惠后 FTP", en: "FTP after discount", meaning: "Transfer price less discount." },
  relending: {
    zh: "再贷款",
    en: "relending",
    meaning: "Central-bank money lent to a bank against loans it has already made.",
  },
  relendingShare: {
    zh: "再贷款比例",
    en: "relending share",
    meaning: "The part of principal that the central bank refinances.",
  },
  relendingRate: {
    zh: "再贷款利率",
    en: "relending rate",
    meaning: "The central bank's price of relending on a date.",
  },
  relendingSegments: {
    zh: "再贷款时段",
    en: "relending stretches",
    meaning: "The days on which relending is drawn, each with its rate.",
  },
  relendingComparison: {
    zh: "再贷款利率比较",
    en: "relending rates compared",
    meaning: "What other relending rates would do to the price of money.",
  },
  relendingBenefitBp: {
    zh: "再贷款收益",
    en: "relending benefit",
    meaning:
      "Basis points by which relending makes money cheaper; negative when it makes it dearer.",
  },
  blendedFundingRate: {
    zh: "混合资金成本",
    en: "blended funding rate",
    meaning: "Relending and transfer price weighted by the relending share.",
  },
  funding: {
    zh: "资金成本",
    en: "funding cost",
    meaning: "What the money of the loan costs the bank over its life.",
  },
  fundingRateLife: {
    zh: "全期资金成本率",
    en: "funding rate over the life",
    meaning: "Funding cost over balance-years.",
  },
  opexRate: {
    zh: "运营成本率",
    en: "operating-cost rate",
    meaning: "What making and running the loan costs per year and yuan of balance.",
  },
  opex: {
    zh: "运营成本",
    en: "operating cost",
    meaning: "The operating-cost rate times balance-years.",
  },
  bankPaidFees: {
    zh: "银行承担费用",
    en: "fees paid by the bank",
    meaning: "Fees the bank takes over from the customer.",
  },
  feeIncome: {
    zh: "手续费收入",
    en: "fee income with VAT",
    meaning: "What the borrower pays the bank beside interest, VAT inside.",
  },
  feeVat: { zh: "手续费增值税", en: "VAT on fees", meaning: "The VAT inside fee income." },
  feeRevenue: {
    zh: "手续费净收入（不含税）",
    en: "fee income without VAT",
    meaning: "Fee income less the VAT inside it.",
  },
  waiverBankCost: {
    zh: "减免的银行代价",
    en: "the waiver's cost to the bank",
    meaning: "What the bank forgoes or pays for a waiver, after VAT.",
  },
  waiverRaroc: {
    zh: "减免让出的 RAROC",
    en: "RAROC given up",
    meaning: "The points of RAROC that a waiver takes.",
  },
  vatTreatment: {
    zh: "增值税处理",
    en: "VAT treatment",
    meaning: "Whether the interest is taxed, exempt, or exempt up to a bound.",
  },
  vatExemptRate: {
    zh: "免税利率上限",
    en: "exempt rate",
    meaning: "The rate up to which interest is free of VAT.",
  },
  vatRate: {
    zh: "增值税率",
    en: "VAT rate",
    meaning: "The rate of value-added tax inside the interest.",
  },
  vatOut: {
    zh: "销项税额",
    en: "output VAT",
    meaning: "The value-added tax contained in the interest.",
  },
  surchargeRate: {
    zh: "附加税费率",
    en: "surcharge rate",
    meaning: "City-maintenance tax and education levies as a share of VAT.",
  },
  surcharge: { zh: "附加税费", en: "surcharges", meaning: "Surcharge rate times output VAT." },
  revenue: {
    zh: "不含税收入",
    en: "revenue without VAT",
    meaning: "Interest less the VAT inside it.",
  },
  incomeTaxRate: {
    zh: "所得税率",
    en: "income-tax rate",
    meaning: "The rate of corporate income tax.",
  },
  incomeTax: {
    zh: "所得税",
    en: "income tax",
    meaning: "Pre-tax profit times the income-tax rate.",
  },
  taxFactorK: {
    zh: "税后收入系数",
    en: "income kept after VAT",
    meaning: "What is left of a yuan of interest after VAT and surcharges.",
  },
  pd: {
    zh: "违约概率",
    en: "probability of default (PD)",
    meaning: "The chance that the borrower defaults within a year.",
  },
  lgd: {
    zh: "违约损失率",
    en: "loss given default (LGD)",
    meaning: "The part of the balance that is lost when the borrower defaults.",
  },
  guaranteedShare: {
    zh: "担保分担比例",
    en: "guaranteed share",
    meaning: "The part of a loss that a guarantor bears.",
  },
  compensation: {
    zh: "风险补偿",
    en: "risk compensation",
    meaning: "What a fund pays after the guarantor if the whole principal defaults.",
  },
  compensatedShare: {
    zh: "补偿比例",
    en: "compensated share",
    meaning: "The share of the net principal loss that a fund makes good.",
  },
  lgdAfterCompensation: {
    zh: "补偿后违约损失率",
    en: "loss given default after compensation",
    meaning: "What the bank still loses after guarantor and fund.",
  },
  effectiveLgd: {
    zh: "有效违约损失率",
    en: "effective loss given default",
    meaning: "Loss given default after the guarantor's share.",
  },
  expectedLoss: {
    zh: "预期损失",
    en: "expected loss",
    meaning: "PD times effective LGD times balance-years.",
  },
  riskWeight: {
    zh: "风险权重",
    en: "risk weight",
    meaning: "The regulator's weight of the exposure.",
  },
  car: {
    zh: "资本充足率",
    en: "capital adequacy ratio",
    meaning: "As a target: capital held for each risk-weighted yuan.",
  },
  capitalYears: {
    zh: "资本占用年",
    en: "capital-years",
    meaning: "Risk weight times capital ratio times balance-years.",
  },
  hurdle: {
    zh: "最低资本回报率",
    en: "hurdle rate",
    meaning: "The after-tax return that capital must earn.",
  },
  pretax: {
    zh: "税前利润",
    en: "pre-tax profit",
    meaning: "Revenue less surcharges, funding, operations, expected loss and fees the bank pays.",
  },
  net: { zh: "净利润", en: "net profit", meaning: "Pre-tax profit less income tax." },
  yield: { zh: "贷款收益率", en: "loan yield", meaning: "Interest posted over balance-years." },
  grossMargin: {
    zh: "毛利差",
    en: "gross margin",
    meaning: "Interest less funding cost, over balance-years.",
  },
  riskAdjustedMargin: {
    zh: "税前风险调整利差",
    en: "pre-tax risk-adjusted margin",
    meaning: "Pre-tax profit over balance-years.",
  },
  raroc: {
    zh: "风险调整资本回报率",
    en: "risk-adjusted return on capital (RAROC)",
    meaning: "Net profit over capital-years.",
  },
  eva: {
    zh: "经济增加值",
    en: "economic value added (EVA)",
    meaning: "Net profit less what the capital must earn.",
  },
  breakEvenRate: {
    zh: "RAROC 达标利率",
    en: "break-even rate",
    meaning: "The rate per year of balance at which RAROC meets the hurdle.",
  },
  breakEvenContractRate: {
    zh: "达标合同利率",
    en: "break-even contract rate",
    meaning: "The break-even rate on the contract's own clock.",
  },
} as const satisfies Readonly<Record<string, Term>>;
