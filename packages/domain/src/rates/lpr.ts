/**
 * The loan prime rate (贷款市场报价利率, LPR) as published.
 */
import type { Rate } from "./rate.ts";

/** One publication: both tenors. The publication date is data, never derived from the 20th. */
export type LprFixing = { readonly oneYear: Rate; readonly fiveYear: Rate };

/** Which tenor a contract names. */
export const LPR_TENORS = ["LPR1Y", "LPR5Y"] as const;
export type LprTenor = (typeof LPR_TENORS)[number];

/** The published rate of a tenor. */
export function lprOf(fixing: LprFixing, tenor: LprTenor): Rate {
  return tenor === "LPR1Y" ? fixing.oneYear : fixing.fiveYear;
}
