/**
 * What people type into a number field (宽容录入): the field says what a bare number means, the domain reads the rest, and
 * a point typed as 。 or left at the end while typing does no harm.
 *
 * The text stays as typed until it means one number and one number only; then it becomes plain digits.
 */
import {
  type AmountRefusal,
  inBasisPoints,
  type RateRefusal,
  readAmount,
  readRate,
  toPlainDigits,
} from "@xinzhi/domain/estimate";
import type { AmountUnit } from "./amount.ts";
import { withoutTrailingZeros } from "./plain-digits.ts";

/** Why a text is no number: the domain's reasons, more digits than any real figure has, a spread over another base. */
export type TypingError = AmountRefusal | RateRefusal | "too-long" | "other-base";

/** The digits a text means, or why it means none. */
export type Typed =
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "error"; readonly error: TypingError };

/** The tenors that a text may name, as the base is chosen. */
const TENORS = { "one-year": "LPR1Y", "five-year": "LPR5Y" } as const;

const DIGITS_MAX = 38;
const UNIT_WORDS: Readonly<Record<AmountUnit, string>> = {
  yuan: "元",
  tenThousand: "万元",
  hundredMillion: "亿元",
};

/**
 * An amount in yuan. A unit in the text wins over the field's unit.
 * @example typedAmount("1.5亿", "tenThousand") // => { kind: "digits", digits: "150000000" }
 */
export function typedAmount(text: string, fieldUnit: AmountUnit): Typed {
  const bare = simplified(text);
  if (isTooLong(bare)) return TOO_LONG;
  const isNumberAlone = /^[-+]?[\d,.]+$/.test(bare);
  const read = readAmount(isNumberAlone ? `${bare}${UNIT_WORDS[fieldUnit]}` : bare);
  return read.kind === "read"
    ? { kind: "digits", digits: toPlainDigits(read.yuan) }
    : { kind: "error", error: read.reason };
}

/**
 * A fraction of one; a bare number is a percentage, basis points are understood too.
 * @example typedPercent("2.85％") // => { kind: "digits", digits: "0.0285" }
 */
export function typedPercent(text: string): Typed {
  const bare = simplified(text);
  if (isTooLong(bare)) return TOO_LONG;
  // A spread over LPR has its own field; here it would leave open what it is added to.
  if (/lpr/i.test(bare)) return { kind: "error", error: "not-a-number" };
  const read = readRate(bare, "percent");
  if (read.kind === "refused") return { kind: "error", error: read.reason };
  return {
    kind: "digits",
    digits: toPlainDigits(read.kind === "rate" ? read.perYear : read.addedPerYear),
  };
}

/**
 * Basis points, signed: `"-10"`, `"＋15BP"`, `"LPR-10BP"`. A text that names the tenor of its LPR is refused where the
 * spread stands over another `base`; a text without a tenor is taken to mean the base of the field.
 */
export function typedBasisPoints(text: string, base?: string): Typed {
  const bare = simplified(text);
  if (isTooLong(bare)) return TOO_LONG;
  const read = readRate(bare, "basis-points");
  if (read.kind === "refused") return { kind: "error", error: read.reason };
  if (read.kind === "spread" && read.lpr !== "unsaid" && base !== undefined) {
    if (TENORS[read.lpr] !== base) return { kind: "error", error: "other-base" };
  }
  const perYear = read.kind === "rate" ? read.perYear : read.addedPerYear;
  return { kind: "digits", digits: toPlainDigits(inBasisPoints(perYear)) };
}

/** A count such as months, periods or a day of the month: `"12个月"` is 12. */
export function typedCount(text: string): Typed {
  const bare = simplified(text).replace(/(个月|月|期|日|天|次)$/, "");
  if (bare === "") return { kind: "error", error: "empty" };
  if (isTooLong(bare)) return TOO_LONG;
  const [, sign, whole] = /^([+-]?)0*(\d+)(?:\.0*)?$/.exec(bare) ?? [];
  if (whole === undefined) return { kind: "error", error: "not-a-number" };
  return {
    kind: "digits",
    digits: withoutTrailingZeros(`${sign === "-" && whole !== "0" ? "-" : ""}${whole}`),
  };
}

const TOO_LONG: Typed = { kind: "error", error: "too-long" };

function isTooLong(text: string): boolean {
  return text.replace(/\D/g, "").length > DIGITS_MAX;
}

/** Full-width forms become ASCII, blanks vanish, every dash is a minus, 。 between digits is a point, a lone point is not. */
function simplified(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_]/g, "")
    .replace(/[−–—‒]/g, "-")
    .replace(/(?<=\d)[。・](?=\d|$)/g, ".")
    .replace(/(?<=\d)\.$/, "")
    .replace(/^([+-]?)\.(?=\d)/, "$10.");
}
