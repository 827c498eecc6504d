/** The lists that take a pasted block (可粘贴的清单). */
export const PASTED_LISTS = ["cashFlows", "deal.fees"] as const;

/** One of them, by its path. */
export type PastedList = (typeof PASTED_LISTS)[number];
