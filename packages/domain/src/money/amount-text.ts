/**
 * Amounts as people write them (金额文本): read forgivingly, never guessed; written exactly in 元, 万元 or
 * 亿元.
 *
 * "1,000万", "1.5亿", "1亿2000万", "￥500 元", full-width digits and spaces around are understood. A text
 * that two people could read as two amounts is refused with the reason, because a wrong guess here
 * is a wrong loan.
 */
import { type Decimal, decimal, fromCount, sumOf } from "./decimal.ts";

/**
 * Why a text was not read:
 * - `empty`; `not-a-number`: no amount in it;
 * - `unclear-separators`: "1,23", "1.234.567": a thousands comma and a decimal point cannot both
 *   be right;
 * - `foreign-currency`: dollars, euros and the like;
 * - `unknown-unit`: a word behind the number that is no unit of money;
 * - `unclear-units`: "1亿2", "2万1亿": units out of order, or a number left over behind one.
 */
export type AmountRefusal =
  | "empty"
  | "not-a-number"
  | "unclear-separators"
  | "foreign-currency"
  | "unknown-unit"
  | "unclear-units";

/** An amount read exactly, or the reason why not. */
export type ReadAmount =
  | { readonly kind: "read"; readonly yuan: Decimal }
  | { readonly kind: "refused"; readonly reason: AmountRefusal };

/** The units in which amounts are shown: 元, 万元, 亿元. */
export type AmountUnit = "yuan" | "wan" | "yi";

const POWER_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
  ["十亿", 9],
  ["百亿", 10],
  ["千亿", 11],
  ["万亿", 12],
]);
const SHOWN_UNITS = {
  yuan: { power: 0, word: "元" },
  wan: { power: 4, word: "万元" },
  yi: { power: 8, word: "亿元" },
} as const;

const FOREIGN = /[$€£₩]|USD|EUR|HKD|JPY|GBP|美元|欧元|港元|港币|日元|英镑/i;
const CURRENCY_WORDS = /^(?:人民币|RMB|CNY|¥)+|(?:人民币|RMB|CNY)$/gi;
const PART = /^([\d,.]*\d[\d,.]*)([^\d,.]*)/;
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;
const GROUPED_NUMBER = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The amount a text states, in yuan.
 * @example readAmount("1,000万") // => { kind: "read", yuan: 10000000 }
 */
export function readAmount(text: string): ReadAmount {
  const clean = text.normalize("NFKC").replace(/\s/g, "").replace(/[−–]/g, "-");
  if (clean === "") return refused("empty");
  if (FOREIGN.test(clean)) return refused("foreign-currency");
  const negative = clean.startsWith("-");
  const body = (negative ? clean.slice(1) : clean)
    .replace(CURRENCY_WORDS, "")
    .replace(/[元圆]整?$/, "");
  const result = readParts(body);
  return result.kind === "read" && negative
    ? { kind: "read", yuan: result.yuan.negated() }
    : result;
}

/** One number and unit after the other, units falling: 1亿2000万. */
function readParts(body: string): ReadAmount {
  const parts: Decimal[] = [];
  let rest = body;
  let powerBefore = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const [matched = "", number = "", unit = ""] = PART.exec(rest) ?? [];
    if (matched === "") return refused("not-a-number");
    const digits = plainDigits(number);
    if (digits === undefined) return refused("unclear-separators");
    const power = POWER_OF_UNIT.get(unit);
    if (power === undefined) return refused("unknown-unit");
    if (power >= powerBefore || (unit === "" && parts.length > 0)) return refused("unclear-units");
    parts.push(decimal(digits).times(powerOfTen(power)));
    powerBefore = power;
    rest = rest.slice(matched.length);
  }
  return parts.length === 0 ? refused("not-a-number") : { kind: "read", yuan: sumOf(parts) };
}

/**
 * The number without separators and leading noughts, or `undefined` when separators are unclear.
 */
function plainDigits(number: string): string | undefined {
  if (!PLAIN_NUMBER.test(number) && !GROUPED_NUMBER.test(number)) return undefined;
  return number.replaceAll(",", "").replace(/^0+(?=\d)/, "");
}

function powerOfTen(power: number): Decimal {
  return fromCount(10).pow(fromCount(power));
}

function refused(reason: AmountRefusal): ReadAmount {
  return { kind: "refused", reason };
}

/**
 * The amount in a unit, exactly and with thousands separators; at least as many decimals as asked
 * for, and as many as it needs.
 * @example amountText(decimal("12345678.9"), "wan", 2) // => "1,234.56789万元"
 */
export function amountText(yuan: Decimal, unit: AmountUnit, decimalsMin = 0): string {
  const { power, word } = SHOWN_UNITS[unit];
  return `${groupedDigits(yuan.div(powerOfTen(power)), decimalsMin)}${word}`;
}

/** Plain digits with a comma after every three: 1,234,567.8. */
export function groupedDigits(value: Decimal, decimalsMin = 0): string {
  const decimals = Math.max(decimalsMin, value.decimalPlaces());
  const [whole = "", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value.isNegative() && !value.isZero() ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
