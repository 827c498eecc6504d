/** 适配: whether a loan suits a firm, and what each condition, limit and channel says of it. */
export const fit = {
  outcomes: {
    fits: "适合：已核对的各项都符合。",
    open: "尚不能判定，待补充：{parts}。",
    doesNotFit: "不适合，未通过：{parts}。",
    notALoanYet: "现在还不适合贷款，未通过：{parts}。",
  },
  parts: {
    stage: "创新阶段",
    loanUse: "用途与期限",
    conditions: "产品准入条件",
    institution: "机构限制",
    ipPledge: "知识产权质押",
    scorecards: "评分卡",
  },
  conditions: {
    dscrFloor: "最低一期偿债备付率",
    pledgeRateMax: "抵质押率",
    unsecuredShareMax: "信用部分占比",
    graceMonthsLeast: "宽限期",
    graceMonthsMost: "宽限期",
    termMonthsLeast: "期限",
    termMonthsMost: "期限",
    feeWaiverShareMax: "费用减免比例",
    ftpDiscountBpMax: "FTP 优惠",
  },
  checks: {
    holds: "{name}{bound} {applied}，现为 {shown}，符合。",
    fails: "{name}须{bound} {applied}，现为 {shown}，不符合。",
    open: "{name}须{bound} {applied}，资料不足，不能判定。",
  },
  bounds: { atLeast: "不低于", atMost: "不高于" },
  units: {
    month: "{count} 个月",
    months: "{count} 个月",
    basisPoints: "{count}BP",
    times: "{count} 倍",
  },
  securities: {
    holds: "所用担保方式都在产品标的范围内。",
    fails: "产品不接受：{names}。",
  },
  securityNames: {
    unsecured: "信用",
    guaranteed: "保证",
    realEstate: "房产抵押",
    equipment: "设备抵押",
    intellectualProperty: "知识产权质押",
    receivables: "应收账款质押",
    deposit: "存单质押",
  },
  lacking: {
    product: "不属于适用的产品。",
    purpose: "贷款用途不在适用范围内，或未提供。",
    institution: "贷款机构类型不在适用范围内，或未提供。",
    firmSize: "企业规模不在适用范围内，或不能判定。",
    titleListed: "没有政府名单认定、放款日仍有效的适用资质。",
    termMonthsMin: "期限短于适用范围。",
    termMonthsMax: "期限长于适用范围。",
    principalMax: "贷款金额高于适用范围。",
  },
  channel: {
    green: "可走绿色通道，{workingDays} 个工作日，比普通通道少 {saved} 个工作日。",
    standard: "走普通通道，{workingDays} 个工作日。",
  },
  institution: {
    termMonthsMax: "期限超过这类机构能承受的最长期限。",
    principalMax: "金额超过这类机构的单户上限。",
  },
  schemes: { techRelending: "科技创新再贷款", innovationGuarantee: "科技创新专项担保计划" },
  supportEnds:
    "{scheme}的依据到 {endsOn} 失效，早于贷款到期日 {maturity}，该日起不再是支持对象，须提前续认定。",
  pledge: {
    holds: "知识产权可质押 {capacity}，须覆盖 {secured}，各期都足够。",
    short: "知识产权可质押 {capacity}，须覆盖 {secured}，不足。",
    shortLater:
      "知识产权在质押日可质押 {capacity}，但第 {period} 期（{day}）只剩 {left}，不足以覆盖 {needed}。",
  },
  milestones: {
    names: {
      patentGranted: "专利授权",
      conversionRevenueReached: "成果转化收入达标",
      firstUnitRecognised: "首台（套）认定",
      titleAwarded: "资质认定",
    },
    step: "{name}（预计 {date}）降 {bp} BP",
    paths:
      "里程碑降价：{steps}。均未达成：利息 {interest} 元，客户年化综合成本 {cost}%；均按期达成：利息 {interestMet} 元，{costMet}%，少付 {saved} 元。",
    firstChanged: "自第 {period} 期（{date}）起还款由 {notMet} 元变为 {met} 元。",
    unchanged: "各期还款均不变。",
    gap: "",
  },
  between: "、",
} as const;
