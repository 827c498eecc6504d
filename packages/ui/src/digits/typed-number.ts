/**
 * What people type into a number field (宽容录入): full-width digits, separators, 万 and 亿, % and BP, a stray 。 for a point.
 *
 * The text stays as typed until it means one number and one number only; then it becomes plain digits.
 */
import { type AmountUnit, inYuan } from "./amount.ts";
import { shiftPoint, withoutTrailingZeros } from "./plain-digits.ts";

/** Why a text is no number: nothing typed, not a number, or longer than any real figure. */
export type TypingError = "empty" | "not-a-number" | "too-long";

/** The digits a text means, or why it means none. */
export type Typed =
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "error"; readonly error: TypingError };

const LENGTH_MAX = 38;
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)?(?:\.(\d*))?$/;
const MONEY_UNITS = [
  { suffix: /亿元?$/, unit: "hundredMillion" },
  { suffix: /万元?$/, unit: "tenThousand" },
  { suffix: /元$/, unit: "yuan" },
] as const;

/**
 * An amount in yuan. A unit in the text wins over the field's unit.
 * @example typedAmount("1.5亿", "tenThousand") // => { kind: "digits", digits: "150000000" }
 */
export function typedAmount(text: string, fieldUnit: AmountUnit): Typed {
  const bare = simplified(text).replace(/^(¥|CNY|RMB|人民币)/i, "");
  const named = MONEY_UNITS.find(({ suffix }) => suffix.test(bare));
  const typed = typedDigits(named === undefined ? bare : bare.replace(named.suffix, ""));
  return mapDigits(typed, (digits) => inYuan(digits, named?.unit ?? fieldUnit));
}

/**
 * A fraction of one from a percentage; BP and 基点 are understood too.
 * @example typedPercent("2.85％") // => { kind: "digits", digits: "0.0285" }
 */
export function typedPercent(text: string): Typed {
  const bare = simplified(text);
  const inBasisPoints = /(bp|bps|基点|个基点)$/i;
  if (inBasisPoints.test(bare)) {
    return mapDigits(typedDigits(bare.replace(inBasisPoints, "")), (digits) =>
      shiftPoint(digits, -4),
    );
  }
  return mapDigits(typedDigits(bare.replace(/%$/, "")), (digits) => shiftPoint(digits, -2));
}

/** Basis points, signed: `"-10"`, `"＋15BP"`. */
export function typedBasisPoints(text: string): Typed {
  return typedDigits(simplified(text).replace(/(bp|bps|基点|个基点)$/i, ""));
}

/** A count such as months, periods or a day of the month: `"12个月"` is 12. */
export function typedCount(text: string): Typed {
  const typed = typedDigits(simplified(text).replace(/(个月|月|期|日|天|次)$/, ""));
  return typed.kind === "digits" && typed.digits.includes(".")
    ? { kind: "error", error: "not-a-number" }
    : typed;
}

function mapDigits(typed: Typed, change: (digits: string) => string): Typed {
  return typed.kind === "digits" ? { kind: "digits", digits: change(typed.digits) } : typed;
}

/** Full-width forms become ASCII, blanks vanish, every dash is a minus, 。 between digits is a point. */
function simplified(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_]/g, "")
    .replace(/[−–—‒]/g, "-")
    .replace(/(?<=\d)[。・](?=\d|$)/g, ".");
}

function typedDigits(text: string): Typed {
  if (text === "") return { kind: "error", error: "empty" };
  const match = NUMBER.exec(text);
  const whole = match?.[2]?.replaceAll(",", "") ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") return { kind: "error", error: "not-a-number" };
  if (whole.length + fraction.length > LENGTH_MAX) return { kind: "error", error: "too-long" };
  const digits = `${whole.replace(/^0+(?=\d)/, "") || "0"}${fraction === "" ? "" : `.${fraction}`}`;
  const isZero = /^[0.]*$/.test(digits);
  return {
    kind: "digits",
    digits: withoutTrailingZeros(`${match[1] === "-" && !isZero ? "-" : ""}${digits}`),
  };
}
