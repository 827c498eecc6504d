/**
 * What items of a policy book can do to each other (跨条目问题代码), each of them in order by itself.
 */

/**
 * The closed list.
 * - `pledge-above-class`: a product that takes only intellectual property in pledge allows more on it than any right does.
 * - `grace-outlasts-usual-term`: the usual grace leaves the usual term no repayment.
 * - `grace-outlasts-other-term`: a preferential grace outlasts the standard term, to which a firm falls back.
 * - `term-above-institutions`: no kind of bank carries a term so long; `term-above-authority`: no level may sign it.
 * - `extensions-above-facility`: the practice counts on more extensions than the facility allows.
 * - `facility-above-terms`: the facility asks for a longer loan than any product grants.
 * - `scope-product-undefined`, `scope-institution-undefined`: a rule names what no item defines.
 * - `scope-above-terms`: a rule begins above the longest term of its products.
 * - `own-product-left-out`: a product's own scope does not name the product.
 * - `product-undefined`: an item of a product without terms.
 * - `shadowed-by-earlier`: an earlier and wider rule takes every loan of this one.
 * - `score-band-unreached`: no answers come to a score in the band; `count-band-empty`: no whole number lies in it.
 * - `fee-undefined`: a fee that the catalogue does not have.
 * - `security-never-taken`: a published class all of whose securities the product refuses.
 */
export const BOOK_FAULT_CODES = [
  "pledge-above-class",
  "grace-outlasts-usual-term",
  "grace-outlasts-other-term",
  "term-above-institutions",
  "term-above-authority",
  "extensions-above-facility",
  "facility-above-terms",
  "scope-product-undefined",
  "scope-institution-undefined",
  "scope-above-terms",
  "own-product-left-out",
  "product-undefined",
  "shadowed-by-earlier",
  "score-band-unreached",
  "count-band-empty",
  "fee-undefined",
  "security-never-taken",
] as const;

/** One of them. */
export type BookFaultCode = (typeof BOOK_FAULT_CODES)[number];
