/** 还款合计: all the borrower pays is all that was lent and all the interest on it. */
import { priceLoan, toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import d2 from "@xinzhi/domain/cases/d2.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeLoanRequest } from "@xinzhi/domain/schemas";
import { expect, it } from "vitest";
import { paymentTotalLine } from "./payment-total.ts";

it.each([
  ["D1", d1.inputs],
  ["D2", d2.inputs],
])("is principal and interest of %s", (_, inputs) => {
  const request = decodeLoanRequest(inputs);
  if (request.kind === "refused") throw new Error("the case is refused");
  const priced = priceLoan(request.value, publishedPolicyBook);
  if (priced.kind === "refused") throw new Error("the case has no price");
  const { lines, figures } = priced.value;
  const [total] = paymentTotalLine({ lines });
  const principal = lines.find(({ id }) => id === "principal");
  expect(total && toPlainDigits(total.value)).toBe(
    principal && toPlainDigits(principal.value.plus(figures.interestPosted)),
  );
  expect(total?.inputs[0]?.lines).toHaveLength(figures.plan.rows.length);
});

it("is nothing without payments", () => {
  expect(paymentTotalLine({ lines: [] })).toEqual([]);
});
