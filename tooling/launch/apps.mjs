/** The roles whose work is at the desk; everybody else works in the admin app. */
const AT_THE_DESK = ["officer", "approver"];

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

/** The folder of the app in which a role works. */
export function appOfRole(role) {
  return AT_THE_DESK.includes(role) ? "calculator" : "admin";
}
