/** 得失: what matching another bank costs, what letting the client go costs, and which earns more. */
export const winLose = {
  match: {
    less: "跟价每年少赚 {amount} 元",
    more: "跟价每年多赚 {amount} 元",
    none: "没有能跟上的价",
  },
  leave: {
    less: "放走客户每年少赚 {amount} 元，其中贷款 {loan} 元，存款 {deposits} 元，交叉销售 {crossSell} 元",
    more: "放走客户每年反而多赚 {amount} 元，其中贷款少赚 {loan} 元，存款少赚 {deposits} 元，交叉销售少赚 {crossSell} 元",
  },
  better: {
    match: "跟价比放走每年多 {gain} 元。",
    letGo: "放走比跟价每年多 {gain} 元。",
    even: "跟价与放走收益相同。",
  },
  deposits: "存款日均 {balance} 元，利差 {margin}，预计流失 {share}，即 {balanceAtRisk} 元。",
  between: "；",
  end: "。",
} as const;
