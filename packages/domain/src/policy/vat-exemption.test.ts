/** Whether interest is exempt: each bound on its edge, both methods. */
import { expect, test } from "vitest";
import { vatExemptionRegister } from "../../reference-data/vat-exemption.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { rate } from "../rates/rate.ts";
import { itemsInForce } from "./dated-value.ts";
import { type VatFacts, vatAnswer } from "./vat-exemption.ts";

/** D3: 5,000,000 at 3.65 % when the LPR is 3.00 %. */
const FACTS: VatFacts = {
  firmSize: "small",
  credit: money("5000000"),
  annualRate: rate("0.0365"),
  lpr: rate("0.03"),
  method: "whole",
};

function answer(change: Partial<VatFacts>, on = "2026-03-16"): string {
  const found = vatAnswer(itemsInForce(vatExemptionRegister, calendarDate(on)), {
    ...FACTS,
    ...change,
  });
  if (found.kind === "taxed") return `taxed ${found.reasons.join(",")}`;
  const bound = found.vatExemptRate && toPlainDigits(found.vatExemptRate.perYear);
  return `${found.kind} ${found.exemption.id} ${bound ?? "-"}`;
}

test.each<[Partial<VatFacts>, string]>([
  [{}, "exempt TAX-3 0.045"],
  [{ annualRate: rate("0.045") }, "exempt TAX-3 0.045"],
  // A hair above: the first method loses all, the second the part above.
  [{ annualRate: rate("0.0450001") }, "taxed credit-too-large,rate-over-bound"],
  [{ annualRate: rate("0.0450001"), method: "part" }, "exemptPart TAX-3 0.045"],
  [{ annualRate: rate("0.045"), method: "part" }, "exempt TAX-3 0.045"],
  [{ credit: money("10000000") }, "exempt TAX-3 0.045"],
  [{ credit: money("10000000.01") }, "taxed credit-too-large"],
  // Up to a million the rate does not matter.
  [{ credit: money("1000000"), annualRate: rate("0.2") }, "exempt TAX-4 -"],
  [{ credit: money("1000000"), annualRate: rate("0.2"), method: "part" }, "exempt TAX-4 -"],
  [
    { credit: money("1000000.01"), annualRate: rate("0.2") },
    "taxed credit-too-large,rate-over-bound",
  ],
  [{ firmSize: "micro" }, "exempt TAX-3 0.045"],
  [{ firmSize: "medium" }, "taxed firm-too-large"],
  [{ firmSize: "large" }, "taxed firm-too-large"],
  [{ firmSize: undefined }, "taxed firm-size-unknown"],
])("%j: %s", (change, expected) => {
  expect(answer(change)).toBe(expected);
});

test.each([
  ["2027-12-31", "exempt TAX-3 0.045"],
  ["2028-01-01", "taxed no-exemption-in-force"],
])("on %s: %s", (on, expected) => {
  expect(answer({}, on)).toBe(expected);
});
