/** A floating rate from the deal file to the plan. On 2025-05-20 the one-year LPR went from 3.10 % to 3.00 %. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { decodeDealFile } from "./loan-inquiry.ts";

function ratesOf(floatingRate: object): readonly string[] {
  const { inputs } = JSON.parse(
    readFileSync(new URL("../../cases/d1.json", import.meta.url), "utf8"),
  );
  const { rates: _, funding, ...rest } = inputs;
  const request = decodeDealFile({
    ...rest,
    drawdownDate: "2024-11-20",
    maturityDate: "2025-11-20",
    funding: { ...funding, relending: null },
    relendingComparison: [],
    overdue: null,
    floatingRate,
  });
  if (request.kind === "refused") throw new Error(JSON.stringify(request.problems));
  const quote = priceLoan(request.value, publishedPolicyBook);
  if (quote.kind === "refused") throw new Error(JSON.stringify(quote.problems));
  return quote.value.figures.deal.rates.map(({ span, annualRate }) => {
    const from = span.kind === "dated" ? span.from : "";
    return `${from} ${toPlainDigits(annualRate.perYear)}`;
  });
}

const HALF_YEARLY = { rule: "period", months: 6 };

test.each([
  ["when the file is silent the publication of the reset day counts", {}, "2025-05-20 0.0315"],
  ["so it does on the reset day", { lprKnown: "onResetDay" }, "2025-05-20 0.0315"],
  ["known before the reset day, it does not", { lprKnown: "beforeResetDay" }, "2025-05-20 0.0325"],
])("%s", (_, known, second) => {
  const reset = { ...HALF_YEARLY, ...known };
  expect(ratesOf({ base: "LPR1Y", spreadBp: "15", reset })).toEqual(["2024-11-20 0.0325", second]);
});

test("any other word is refused at its field", () => {
  const reset = { ...HALF_YEARLY, lprKnown: "theDayBefore" };
  expect(() => ratesOf({ base: "LPR1Y", spreadBp: "15", reset })).toThrow("lprKnown");
});
