/** 工作台外框: the ways between the officer's pages. */
export const frame = {
  skipToContent: "跳到内容",
  ways: "页面",
  way: { desk: "工作台", drafts: "草稿", quotes: "报价", approvals: "审批" },
  state: {
    loading: "正在读取",
    failed: "没有读到",
    failedMeaning: "数据没有改动。请检查网络后重试；仍然失败时，把追踪号交给管理员。",
    trace: "追踪号：{trace}",
    retry: "重试",
    signIn: "请先登录",
    signInMeaning: "这一页的内容只有登录后才能看。",
    toQuotes: "回到报价",
    goSignIn: "登录",
    notPermitted: "您的角色不看这一页",
    notPermittedMeaning: "需要时，请管理员给您相应的角色。",
    notFound: "没有找到",
    notFoundMeaning: "它不存在，或者不在您可以查看的范围内。",
  },
} as const;
