/**
 * Plain digits as text (数字文本): moving the point, cutting to shown places and grouping, all exact.
 *
 * Everything on a screen is formatted from the text that crosses the wire, never from a JS number, so what is shown
 * is the figure itself, cut once for the eye. A cut text is for reading only and never enters a calculation.
 */
import { DomainError } from "@xinzhi/domain/estimate";

const PLAIN_DIGITS = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/** The minus sign people read; the wire has the hyphen. */
const MINUS = "−";

type Parts = { readonly sign: "" | "-"; readonly whole: string; readonly fraction: string };

function partsOf(digits: string): Parts {
  const match = PLAIN_DIGITS.exec(digits);
  if (match === null) throw new DomainError("not-plain-digits", { text: digits });
  return { sign: match[1] === "-" ? "-" : "", whole: match[2] ?? "0", fraction: match[3] ?? "" };
}

function textOf({ sign, whole, fraction }: Parts): string {
  const trimmed = whole.replace(/^0+(?=\d)/, "");
  const isZero = /^0*$/.test(trimmed + fraction);
  return `${isZero ? "" : sign}${trimmed}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * Times ten to the power of `places`, exactly; no trailing zeros after the point.
 * @throws {DomainError} `not-plain-digits` for anything but plain digits.
 * @example shiftPoint("0.029", 2) // => "2.9"
 */
export function shiftPoint(digits: string, places: number): string {
  const { sign, whole, fraction } = partsOf(digits);
  const all = places < 0 ? "0".repeat(-places) + whole : whole;
  const point = all.length + places;
  const padded = (all + fraction).padEnd(point, "0");
  const shifted = { sign, whole: padded.slice(0, point) || "0", fraction: padded.slice(point) };
  return withoutTrailingZeros(textOf(shifted));
}

/** Without zeros at the end of the fraction: `"2.90"` is `"2.9"`, `"0.00"` is `"0"`. */
export function withoutTrailingZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

/**
 * With exactly `decimals` places for reading.
 * Rounding: half away from zero (四舍五入), on the shown text only.
 * @throws {DomainError} `not-plain-digits` for anything but plain digits.
 * @example cutTo("5.005", 2) // => "5.01"
 */
export function cutTo(digits: string, decimals: number): string {
  const { sign, whole, fraction } = partsOf(digits);
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  const roundsUp = (fraction[decimals] ?? "0") >= "5";
  const scaled = (BigInt(whole + kept) + (roundsUp ? 1n : 0n))
    .toString()
    .padStart(decimals + 1, "0");
  const point = scaled.length - decimals;
  return textOf({ sign, whole: scaled.slice(0, point), fraction: scaled.slice(point) });
}

/**
 * With thousands separators (千分位) and the minus sign people read.
 * @throws {DomainError} `not-plain-digits` for anything but plain digits.
 * @example grouped("-1234567.80") // => "−1,234,567.80"
 */
export function grouped(digits: string): string {
  const { sign, whole, fraction } = partsOf(digits);
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "-" ? MINUS : ""}${thousands}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * The sum of two texts, exactly: for stepping what stands in a field. Figures are added in the domain.
 * @throws {DomainError} `not-plain-digits` for anything but plain digits.
 * @example sumOfDigits("0.029", "-0.0005") // => "0.0285"
 */
export function sumOfDigits(one: string, other: string): string {
  const parts = [partsOf(one), partsOf(other)];
  const decimals = Math.max(...parts.map(({ fraction }) => fraction.length));
  const [sum = 0n, more = 0n] = parts.map(({ sign, whole, fraction }) =>
    BigInt(`${sign}${whole}${fraction.padEnd(decimals, "0")}`),
  );
  return shiftPoint((sum + more).toString(), -decimals);
}

/** Whether the text is below zero. */
export function isNegative(digits: string): boolean {
  return digits.startsWith("-");
}
