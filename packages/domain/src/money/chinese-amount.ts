/**
 * Amounts in capital characters (人民币大写), as they stand on contracts, vouchers and the cost sheet.
 *
 * Source: 《支付结算办法》 (银发〔1997〕393号) annex 1, 正确填写票据和结算凭证的基本规定. Where it leaves a choice: no 零 after
 * 万, 亿 or 元 when the next digit (千 or 角) is written; 整 also after 角, so that nothing can be added
 * behind it.
 */
import { DomainError } from "../assert.ts";
import { type Decimal, ZERO } from "./decimal.ts";
import { toScaledWhole } from "./scaled-whole.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
/** The thousands, hundreds, tens and ones of a group of four digits. */
const PLACES = [
  [1000n, "仟"],
  [100n, "佰"],
  [10n, "拾"],
  [1n, ""],
] as const;
const WAN = 10_000n;
const YI = 100_000_000n;

/**
 * The amount in capital characters, without 人民币 in front: forms print that word themselves.
 * @throws {DomainError} `not-a-payable-amount` when it is negative, finer than a fen, or 10^16 yuan
 * and more.
 * @example chineseAmount(decimal("107000.53")) // => "壹拾万柒仟元伍角叁分"
 */
export function chineseAmount(yuan: Decimal): string {
  if (yuan.lessThan(ZERO) || yuan.decimalPlaces() > 2) {
    throw new DomainError("not-a-payable-amount", { yuan: yuan.toFixed() });
  }
  const fen = toScaledWhole(yuan, 2);
  const whole = fen / 100n;
  if (whole >= YI * YI) throw new DomainError("not-a-payable-amount", { yuan: yuan.toFixed() });
  return yuanText(whole) + jiaoAndFenText(whole, fen % 100n);
}

function yuanText(whole: bigint): string {
  return whole === 0n ? "" : `${wholeText(whole)}元`;
}

/**
 * 角 and 分: a 分 without 角 needs a 零 to stand behind the 元; an amount that ends before the 分 is
 * closed by 整.
 */
function jiaoAndFenText(whole: bigint, rest: bigint): string {
  const [jiao, fen] = [rest / 10n, rest % 10n];
  if (rest === 0n) return whole === 0n ? "零元整" : "整";
  if (fen === 0n) return `${digit(jiao)}角整`;
  if (jiao > 0n) return `${digit(jiao)}角${digit(fen)}分`;
  return whole === 0n ? `${digit(fen)}分` : `零${digit(fen)}分`;
}

/** Up to sixteen digits: what stands before 亿 and what follows are each read as eight. */
function wholeText(whole: bigint): string {
  const [high, low] = [whole / YI, whole % YI];
  if (high === 0n) return eightDigitText(low);
  return `${eightDigitText(high)}亿${zeroBefore(low, YI)}${eightDigitText(low)}`;
}

function eightDigitText(value: bigint): string {
  const [high, low] = [value / WAN, value % WAN];
  if (high === 0n) return fourDigitText(low);
  return `${fourDigitText(high)}万${zeroBefore(low, WAN)}${fourDigitText(low)}`;
}

/** 零 when what follows starts with noughts: 壹万零壹佰, but 壹万壹仟. */
function zeroBefore(low: bigint, size: bigint): string {
  return low > 0n && low < size / 10n ? "零" : "";
}

/** Noughts between written digits are one 零, noughts at the end none. */
function fourDigitText(value: bigint): string {
  let text = "";
  let skipped = false;
  for (const [size, place] of PLACES) {
    const figure = (value / size) % 10n;
    if (figure === 0n) {
      skipped = text !== "";
    } else {
      text += `${skipped ? "零" : ""}${digit(figure)}${place}`;
      skipped = false;
    }
  }
  return text;
}

function digit(figure: bigint): string {
  return DIGITS.charAt(Number(figure));
}
