/**
 * Changes of a quote's deal file (报价要素改动) that need no form: another pricing date, another fixed rate.
 */

type Group = { readonly [key: string]: unknown };

/** The deal file priced on another day. */
export function pricedOn(requestText: string, pricingDate: string): string {
  return changed(requestText, (deal) => ({ ...deal, pricingDate }));
}

/** The pricing date that a deal file names; empty where it names none. */
export function pricingDateIn(requestText: string): string {
  const { pricingDate } = dealOf(JSON.parse(requestText));
  return typeof pricingDate === "string" ? pricingDate : "";
}

/**
 * The deal file with another rate for its first stretch, no longer told as a spread; `undefined` where the loan has no plain list of
 * rates.
 * @example withRate('{"rates":[{"annualRate":"0.03"}]}', "0.029") // => '{"rates":[{"annualRate":"0.029"}]}'
 */
export function withRate(requestText: string, annualRate: string): string | undefined {
  const { rates } = dealOf(JSON.parse(requestText));
  if (!Array.isArray(rates)) return undefined;
  const [first, ...rest]: readonly unknown[] = rates;
  if (!isGroup(first) || typeof first["annualRate"] !== "string") return undefined;
  const { base: _, baseRate: __, spreadBp: ___, ...plain } = first;
  return changed(requestText, (deal) => ({ ...deal, rates: [{ ...plain, annualRate }, ...rest] }));
}

/** A fit file has its deal inside; a deal file is one. */
function changed(requestText: string, change: (deal: Group) => Group): string {
  const file: unknown = JSON.parse(requestText);
  if (!isGroup(file)) return requestText;
  const inner = file["deal"];
  return JSON.stringify(isGroup(inner) ? { ...file, deal: change(inner) } : change(file));
}

function dealOf(file: unknown): Group {
  if (!isGroup(file)) return {};
  const inner = file["deal"];
  return isGroup(inner) ? inner : file;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
