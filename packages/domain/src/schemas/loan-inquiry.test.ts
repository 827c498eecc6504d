/** What a deal file may get wrong: each fault gives its field, its code and nothing else. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { decodeDealFile } from "./loan-inquiry.ts";

type Json = { [key: string]: unknown };

function inputsOf(name: string): Json {
  return JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"))
    .inputs;
}

/** A deep copy with one field set, or removed when the value is `undefined`. */
function patched(name: string, path: string, value: unknown): Json {
  const copy: Json = structuredClone(inputsOf(name));
  const steps = path.split(".");
  let at: Json = copy;
  for (const step of steps.slice(0, -1)) at = at[step] as Json;
  const last = steps.at(-1) ?? "";
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

function problemsIn(input: unknown): readonly string[] {
  const request = decodeDealFile(input);
  const checked = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  return checked.kind === "ok"
    ? []
    : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

test.each([
  ["d1", "opexRate", undefined, "opexRate missing"],
  ["d1", "principal", 10000000, "principal number-not-text"],
  ["d1", "principal", "1e7", "principal exponent"],
  ["d1", "principal", "10,000,000", "principal not-a-decimal"],
  ["d1", "principal", "+10000000", "principal not-a-decimal"],
  ["d1", "principal", "010", "principal not-a-decimal"],
  ["d1", "principal", "0", "principal out-of-range"],
  ["d1", "principal", "-5", "principal out-of-range"],
  ["d1", "principal", "1.001", "principal too-many-decimals"],
  ["d1", "principal", null, "principal not-text"],
  ["d1", "opexRate", `0.${"1".repeat(38)}`, "opexRate too-many-digits"],
  ["d1", "lgd", "1.01", "lgd out-of-range"],
  ["d1", "termMonths", -12, "termMonths out-of-range"],
  ["d1", "termMonths", 12.5, "termMonths not-a-whole-number"],
  ["d1", "termMonths", "12", "termMonths not-a-whole-number"],
  ["d1", "termMonths", 24, "termMonths term-disagrees-with-dates"],
  ["d1", "maturityDate", "2027-02-31", "maturityDate not-a-date"],
  ["d1", "maturityDate", "2026-03-16", "maturityDate maturity-not-after-drawdown"],
  ["d1", "maturityDate", undefined, "maturityDate missing"],
  ["d1", "colour", "red", "colour unknown-field"],
  ["d1", "tax.extra", "0", "tax.extra unknown-field"],
  ["d1", "__proto__x", "0", "__proto__x unknown-field"],
  ["d1", "product", "mortgage", "product not-in-list"],
  ["d1", "repayment", "bullet", "repayment not-an-object"],
  ["d1", "repayment.gracePeriods", 2, "repayment.gracePeriods grace-without-instalments"],
  ["d1", "interest.settlementDay", 32, "interest.settlementDay out-of-range"],
  ["d1", "tax.vatRate", "1", "tax.vatRate out-of-range"],
  ["d1", "funding.relending", null, "relendingComparison relending-share-missing"],
  ["d1", "rates.0.baseRate", undefined, "rates.0.baseRate missing"],
  ["d4", "rates.0.from", "2023-06-20", ""],
  ["d4", "rates.1.from", "2024-06-19", "rates.1.from not-in-order"],
  ["d1", "rates", [], "rates empty"],
  ["d1", "rates.0.from", "2026-03-17", "rates.0.from rate-gap-at-drawdown"],
  ["d1", "rates.0.fromMonth", 1, "rates.0.fromMonth wrong-kind"],
  ["d4", "rates.1.from", "2024-06-20", "rates.1.from not-in-order"],
  ["d4", "rates.2.from", "2027-06-20", "rates.2.from after-maturity"],
  [
    "d4",
    "funding.relending.segments.1.from",
    "2025-07-14",
    "funding.relending.segments.1 not-in-order",
  ],
  [
    "d1",
    "funding.relending.segments.0.to",
    "2027-03-17",
    "funding.relending.segments.0.to after-maturity",
  ],
  [
    "d1",
    "funding.relending.segments.0.from",
    "2026-03-15",
    "funding.relending.segments.0.from before-drawdown",
  ],
  ["d2", "repayment.gracePeriods", 20, "repayment.gracePeriods grace-too-long"],
  ["d2", "dscr.toPeriod", 21, "dscr.toPeriod period-out-of-plan"],
  ["d3", "costBasis", "actual360", "drawdownDate dates-missing"],
  ["d3", "fees.0.rate", undefined, "fees.0.rate missing"],
  ["d3", "fees.1.amount", undefined, "fees.1.amount missing"],
  ["d3", "fees.1.kind", "monthly", "fees.1.kind not-in-list"],
  ["d3", "rates.0.from", "2026-01-01", "rates.0.from wrong-kind"],
  ["d5", "overdue.settledOn", "2026-07-31", "overdue.settledOn settled-before-maturity"],
] as const)("%s with %s = %s", (name, path, value, expected) => {
  expect(problemsIn(patched(name, path, value))).toEqual(expected === "" ? [] : [expected]);
});

test("a plan by hand must add up to the principal", () => {
  const plan = (first: string) => ({
    ...inputsOf("d2"),
    repayment: {
      method: "custom",
      frequency: "quarterly",
      principalPlan: [
        { period: 4, amount: first },
        { period: 20, amount: "40000000" },
      ],
    },
  });
  expect(problemsIn(plan("10000000"))).toEqual([]);
  expect(problemsIn(plan("9999999.99"))).toEqual(["repayment.principalPlan plan-does-not-add-up"]);
});

test("a period has one principal part, wherever it stands in the plan", () => {
  const principalPlan = [1, 2, 1].map((period) => ({ period, amount: "1" }));
  const repayment = { method: "custom", frequency: "quarterly", principalPlan };
  expect(problemsIn({ ...inputsOf("d1"), principal: "3", repayment })).toEqual([
    "repayment.principalPlan.2.period not-in-order",
  ]);
});

test("a rate that was replaced before drawdown is not part of the deal", () => {
  const rates = [
    { from: "2025-01-01", annualRate: "0.05" },
    { from: "2026-01-01", annualRate: "0.029" },
  ];
  expect(problemsIn({ ...inputsOf("d1"), rates })).toEqual(["rates.1.from before-drawdown"]);
});

test("an overdue look needs something left at maturity", () => {
  const prepayments = [{ date: "2026-03-31", amount: "3000000", effect: "shorten" }];
  expect(problemsIn({ ...inputsOf("d5"), prepayments })).toEqual(["overdue nothing-overdue"]);
});

test("what is not an object is refused whole", () => {
  expect(problemsIn("D1")).toEqual([" not-an-object"]);
  expect(problemsIn(null)).toEqual([" not-an-object"]);
});
