/** Fit cards by rules of their own: a book under which only few values can be tried, and one that scores nothing. */
import { expect, test } from "vitest";
import { CARD_FILE, cardOf } from "../../../laws/card-examples.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { share } from "../../money/money.ts";
import { FIT_MEASURES, type FitCardRule } from "../../policy/fit-card-rule.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { ProductConditions } from "../../policy-book/product-conditions.ts";

const { registers } = publishedPolicyBook;

/** The published book with other rules of the card and other conditions of every product. */
function bookWith(
  rule: Partial<FitCardRule>,
  conditions: Partial<ProductConditions> = {},
): PolicyBook {
  return {
    ...publishedPolicyBook,
    registers: {
      ...registers,
      fitCardRules: registers.fitCardRules.map((item) => ({
        ...item,
        value: { ...item.value, ...rule },
      })),
      productConditions: registers.productConditions.map((item) => ({
        ...item,
        value: { ...item.value, ...conditions },
      })),
    },
  };
}

// Four values of grace, of which three and four leave no payment but the last for principal and are refused; the whole loss
// guaranteed; twice the amount. None of them makes the hardest payment easier.
test("a value that the bank refuses is passed over", () => {
  const months = (least: number, usual: number, most: number) => {
    const range = { least, usual, most };
    return { standard: range, preferential: range };
  };
  const whole = { amount: share("1"), guaranteedShare: share("1") };
  const book = bookWith(
    { steps: whole },
    { graceMonths: months(0, 0, 24), termMonths: months(24, 24, 24) },
  );
  const { improvement } = cardOf(CARD_FILE, book);
  if (improvement.kind !== "none") throw new Error(improvement.kind);
  const { weakest, target, tried } = improvement;
  expect([weakest, toPlainDigits(target), tried]).toEqual(["size", "60", 6]);
});

test("where no factor is known none is the weakest, and none is improved", () => {
  const { bands } = elementAt(registers.fitCardRules, 0).value;
  const none = { ...bands, ...Object.fromEntries(FIT_MEASURES.map((code) => [code, []])) };
  const card = cardOf(CARD_FILE, bookWith({ bands: none }));
  expect([card.weakest, card.improvement]).toEqual([undefined, { kind: "unknown" }]);
});
