/** 分析: the states of what is worked out away from the page. */
export const analysis = {
  awaited: "正在计算",
  stale: "按修改前的输入",
  broken:
    "这一部分没能算出来，其余结果和您的输入不受影响。请改动任一输入重试；仍不行请联系管理员。",
  unfetched: "这一部分没能从网络取到，其余结果和您的输入不受影响。网络恢复后请刷新页面。",
} as const;
