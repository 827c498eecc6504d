/** 入口: the two ways from the first page. */
export const entry = {
  title: "您要做什么？",
  enterprise: "企业：测算贷款成本",
  enterpriseMeaning: "两分钟，不用登录，填写的内容只留在您的设备上。",
  staff: "银行员工：登录",
  staffMeaning: "客户经理、审批人登录后进入工作台。",
} as const;
