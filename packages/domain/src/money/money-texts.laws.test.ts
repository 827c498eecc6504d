import fc from "fast-check";
import { expect, test } from "vitest";
import { amountText, readAmount } from "./amount-text.ts";
import { chineseAmount } from "./chinese-amount.ts";
import { fromScaledWhole } from "./scaled-whole.ts";

const amounts = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map((fen) => fromScaledWhole(fen, 2));

test("an amount written in any unit reads back as itself", () => {
  const units = fc.constantFrom("yuan" as const, "wan" as const, "yi" as const);
  fc.assert(
    fc.property(amounts, units, fc.nat(4), fc.boolean(), (amount, unit, decimals, negative) => {
      const yuan = negative && !amount.isZero() ? amount.negated() : amount;
      expect(readAmount(amountText(yuan, unit, decimals))).toEqual({ kind: "read", yuan });
    }),
  );
});

/** Reads capital characters back, digit by digit, without knowing how they were written. */
function readCapitals(text: string): bigint {
  const figures = "零壹贰叁肆伍陆柒捌玖";
  const places: Readonly<Record<string, bigint>> = { 仟: 1000n, 佰: 100n, 拾: 10n };
  let [fen, group, figure] = [0n, 0n, 0n];
  let above = 0n;
  for (const character of text.replace("整", "")) {
    const place = places[character];
    if (figures.includes(character)) figure = BigInt(figures.indexOf(character));
    else if (place !== undefined) [group, figure] = [group + figure * place, 0n];
    else if (character === "万")
      [above, group, figure] = [above + (group + figure) * 10_000n, 0n, 0n];
    else if (character === "亿")
      [above, group, figure] = [(above + group + figure) * 100_000_000n, 0n, 0n];
    else if (character === "元")
      [fen, above, group, figure] = [(above + group + figure) * 100n, 0n, 0n, 0n];
    else if (character === "角") [fen, figure] = [fen + figure * 10n, 0n];
    else if (character === "分") [fen, figure] = [fen + figure, 0n];
    else throw new Error(character);
  }
  return fen;
}

test("capital characters state the amount, with no two 零 together and none at the end", () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const text = chineseAmount(amount);
      expect(fromScaledWhole(readCapitals(text), 2)).toEqual(amount);
      expect(text).not.toMatch(/零零|零[万亿角]|零$/);
    }),
  );
});
