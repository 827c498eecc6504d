/**
 * Words of the borrower's side (融资成本): fees, subsidies, security and the rates that are disclosed.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const BORROWER_TERMS = {
  fees: { zh: "费用", en: "fees", meaning: "What is charged beside interest, by whom and when." },
  payer: {
    zh: "承担方",
    en: "payer",
    meaning: "Who bears a fee: the customer, the bank or both by shares.",
  },
  payee: { zh: "收费主体", en: "payee", meaning: "Who receives a fee." },
  feeKind: {
    zh: "计费方式",
    en: "kind of fee",
    meaning:
      "A fixed amount, a share of principal, a yearly rate in advance, or a charge on an occasion.",
  },
  upfrontFixed: {
    zh: "一次性定额",
    en: "fixed, up front",
    meaning: "One amount, paid when the loan is drawn.",
  },
  upfrontRate: {
    zh: "一次性按率",
    en: "by rate, up front",
    meaning: "A share of principal, paid when the loan is drawn.",
  },
  annualInAdvance: {
    zh: "按年预收",
    en: "yearly in advance",
    meaning: "A rate on the balance at drawdown and at each anniversary.",
  },
  undrawnRate: {
    zh: "承诺费",
    en: "commitment fee",
    meaning: "A yearly rate on what is not yet drawn, paid with each interest payment.",
  },
  prepaymentCharge: {
    zh: "提前还款违约金",
    en: "prepayment charge",
    meaning: "A charge for paying back early, which small and micro firms may not be asked for.",
  },
  borrowerShare: {
    zh: "客户分担比例",
    en: "borrower's share of the fee",
    meaning: "The share of a fee that falls to the borrower.",
  },
  waiverSaving: {
    zh: "减免为客户节省",
    en: "the waiver's saving",
    meaning: "What the borrower saves by a waiver.",
  },
  guarantee: { zh: "担保费", en: "guarantee fee", meaning: "The price of a guarantee." },
  appraisal: { zh: "评估费", en: "appraisal fee", meaning: "The price of valuing the security." },
  pledgeRegistration: {
    zh: "质押登记费",
    en: "pledge registration fee",
    meaning: "The price of entering a pledge in the register.",
  },
  feeWaiver: {
    zh: "费用减免",
    en: "fee waiver",
    meaning: "A fee given up, with a reason and somebody who approved.",
  },
  feeTotal: {
    zh: "客户承担费用",
    en: "fees paid by the customer",
    meaning: "All fees the customer bears.",
  },
  cashAtStart: {
    zh: "首日到手现金",
    en: "cash at the start",
    meaning: "What is left of the principal after the fees of the first day.",
  },
  subsidy: {
    zh: "财政贴息",
    en: "fiscal interest subsidy",
    meaning: "Interest that the treasury pays for the borrower.",
  },
  subsidyRate: { zh: "贴息率", en: "subsidy rate", meaning: "How much a year the treasury pays." },
  subsidyMonths: {
    zh: "贴息期限",
    en: "months of subsidy",
    meaning: "For how long from drawdown the subsidy runs.",
  },
  principalCap: {
    zh: "贴息本金上限",
    en: "principal cap of the subsidy",
    meaning: "The largest balance that earns the subsidy.",
  },
  subsidyTotal: { zh: "贴息合计", en: "subsidy in all", meaning: "The subsidy of all periods." },
  netInterest: {
    zh: "贴息后利息",
    en: "interest after subsidy",
    meaning: "Interest posted less the subsidy.",
  },
  afterSubsidy: {
    zh: "贴息后成本",
    en: "cost after subsidy",
    meaning: "The annual cost when the subsidy is netted off.",
  },
  addedRate: {
    zh: "各项年化之和",
    en: "added annual rate",
    meaning: "The contract rate plus every fee as a yearly rate: the practice of the cost sheet.",
  },
  simpleAct360: {
    zh: "单利年化（实际天数/360）",
    en: "simple annual rate, ACT/360",
    meaning: "Cost over balance-years of 360 days.",
  },
  simpleAct365: {
    zh: "单利年化（实际天数/365）",
    en: "simple annual rate, ACT/365",
    meaning: "Cost over balance-years of 365 days.",
  },
  simpleMonthly12: {
    zh: "单利年化（整月/12）",
    en: "simple annual rate by months",
    meaning: "Cost over balance-years counted in whole months.",
  },
  irrMonthly: {
    zh: "月度内部收益率",
    en: "monthly internal rate",
    meaning: "The rate a month at which all flows balance.",
  },
  irrNominal: {
    zh: "名义年化（IRR）",
    en: "nominal annual rate",
    meaning: "The monthly internal rate times twelve.",
  },
  irrEffective: {
    zh: "实际利率法年化（月度 IRR）",
    en: "effective annual rate from the monthly one",
    meaning: "The monthly internal rate compounded over twelve months.",
  },
  xirr: {
    zh: "实际利率法年化",
    en: "effective annual rate (XIRR)",
    meaning: "The compound rate on 365 days at which all dated flows balance.",
  },
  costSheet: {
    zh: "企业贷款综合融资成本清单（贷款明白纸）",
    en: "all-in cost sheet",
    meaning: "The page on which bank and firm state every cost before signing.",
  },
  pledge: {
    zh: "质押",
    en: "pledge",
    meaning: "Security by handing over or registering an asset or a right.",
  },
  pledgeValue: {
    zh: "质押物价值",
    en: "value of the pledge",
    meaning: "The appraised value of what is pledged.",
  },
  pledgeRate: {
    zh: "质押率",
    en: "pledge rate",
    meaning: "Principal over the value of the pledge.",
  },
  pledgeRateMax: {
    zh: "质押率上限",
    en: "highest pledge rate",
    meaning: "What the pledge rate may not exceed.",
  },
  pledgeCapacity: {
    zh: "质押能力",
    en: "pledge capacity",
    meaning: "The value of the pledge times the highest pledge rate.",
  },
  dscr: {
    zh: "偿债备付率",
    en: "debt-service coverage (DSCR)",
    meaning: "Cash over the principal and interest due.",
  },
  debtService: {
    zh: "应还本息",
    en: "debt service",
    meaning: "Principal and interest due in chosen periods.",
  },
  debtServiceCash: {
    zh: "可用于还款的现金",
    en: "cash for debt service",
    meaning: "Cash at hand to pay principal and interest.",
  },
} as const satisfies Readonly<Record<string, Term>>;
