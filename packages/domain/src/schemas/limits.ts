/**
 * The bounds of what a border accepts (输入上限): far beyond real loans, near enough to stop a runaway.
 */

/** 100 billion yuan: a posted amount then has 13 digits, and products stay well inside 40. */
export const YUAN_MAX = "100000000000";

/** 40 years. */
export const TERM_MONTHS_MAX = 480;

/** One payment a month over the longest term, and a first stub. */
export const PERIODS_MAX = 481;

/** 100 trillion yuan: quotas of the nation are counted in trillions. */
export const POLICY_YUAN_MAX = "100000000000000";

/** Names, titles and codes. */
export const TEXT_MAX = 200;

/** Notes on a document. */
export const NOTE_MAX = 1000;

/** People, patents, places in a ranking. */
export const COUNT_MAX = 10_000_000;

/** Years, certificates and rounds of equity of one firm. */
export const LIST_MAX = 100;

/** Between a loan and its relending lie one to four months: the application comes in the quarter after. */
export const LAG_MONTHS_MAX = 4;

/** One-year money is extended twice at most. */
export const EXTENSIONS_MAX = 2;

/** Lists in groups in lists: policy data is far flatter. */
export const NESTING_MAX = 40;

/** Values in one policy item, counted one by one. */
export const VALUES_MAX = 20_000;

/** Items of a policy book. */
export const ITEMS_MAX = 20_000;
