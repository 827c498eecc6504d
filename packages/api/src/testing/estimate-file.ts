/**
 * An enterprise's question for tests (企业测算文件样例, 示例).
 */

/** A firm on the list of 专精特新, its research, eight million over two years behind a guarantor. */
export const ESTIMATE_FILE = {
  date: "2026-11-28",
  firm: {
    name: "示例芯材科技有限公司",
    sector: "industry",
    registeredOn: "2017-05-08",
    staff: 86,
    years: [{ year: 2025, sales: "62000000", rdExpense: "5200000" }],
    ip: { classOne: 3 },
    certificates: [{ class: "specialisedSme", issuedOn: "2025-06-01", source: "governmentList" }],
  },
  need: {
    purpose: "technologyDevelopment",
    stage: "resultConversion",
    amount: "8000000",
    termMonths: 24,
  },
  repayment: { method: "equalPrincipal", frequency: "quarterly", graceMonths: 6 },
  security: { kind: "guaranteed" },
} as const;
