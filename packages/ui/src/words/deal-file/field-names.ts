/**
 * Names of a deal file's fields (字段名称), as a banker calls them.
 */

/** A text in both languages of the product. */
export type Bilingual = { readonly zh: string; readonly en: string };

const NAMES: Readonly<Record<string, Bilingual>> = {
  id: { zh: "交易编号", en: "deal id" },
  product: { zh: "产品", en: "product" },
  titleZh: { zh: "方案名称", en: "title" },
  pricingDate: { zh: "定价日", en: "pricing date" },
  institution: { zh: "贷款机构类型", en: "kind of lender" },
  purpose: { zh: "贷款用途", en: "loan purpose" },
  firm: { zh: "借款企业", en: "borrower" },
  name: { zh: "名称", en: "name" },
  size: { zh: "企业规模", en: "firm size" },
  grade: { zh: "主体信用等级", en: "borrower's grade" },
  titles: { zh: "企业资质", en: "titles" },
  title: { zh: "资质", en: "title" },
  source: { zh: "认定来源", en: "source" },
  expiresOn: { zh: "失效日", en: "expiry date" },
  principal: { zh: "贷款本金", en: "principal" },
  drawdownDate: { zh: "放款日", en: "drawdown date" },
  maturityDate: { zh: "到期日", en: "maturity date" },
  termMonths: { zh: "期限（月）", en: "term in months" },
  repayment: { zh: "还款方式", en: "repayment" },
  method: { zh: "方式", en: "method" },
  frequency: { zh: "付息频率", en: "payment frequency" },
  gracePeriods: { zh: "宽限期（期）", en: "grace periods" },
  officialName: { zh: "合同写法", en: "official name" },
  principalPlan: { zh: "还本计划", en: "principal plan" },
  period: { zh: "期次", en: "period" },
  amount: { zh: "金额", en: "amount" },
  interest: { zh: "计息方式", en: "interest" },
  settlementDay: { zh: "结息日", en: "settlement day" },
  stub: { zh: "零头期", en: "short periods" },
  businessDayRule: { zh: "节假日顺延", en: "business-day rule" },
  lprKnown: { zh: "定价基准日", en: "LPR known" },
  rates: { zh: "利率", en: "rates" },
  from: { zh: "起始日", en: "start date" },
  fromMonth: { zh: "起始月", en: "start month" },
  to: { zh: "截止日", en: "end date" },
  toMonth: { zh: "截止月", en: "end month" },
  annualRate: { zh: "年利率", en: "annual rate" },
  base: { zh: "基准", en: "base" },
  baseRate: { zh: "基准利率", en: "base rate" },
  spreadBp: { zh: "加点（BP）", en: "spread in bp" },
  costBasis: { zh: "成本计时", en: "cost basis" },
  funding: { zh: "资金", en: "funding" },
  ftpRate: { zh: "FTP", en: "FTP rate" },
  ftpDiscount: { zh: "FTP 优惠", en: "FTP discount" },
  relending: { zh: "再贷款", en: "relending" },
  share: { zh: "再贷款比例", en: "relending share" },
  segments: { zh: "再贷款分段", en: "relending segments" },
  rate: { zh: "利率", en: "rate" },
  opexRate: { zh: "运营成本率", en: "operating-cost rate" },
  pd: { zh: "违约概率", en: "probability of default" },
  lgd: { zh: "违约损失率", en: "loss given default" },
  guaranteedShare: { zh: "担保分担比例", en: "guaranteed share" },
  capital: { zh: "资本", en: "capital" },
  riskWeight: { zh: "风险权重", en: "risk weight" },
  car: { zh: "资本充足率", en: "capital adequacy ratio" },
  hurdle: { zh: "最低资本回报率", en: "hurdle rate" },
  tax: { zh: "税", en: "tax" },
  vatTreatment: { zh: "增值税处理", en: "VAT treatment" },
  vatRate: { zh: "增值税率", en: "VAT rate" },
  surchargeRate: { zh: "附加税费率", en: "surcharge rate" },
  incomeTaxRate: { zh: "所得税率", en: "income-tax rate" },
  fees: { zh: "费用", en: "fees" },
  code: { zh: "费用名称", en: "fee code" },
  compensation: { zh: "风险补偿", en: "compensation" },
  fundBalance: { zh: "资金池余额", en: "balance of the fund" },
  credit: { zh: "单户授信总额", en: "borrower's whole credit" },
  exposureClass: { zh: "风险暴露类别", en: "exposure class" },
  vatMethod: { zh: "免税方法", en: "exemption method" },
  guarantee: { zh: "担保计划", en: "guarantee" },
  scheme: { zh: "政策", en: "scheme" },
  used: { zh: "已用额度", en: "amount used" },
  fund: { zh: "补偿资金", en: "fund" },
  isFirstLoan: { zh: "首贷户", en: "first loan" },
  startDate: { zh: "起算日", en: "first day" },
  supplierPaidOn: { zh: "支付供应商日", en: "day the supplier is paid" },
  principalUsed: { zh: "已贴息本金", en: "discounted principal used" },
  payee: { zh: "收费主体", en: "payee" },
  borrowerShare: { zh: "客户分担比例", en: "borrower's share" },
  waiver: { zh: "减免", en: "waiver" },
  borneBy: { zh: "减免由谁承担", en: "who bears the waiver" },
  reason: { zh: "减免理由", en: "reason" },
  approvedBy: { zh: "审批层级", en: "approved by" },
  vatExemptRate: { zh: "免税利率上限", en: "exempt rate" },
  feeVatTreatment: { zh: "手续费增值税处理", en: "VAT treatment of fees" },
  payer: { zh: "承担方", en: "payer" },
  kind: { zh: "收取方式", en: "kind" },
  subsidy: { zh: "财政贴息", en: "interest subsidy" },
  months: { zh: "贴息月数", en: "months" },
  principalCap: { zh: "贴息本金上限", en: "principal cap" },
  pledge: { zh: "质押", en: "pledge" },
  value: { zh: "评估价值", en: "value" },
  cap: { zh: "质押率上限", en: "pledge-rate cap" },
  overdue: { zh: "逾期", en: "overdue" },
  settledOn: { zh: "结清日", en: "settlement date" },
  penaltyMultiplier: { zh: "罚息倍数", en: "penalty multiplier" },
  misuseMultiplier: { zh: "挪用罚息倍数", en: "misuse multiplier" },
  dscr: { zh: "偿债备付率", en: "debt-service coverage" },
  fromPeriod: { zh: "起始期", en: "first period" },
  toPeriod: { zh: "截止期", en: "last period" },
  cash: { zh: "可用现金", en: "cash" },
  relendingComparison: { zh: "再贷款利率比较", en: "relending comparison" },
  grace: { zh: "宽限期", en: "grace period" },
  toDate: { zh: "宽限截止日", en: "end of grace" },
  cashFlows: { zh: "项目现金流", en: "project cash flows" },
  balloon: { zh: "气球尾款", en: "balloon" },
  principalMonths: { zh: "还本月份", en: "principal months" },
  stepPeriods: { zh: "递增间隔（期）", en: "periods between steps" },
  stepGrowth: { zh: "每次递增比例", en: "step growth" },
  floatingRate: { zh: "浮动利率", en: "floating rate" },
  reset: { zh: "重定价规则", en: "reset rule" },
  rule: { zh: "规则", en: "rule" },
  month: { zh: "月份", en: "month" },
  day: { zh: "日", en: "day" },
  floor: { zh: "利率下限", en: "floor" },
  shocks: { zh: "LPR 压力情景", en: "LPR shocks" },
  addedBp: { zh: "变动（BP）", en: "added bp" },
  drawdowns: { zh: "分期放款", en: "drawdowns" },
  milestone: { zh: "里程碑", en: "milestone" },
  milestones: { zh: "里程碑降价", en: "milestones" },
  expectedOn: { zh: "预计达成日", en: "expected on" },
  stepDownBp: { zh: "下调（BP）", en: "step down in bp" },
  prepayments: { zh: "提前还款", en: "early repayments" },
  effect: { zh: "提前还款方式", en: "effect" },
  passThrough: { zh: "惠及借款人", en: "pass-through statement" },
  reference: { zh: "参照价", en: "the reference" },
  referenceRate: { zh: "参照利率", en: "the reference rate" },
  deposit: { zh: "留存存款", en: "the deposit kept" },
  averageBalance: { zh: "存款平均余额", en: "the average balance" },
  ftpCredit: { zh: "存款 FTP 收益率", en: "the FTP credit" },
  ratePaid: { zh: "存款付息率", en: "the rate paid" },
  lever: { zh: "变动的要素", en: "the lever" },
  fee: { zh: "变动的费用", en: "the fee to move" },
  grid: { zh: "利率网格", en: "the grid" },
  figure: { zh: "目标指标", en: "the target's figure" },
  bound: { zh: "目标值", en: "the target's value" },
  date: { zh: "日期", en: "date" },
  drawOn: { zh: "再贷款到位日", en: "day of funds" },
  lagMonths: { zh: "到位间隔（月）", en: "months to funds" },
  fundsDay: { zh: "到位日（每月几日）", en: "day of the month of funds" },
  extensions: { zh: "展期次数", en: "extensions" },
  extensionRate: { zh: "展期利率", en: "rate of an extension" },
  drawWhen: { zh: "动用条件", en: "when to draw" },
  quotaLeft: { zh: "再贷款剩余额度", en: "relending quota left" },
  projectListed: { zh: "项目在名单内", en: "project on a list" },
  followsBalance: { zh: "再贷款随贷款摊还", en: "relending follows the balance" },
  deal: { zh: "交易", en: "the deal" },
  innovation: { zh: "创新画像", en: "the innovation profile" },
  assessedOn: { zh: "评估日", en: "the day of judgement" },
  lender: { zh: "贷款机构类型", en: "the lender" },
  ownGrade: { zh: "主体信用评级", en: "the firm's own grade" },
  rights: { zh: "知识产权", en: "rights offered" },
  filedOn: { zh: "申请日", en: "day of filing" },
  use: { zh: "资金用途", en: "use of the money" },
  longCashCycle: { zh: "现金流回收周期较长", en: "a long cash cycle" },
  paymentsEach: { zh: "每段期数", en: "payments in a stretch" },
  staff: { zh: "职工总数", en: "staff" },
  certificates: { zh: "资质证书", en: "certificates" },
  card: { zh: "适配卡补充资料", en: "fit card" },
  assetLifeMonths: { zh: "资产寿命（月）", en: "life of the asset in months" },
  need: { zh: "资金需求", en: "need for credit" },
  investment: { zh: "项目总投资", en: "investment" },
  ownFunds: { zh: "自有资金", en: "own funds" },
  lastYearSales: { zh: "上年度销售收入", en: "sales of last year" },
  salesMargin: { zh: "销售利润率", en: "margin on sales" },
  expectedGrowth: { zh: "预计销售增长率", en: "expected growth" },
  existingLoans: { zh: "现有流动资金贷款", en: "existing loans" },
  otherChannels: { zh: "其他渠道资金", en: "other channels" },
  coverage: { zh: "偿债覆盖率要求", en: "coverage asked for" },
  atLeast: { zh: "下限", en: "least" },
  atMost: { zh: "上限", en: "most" },
  limits: { zh: "产品限制", en: "product's limits" },
  termMonthsMax: { zh: "最长期限（月）", en: "longest term in months" },
  graceMax: { zh: "最长宽限", en: "longest grace" },
  relationship: { zh: "客户综合关系", en: "relationship" },
  depositsAtRisk: { zh: "存款流失比例", en: "deposits at risk" },
  crossSell: { zh: "交叉销售", en: "other business" },
  yearlyIncome: { zh: "年收入", en: "income of a year" },
  atRisk: { zh: "流失比例", en: "share at risk" },
  competitor: { zh: "同业报价", en: "another bank's offer" },
  collateralCostBp: { zh: "质押品机会成本（BP）", en: "cost of collateral in bp" },
};

