/**
 * 人民币大写 beside an amount that is being typed: the domain's capital characters where the amount can be paid.
 */
import { chineseAmount, decimal } from "@xinzhi/domain/estimate";
import { isNegative } from "./plain-digits.ts";

const PAYABLE = /^\d{1,16}(\.\d{1,2})?$/;

/**
 * The amount in capital characters, or `undefined` while it cannot be paid: negative, finer than a fen, too large.
 * @example capitalsOf("10000000") // => "人民币壹仟万元整"
 */
export function capitalsOf(yuan: string): string | undefined {
  if (isNegative(yuan) || !PAYABLE.test(yuan)) return undefined;
  return `人民币${chineseAmount(decimal(yuan))}`;
}
