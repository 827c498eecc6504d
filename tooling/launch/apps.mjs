/** The web apps that run together: their folders, names, wanted ports and who may override them. */
export const APPS = [
  {
    folder: "calculator",
    chinese: "贷款计算器",
    english: "Calculator",
    port: 3210,
    portVariable: "PORT_CALCULATOR",
    addressVariable: "CALCULATOR_URL",
    originVariable: "ORIGIN_CALCULATOR",
  },
  {
    folder: "admin",
    chinese: "产品管理",
    english: "Admin",
    port: 3220,
    portVariable: "PORT_ADMIN",
    addressVariable: "ADMIN_URL",
    originVariable: "ORIGIN_ADMIN",
  },
];
