/** Figures of an effect for reading (影响数值的写法), each with its sign. */
import { type Decimal, type EffectSpread, toPlainDigits, toReported } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { basisPointsText } from "@xinzhi/ui/digits/rate-text.ts";

const NONE = "—";

/** @example bpText(decimal("12")) // => "+12" */
export function bpText(basisPoints: Decimal | undefined): string {
  if (basisPoints === undefined) return NONE;
  return signed(basisPoints, basisPointsText(plain(basisPoints)));
}

/** The mean, and how far it reaches on both sides where they differ. */
export function spreadText(spread: EffectSpread | undefined): string {
  if (spread === undefined) return NONE;
  const { least, mean, most } = spread;
  if (least.eq(most)) return bpText(mean);
  return `${bpText(mean)}（${bpText(least)} ~ ${bpText(most)}）`;
}

/** In ten thousand yuan. */
export function yuanText(yuan: Decimal): string {
  return signed(yuan, amountText(plain(yuan), "tenThousand"));
}

function plain(value: Decimal): string {
  return toPlainDigits(toReported(value));
}

function signed(value: Decimal, text: string): string {
  return value.isPositive() && !value.isZero() ? `+${text}` : text;
}
