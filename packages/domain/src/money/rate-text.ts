/**
 * Rates as people write them (利率文本): "2.85%", "LPR+15BP", "1年期LPR减10个基点", "-10bp". Read exactly or
 * refused.
 *
 * A bare number is refused unless the field says that it is percent: 2.85 and 0.0285 are both
 * written by people who mean 2.85 %.
 */
import { type Decimal, decimal, ZERO } from "./decimal.ts";

/**
 * Why a text was not read: `empty`; `not-a-number`; `unclear-separators`, e.g. a comma for a point;
 * `unit-missing`: a bare number; `unknown-base`: a reference rate that is not the LPR.
 */
export type RateRefusal =
  | "empty"
  | "not-a-number"
  | "unclear-separators"
  | "unit-missing"
  | "unknown-base";

/** Which LPR a text names; `unsaid` when it names none. */
export type LprNamed = "one-year" | "five-year" | "unsaid";

/**
 * A rate per year, a spread over the LPR, or the reason why neither was read. All figures are
 * fractions.
 */
export type ReadRate =
  | { readonly kind: "rate"; readonly perYear: Decimal }
  | { readonly kind: "spread"; readonly lpr: LprNamed; readonly addedPerYear: Decimal }
  | { readonly kind: "refused"; readonly reason: RateRefusal };

/** What a number without a unit means in this field. */
export type BareNumber = "refused" | "percent" | "basis-points";

const BASE =
  /^(?:(1年期?|一年期?|5年期?(?:以上)?|五年期?(?:以上)?))?LPR(?:\(?(1Y|5Y\+?(?!\d)|1年期?|5年期?(?:以上)?)\)?)?/i;
const OTHER_BASE = /^[A-Z]{3,}/i;
const NUMBER = /^([+-]?)([\d,.]+)(.*)/;
const PLAIN_NUMBER = /^\d+(\.\d+)?$|^\.\d+$/;

/**
 * What a text states about a rate. `bare` says what a number without unit means; a number of basis
 * points is a spread, with or without "LPR" in front.
 * @example readRate("LPR+15BP") // => { kind: "spread", lpr: "unsaid", addedPerYear: 0.0015 }
 */
export function readRate(text: string, bare: BareNumber = "refused"): ReadRate {
  const clean = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[−–]/g, "-")
    .replace(/加点?|上浮/g, "+")
    .replace(/减点?|下浮/g, "-");
  if (clean === "") return refused("empty");
  // 上浮 10% may mean a tenth of the base or ten points above it: only basis points say which.
  if (/[上下]浮[\d.,]+[%‰]/.test(text.normalize("NFKC").replace(/\s/g, ""))) {
    return refused("not-a-number");
  }
  const base = BASE.exec(clean);
  if (base !== null) return readSpread(clean.slice(base[0].length), lprNamed(base[1] ?? base[2]));
  if (OTHER_BASE.test(clean)) return refused("unknown-base");
  const quantity = readQuantity(clean, bare);
  if (quantity.kind === "refused") return quantity;
  return quantity.unit === "basis-points"
    ? { kind: "spread", lpr: "unsaid", addedPerYear: quantity.value }
    : { kind: "rate", perYear: quantity.value };
}

/** What follows the base: nothing, or a signed quantity. */
function readSpread(rest: string, lpr: LprNamed): ReadRate {
  if (rest === "") return { kind: "spread", lpr, addedPerYear: ZERO };
  if (!/^[+-]/.test(rest)) return refused("not-a-number");
  const quantity = readQuantity(rest, "refused");
  if (quantity.kind === "refused") return quantity;
  return { kind: "spread", lpr, addedPerYear: quantity.value };
}

type Unit = "percent" | "per-mille" | "basis-points";
type Quantity =
  | { readonly kind: "quantity"; readonly value: Decimal; readonly unit: Unit }
  | { readonly kind: "refused"; readonly reason: RateRefusal };

const SIZES: Readonly<Record<Unit, Decimal>> = {
  percent: decimal("0.01"),
  "per-mille": decimal("0.001"),
  "basis-points": decimal("0.0001"),
};

const UNIT_OF_BARE: Readonly<Record<BareNumber, Unit | undefined>> = {
  refused: undefined,
  percent: "percent",
  "basis-points": "basis-points",
};

function readQuantity(text: string, bare: BareNumber): Quantity {
  const match = NUMBER.exec(text);
  if (match === null) return { kind: "refused", reason: "not-a-number" };
  const [, sign = "", number = "", unitText = ""] = match;
  if (!PLAIN_NUMBER.test(number)) return { kind: "refused", reason: "unclear-separators" };
  const unit = unitText === "" ? UNIT_OF_BARE[bare] : unitOf(unitText);
  if (unit === undefined) {
    return { kind: "refused", reason: unitText === "" ? "unit-missing" : "not-a-number" };
  }
  const digits = number.replace(/^0+(?=\d)/, "").replace(/^\./, "0.");
  const value = decimal(digits).times(SIZES[unit]);
  return { kind: "quantity", value: sign === "-" ? value.negated() : value, unit };
}

function unitOf(text: string): Unit | undefined {
  if (/^(%|个?百分点|pp)$/i.test(text)) return "percent";
  if (text === "‰") return "per-mille";
  return /^(bps?|个?基点|个?基点\(bps?\))$/i.test(text) ? "basis-points" : undefined;
}

function lprNamed(tenor: string | undefined): LprNamed {
  if (tenor === undefined) return "unsaid";
  return /[5五]/.test(tenor) ? "five-year" : "one-year";
}

function refused(reason: RateRefusal): ReadRate {
  return { kind: "refused", reason };
}
