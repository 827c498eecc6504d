/**
 * The reference price (参照利率): what the same bank would charge without policy money. Stated by the officer, or the product's
 * standard price on the day, or else the rate at which the deal would just earn its hurdle on plain FTP.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import { inForceOn, itemInForce } from "../policy/dated-value.ts";
import { type Origin, referenceTo } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { type LprTenor, lprOf } from "../rates/lpr.ts";
import { type Rate, ratePlusSpread, type Spread } from "../rates/rate.ts";
import type { LoanRequest } from "./loan-request.ts";

/** The ways to a reference price, in the order in which they are taken when the request asks for none. */
export const REFERENCE_KINDS = ["stated", "standardPrice", "breakEven"] as const;

/** Which reference was asked for. */
export type ReferenceAsked =
  | { readonly kind: "stated"; readonly referenceRate: Rate }
  | { readonly kind: "standardPrice" | "breakEven" };

/**
 * The reference as far as the policy book decides it. A standard price is the LPR of the day plus the product's standard
 * spread; `breakEven` follows from the deal's own costs.
 */
export type ReferencePrice =
  | { readonly kind: "stated"; readonly referenceRate: Rate }
  | {
      readonly kind: "standardPrice";
      readonly referenceRate: Rate;
      readonly tenor: LprTenor;
      readonly baseRate: Rate;
      readonly baseOrigin: Origin;
      readonly added: Spread;
      readonly addedOrigin: Origin;
    }
  | { readonly kind: "breakEven" };

/** The reference of a request: the one asked for, else the standard price, else the break-even. */
export function referencePrice(request: LoanRequest, book: PolicyBook): ReferencePrice {
  const { reference: asked } = request;
  if (asked?.kind === "stated") return asked;
  if (asked?.kind === "breakEven") return { kind: "breakEven" };
  return standardPrice(request, book) ?? { kind: "breakEven" };
}

function standardPrice(request: LoanRequest, book: PolicyBook): ReferencePrice | undefined {
  const date = policyDateOf(request);
  if (date === undefined) return undefined;
  const terms = itemInForce(book.registers.productTerms, request.product, date);
  const fixing = inForceOn(book.lpr, date);
  if (terms === undefined || fixing === undefined) return undefined;
  const isLong = request.termMonths > terms.value.fiveYearLprAboveMonths;
  const tenor: LprTenor = isLong ? "LPR5Y" : "LPR1Y";
  const baseRate = lprOf(fixing.value, tenor);
  const added = terms.value.addedStandard;
  return {
    kind: "standardPrice",
    referenceRate: ratePlusSpread(baseRate, added),
    tenor,
    baseRate,
    baseOrigin: { kind: "policy", reference: referenceTo(fixing) },
    added,
    addedOrigin: { kind: "policy", reference: referenceTo(terms) },
  };
}

/** The day whose policy prices a loan: its pricing date, else its drawdown; none where it counts months only. */
export function policyDateOf({
  context,
  life,
}: Pick<LoanRequest, "context" | "life">): CalendarDate | undefined {
  if (context !== undefined) return context.pricingDate;
  return life.kind === "dated" ? life.from : undefined;
}