/** Names that mean something else inside another field: `share` is relending's, but a waiver has one too. */
const NAMES_WITHIN: Readonly<Record<string, Bilingual>> = {
  "waiver.share": { zh: "减免比例", en: "share waived" },
  "compensation.share": { zh: "补偿比例", en: "share compensated" },
  "guarantee.share": { zh: "担保比例", en: "share guaranteed" },
  "waiver.amount": { zh: "减免金额", en: "amount waived" },
  "floatingRate.cap": { zh: "利率上限", en: "rate cap" },
  "funding.method": { zh: "FTP 方法", en: "FTP method" },
  "interest.method": { zh: "计息方式", en: "interest method" },
  "repayment.method": { zh: "还款方式", en: "repayment method" },
  "reset.months": { zh: "重定价间隔（月）", en: "months between resets" },
  "grace.months": { zh: "宽限期（月）", en: "months of grace" },
};

const WHOLE_DEAL: Bilingual = { zh: "整笔交易", en: "the whole deal" };

/** What a banker calls the field at the end of a path; an entry of a list is called like its list, with its number. */
export function fieldNameAt(path: readonly (string | number)[]): Bilingual {
  const last = path.at(-1);
  if (last === undefined) return WHOLE_DEAL;
  if (typeof last === "string") {
    return named(NAMES_WITHIN, `${path.at(-2)}.${last}`) ?? named(NAMES, last) ?? plain(last);
  }
  const list = fieldNameAt(path.slice(0, -1));
  return { zh: `${list.zh}第 ${last + 1} 项`, en: `${list.en}, entry ${last + 1}` };
}

function named(names: Readonly<Record<string, Bilingual>>, name: string): Bilingual | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** A field without a name of its own, spelled so that it cannot harm a terminal. */
function plain(field: string): Bilingual {
  return { zh: printable(field), en: printable(field) };
}

/** Text from a file as it may be shown: no control or direction characters, and not endless. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�").slice(0, 80);
}

/** The way to a field as a programmer would write it: `rates[0].annualRate`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? printable(step) : `${text}.${printable(step)}`;
  }, "");
}
