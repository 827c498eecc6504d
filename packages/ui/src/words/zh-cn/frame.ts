/** 工作台外框: the ways between the officer's pages. */
export const frame = {
  skipToContent: "跳到内容",
  ways: "页面",
  way: { desk: "工作台", drafts: "草稿", quotes: "报价", approvals: "审批" },
} as const;
