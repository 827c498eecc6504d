/** 分享链接. */
export const share = {
  button: "分享",
  copied: "链接已复制，里面没有客户和人员的名字：",
  opened: "这笔交易来自分享链接（计算引擎 {engine}）。",
  whenShared: "分享时：利率 {rate}，RAROC {raroc}。",
  same: "这里算出的结果相同。",
  differs: "这里的结果不同（计算引擎 {engine}）。",
  now: "按今天的政策：利率 {rate}，RAROC {raroc}。",
} as const;
