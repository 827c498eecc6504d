/** Figures of quotes as the pages show them (报价数字). */

import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { percentDigits, percentText } from "@xinzhi/ui/digits/rate-text.ts";

const DECIMALS = 2;

/** A rate in percent, two decimals. */
export function rateText(fraction: string | undefined): string {
  return fraction === undefined ? "—" : percentText(fraction, DECIMALS);
}

/** The same without its sign, for a column that has the unit in its head. */
export function rateDigits(fraction: string): string {
  return percentDigits(fraction, DECIMALS);
}

/** Yuan in 万元, grouped. */
export function moneyText(yuan: string): string {
  return yuan === "" ? "—" : amountText(yuan, "tenThousand");
}

/** Booked yuan, grouped. */
export function bookedText(yuan: string): string {
  return grouped(yuan);
}

/** Today where the banks are. */
export function today(): string {
  return momentText(new Date().toISOString()).slice(0, "2026-11-28".length);
}

/** The beginning of a digest. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
