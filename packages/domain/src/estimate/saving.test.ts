/** Savings by hand: 500,000 before a subsidy of 120,000, against an ordinary loan at 400,000. */
import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { type Saving, savingsOf } from "./saving.ts";

const view = (yuan: string) => ({
  costYuan: decimal(yuan),
  simples: [],
  flows: [],
  rates: { kind: "none" } as const,
});

function told(saving: Saving | undefined): readonly (string | undefined)[] | undefined {
  return (
    saving && [
      ...[saving.withoutYuan, saving.withYuan, saving.savedYuan].map(toPlainDigits),
      saving.savedShare && toPlainDigits(saving.savedShare),
    ]
  );
}

test("with a subsidy both comparisons end at what is borne", () => {
  const { subsidy, ordinaryLoan } = savingsOf({
    cost: { allIn: view("500000"), afterSubsidy: view("380000") },
    savingYuan: decimal("20000"),
  });
  expect(told(subsidy)).toEqual(["500000", "380000", "120000", "0.24"]);
  expect(told(ordinaryLoan)).toEqual(["400000", "380000", "20000", "0.05"]);
});

test("without a subsidy the whole cost is borne, and a dearer loan saves less than nothing", () => {
  const { subsidy, ordinaryLoan } = savingsOf({
    cost: { allIn: view("500000"), afterSubsidy: undefined },
    savingYuan: decimal("-100000"),
  });
  expect(subsidy).toBeUndefined();
  expect(told(ordinaryLoan)).toEqual(["400000", "500000", "-100000", "-0.25"]);
});

test("of nothing no part is saved", () => {
  const { ordinaryLoan } = savingsOf({
    cost: { allIn: view("0"), afterSubsidy: undefined },
    savingYuan: decimal("0"),
  });
  expect(told(ordinaryLoan)).toEqual(["0", "0", "0", undefined]);
});
