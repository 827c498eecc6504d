/** Names of the products (产品名称) for tables that know them by code. */

const PRODUCTS = ["techInnovationLoan", "advancedManufacturingLoan", "ipPledgeLoan"] as const;

/** The name; a code that nobody knows is its own. */
export function productName(
  words: (product: (typeof PRODUCTS)[number]) => string,
  code: string,
): string {
  const known = PRODUCTS.find((product) => product === code);
  return known === undefined ? code : words(known);
}
