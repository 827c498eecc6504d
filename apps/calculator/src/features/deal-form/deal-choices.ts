/** The codes of every choice in the form, spelled as the deal file spells them. */
import { NO_BASE } from "./deal-texts.ts";

/** 产品. */
export const PRODUCTS = [
  "techInnovationLoan",
  "advancedManufacturingLoan",
  "ipPledgeLoan",
] as const;

/** 还款方式; a plan agreed part by part is not typed here. */
export const METHODS = ["bullet", "equalPrincipal", "equalInstalment"] as const;

/** 付息频率. */
export const FREQUENCIES = ["monthly", "quarterly", "halfYearly", "yearly", "atMaturity"] as const;

/** 计息方式 and 成本计时. */
export const ACCRUALS = ["actual360", "actual365", "monthly12"] as const;

/** 基准. */
export const BASES = [NO_BASE, "LPR1Y", "LPR5Y"] as const;

/** 增值税. */
export const VAT_TREATMENTS = ["taxed", "exempt"] as const;
