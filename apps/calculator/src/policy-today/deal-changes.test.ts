/** A quote's deal file under another date and at another rate. */
import { expect, test } from "vitest";
import { pricedOn, withRate } from "./deal-changes.ts";

const plain = { deal: { rates: [{ from: "2026-01-01", annualRate: "0.03" }] }, firm: {} };

test("another pricing date, in a fit file and in a deal file", () => {
  expect(JSON.parse(pricedOn('{"deal":{"id":"a"},"firm":{}}', "2026-11-28"))).toEqual({
    deal: { id: "a", pricingDate: "2026-11-28" },
    firm: {},
  });
  expect(JSON.parse(pricedOn('{"id":"a"}', "2026-11-28")).pricingDate).toBe("2026-11-28");
});

test("another rate is told plainly, and the later stretches stay", () => {
  const rates = [
    { from: "2026-01-01", annualRate: "0.03", base: "LPR1Y", baseRate: "0.03", spreadBp: "0" },
    { from: "2027-01-01", annualRate: "0.04" },
  ];
  const file = withRate(JSON.stringify({ deal: { rates } }), "0.0285") ?? "";
  expect(JSON.parse(file).deal.rates).toEqual([
    { from: "2026-01-01", annualRate: "0.0285" },
    { from: "2027-01-01", annualRate: "0.04" },
  ]);
  expect(JSON.parse(withRate(JSON.stringify(plain), "0.02") ?? "").firm).toEqual({});
});

test.each([[{}], [{ deal: {} }], [{ deal: { rates: { tenor: "LPR1Y" } } }], [{ rates: [{}] }]])(
  "%j has no plain rate",
  (file) => {
    expect(withRate(JSON.stringify(file), "0.03")).toBeUndefined();
  },
);
