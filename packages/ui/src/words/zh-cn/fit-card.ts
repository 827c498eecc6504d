/** 四要素适配卡: four scores, what they rest on, what would lift the weakest, and both sides of the deal. */
export const fitCard = {
  factors: { tenor: "期限匹配", cost: "成本适宜", size: "规模合理", risk: "风险可控" },
  scored: "{factor} {score} 分，由{measure}决定。",
  unscored: "{factor}不能评分，待补充：{gaps}。",
  unasked: "{factor}没有可评的指标。",
  card: {
    weakest: "四要素中最弱的是{factor}，{score} 分（良好线 {good} 分）。",
    partly:
      "已能评分的要素中最弱的是{factor}，{score} 分（良好线 {good} 分）；未能评分：{unknown}。",
    unknown: "四要素都不能评分：{unknown}。",
  },
  measures: {
    assetLifeCover: "资产寿命覆盖",
    principalBeforeTurn: "现金流转正前到期本金占比",
    returnOverCost: "项目收益率减全成本",
    amountBeyondNeed: "超出需求部分占比",
    needUncovered: "需求缺口占比",
    coverageToFloor: "最低一期偿债备付率与下限之比",
    pledgeToLoan: "质押能力与所担保金额之比",
    lossToAppetite: "预期损失占风险偏好",
    pdToAppetite: "违约概率占风险偏好",
  },
  measured: {
    assetLifeCover:
      "资产寿命 {assetLifeMonths} 个月，贷款期限 {termMonths} 个月，为 {value} 倍，得 {points} 分。",
    principalBeforeTurn:
      "现金流转正前到期本金 {dueBeforeTurn} 元，占全部本金 {principalDue} 元的 {value}，得 {points} 分。",
    returnOverCost:
      "项目内部收益率 {projectReturn}，全成本 {annualCost}，相差 {value}，得 {points} 分。",
    amountBeyondNeed:
      "贷款 {amount} 元，需求 {need} 元，超出部分占贷款的 {value}，得 {points} 分。",
    needUncovered: "贷款 {amount} 元，需求 {need} 元，缺口占需求的 {value}，得 {points} 分。",
    coverageToFloor:
      "最低一期偿债备付率 {coverage} 倍，下限 {floor} 倍，为下限的 {value} 倍，得 {points} 分。",
    pledgeToLoan:
      "质押能力 {capacity} 元，所担保金额 {secured} 元，为 {value} 倍，得 {points} 分。",
    lossToAppetite:
      "违约概率 {pd}，违约损失率 {lgd}，保证分担 {guaranteedShare}，补偿后年预期损失为风险偏好 {appetite} 的 {value}，得 {points} 分。",
    pdToAppetite: "违约概率 {pd}，为风险偏好 {appetite} 的 {value}，得 {points} 分。",
  },
  notAsked: "不适用，不评。",
  missing: "{gap}；请补充 {supply}。",
  gaps: {
    assetLifeMissing: "未提供贷款所购资产的寿命",
    turnMissing: "未提供现金流，不知何时转正",
    returnMissing: "未提供项目现金流，算不出内部收益率",
    returnNotOne: "项目现金流没有唯一的内部收益率",
    costNotOne: "全成本没有唯一的年化利率",
    needMissing: "未提供资金需求",
    cashMissing: "未提供可用于偿债的现金流",
    floorMissing: "产品没有偿债备付率下限",
    nothingDue: "还款计划没有到期本息",
  },
  levers: {
    tenor: "期限",
    grace: "宽限期",
    guaranteedShare: "保证分担比例",
    pledgeValue: "押品价值",
    amount: "贷款金额",
  },
  improvement: {
    good: "最弱的要素也已达到良好线，无需调整。",
    unknown: "没有要素能评分，无从改进。",
    found: "改进{factor}至 {target} 分：有 {count} 种办法。",
    none: "在产品允许的范围内单独调整一个条件，都不能把{factor}提高到 {target} 分（共试 {tried} 个取值）。",
  },
  change:
    "{lever}由{from}调为{to}：四要素得分：{scores}；客户总成本变动 {cost} 元，银行 RAROC 变动 {raroc}BP。",
  units: {
    months: " {count} 个月",
    periods: " {count}（与合同同单位）",
    yuan: " {count} 元",
    share: " {count}",
  },
  noScore: "未知",
  sides: {
    bank: {
      holds: "银行：RAROC {raroc}，比门槛 {hurdle} 高 {over}BP。",
      fails: "银行：RAROC {raroc}，比门槛 {hurdle} 低 {over}BP。",
    },
    firm: {
      holds: "企业：最低一期偿债备付率 {coverage} 倍，比下限 {floor} 倍高 {headroom}。",
      fails: "企业：最低一期偿债备付率 {coverage} 倍，比下限 {floor} 倍低 {headroom}。",
      unknown: "企业：还款余量未知。",
    },
    verdict: {
      green: "两方都达标，为绿。",
      notGreen: "须两方都达标才为绿，现不为绿。",
      unknown: "企业一方未知，还不能判定为绿。",
    },
  },
  between: "、",
} as const;
