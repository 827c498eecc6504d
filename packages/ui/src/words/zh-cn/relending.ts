/** 再贷款: what came of a plan, why each year ends, why none is drawn. */
export const relending = {
  title: "再贷款安排",
  outcomes: {
    given: "按所填分段动用再贷款。",
    drawn: "按本行口径动用再贷款。",
    declined: "可以动用再贷款，但没有收益，不动用。",
    refused: "不能动用再贷款：",
  },
  benefits: {
    benefit: "收益 {yuan} 元，全期平均 {life} BP（名义 {naive} BP）。",
    "no-benefit": "没有收益：{yuan} 元，全期平均 {life} BP（名义 {naive} BP）。",
  },
  ends: {
    extended: "到期展期",
    "loan-matures": "贷款到期或还清",
    "title-lapses": "资质（{title}）于 {date} 失效",
    "longest-term-over": "已满工具最长期限",
    "extensions-assumed": "本行不再预计展期",
    "facility-ended": "到期时工具已停止，不能展期",
    "no-longer-pays": "再展期没有收益",
  },
  reasons: {
    "no-facility-in-force": "{date} 尚无或已无有效的再贷款工具。",
    "institution-unknown": "未说明贷款银行的机构类型，不知能否申请。",
    "institution-not-listed":
      "{institution}不在{facility}的 21 家机构之列；可用的工具：{alternatives}。",
    "term-too-short": "贷款期限 {termMonths} 个月，短于工具要求的 {termMonthsMin} 个月。",
    "not-supported": "企业资质和贷款用途都不在该工具的支持范围内。",
    "title-self-assessed": "{title}只有自评，未列入政府名单，不能作为依据。",
    "title-lapsed": "{title}于 {date} 失效，资金到位时不再持有。",
    "project-not-listed": "用途符合，但项目未列入（或未说明是否列入）政府项目清单。",
    "funds-after-maturity": "资金到位前贷款已到期或还清。",
    "quota-used-up": "本行在该工具下的额度已用完。",
  },
  institutions: {
    policyBank: "政策性银行",
    stateBank: "国有大型银行",
    postalBank: "邮储银行",
    jointStockBank: "股份制银行",
    cityBank: "城市商业银行",
    ruralBank: "农村金融机构",
  },
  none: "无",
  columns: {
    stretch: "时段",
    rate: "再贷款利率（%）",
    benefitBp: "年化收益（BP）",
    benefit: "收益",
    end: "止于",
  },
  months: "第 {from}–{to} 个月",
} as const;
