/**
 * 人民币大写: the amount in the capital numerals that bank vouchers carry, so that no stroke can be added.
 *
 * Source: 正确填写票据和结算凭证的基本规定 (支付结算办法, 附一, 1997-09-19): 整 after 元 or 角, 零 for a gap, 人民币 in front.
 */
import { cutTo, shiftPoint } from "./plain-digits.ts";

const NUMERALS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;
const DIGITS_MAX = 4 * GROUPS.length;

/**
 * The amount in capitals, or `undefined` for a negative amount, for parts of a fen and from 10¹⁶ yuan on.
 * @example chineseCapitals("10000000") // => "人民币壹仟万元整"
 * @example chineseCapitals("10700.53") // => "人民币壹万零柒佰元伍角叁分"
 */
export function chineseCapitals(yuan: string): string | undefined {
  if (yuan.startsWith("-") || shiftPoint(yuan, 2).includes(".")) return undefined;
  const [whole = "0", fraction = "00"] = cutTo(yuan, 2).split(".");
  if (whole.length > DIGITS_MAX) return undefined;
  const wholeText = wholeCapitals(whole);
  const fractionText = fractionCapitals(fraction, wholeText !== "");
  if (wholeText === "" && fractionText === "") return "人民币零元整";
  const yuanText = wholeText === "" ? "" : `${wholeText}元`;
  return `人民币${yuanText}${fractionText}${fraction.endsWith("0") ? "整" : ""}`;
}

function wholeCapitals(whole: string): string {
  const padded = whole.padStart(DIGITS_MAX, "0");
  const groups = GROUPS.map((_, index) => padded.slice(4 * index, 4 * index + 4));
  let text = "";
  let gap = false;
  groups.forEach((group, index) => {
    if (group === "0000") {
      gap = text !== "";
      return;
    }
    if (text !== "" && (gap || group.startsWith("0"))) text += "零";
    text += groupCapitals(group) + groupName(groups, index);
    gap = false;
  });
  return text;
}

/** 万 inside 万亿 takes its 亿 only once: 1 2345 6789 0000 is 壹万贰仟叁佰肆拾伍亿…. */
function groupName(groups: readonly string[], index: number): string {
  const name = GROUPS[GROUPS.length - 1 - index] ?? "";
  return name === "万亿" && groups[index + 1] !== "0000" ? "万" : name;
}

function groupCapitals(group: string): string {
  let text = "";
  let gap = false;
  for (const [index, digit] of Array.from(group).entries()) {
    if (digit === "0") {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${NUMERALS[Number(digit)]}${PLACES[3 - index]}`;
    gap = false;
  }
  return text;
}

function fractionCapitals(fraction: string, afterYuan: boolean): string {
  const [jiao = "0", fen = "0"] = fraction;
  const jiaoText = jiao === "0" ? "" : `${NUMERALS[Number(jiao)]}角`;
  const fenText = fen === "0" ? "" : `${NUMERALS[Number(fen)]}分`;
  const gap = jiao === "0" && fen !== "0" && afterYuan ? "零" : "";
  return `${jiaoText}${gap}${fenText}`;
}
