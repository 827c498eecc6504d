/**
 * Types of loans in the lending rules (贷款种类).
 */

/** 流动资金贷款 and 固定资产贷款. */
export const LOAN_TYPES = ["workingCapital", "fixedAsset"] as const;
export type LoanType = (typeof LOAN_TYPES)[number];
