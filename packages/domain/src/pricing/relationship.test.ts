/** Income of a deposit beside D5 and D3, and a deposit solved for. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal } from "../money/decimal.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";
import { solveFor } from "./solving/solve-for.ts";
import { evaluateWith } from "./solving/target.ts";

const inputsOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8")).inputs;
const [D3, D5] = ["d3", "d5"].map(inputsOf);
const deposit = { averageBalance: "2000000", ftpCredit: "0.015", ratePaid: "0.0005" };

function requestOf(inputs: unknown) {
  const inquiry = decodeDealFile(inputs);
  const request =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

function reportOf(inputs: unknown) {
  const quote = priceLoan(requestOf(inputs), publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return priceReport(quote.value, { withLines: false });
}

test("D5: 2 m over 181/360 of a year at 1.45 % of margin", () => {
  // 2,000,000 × 1.45 % × 181/360 = 14,580.555…; × 75 % = 10,935.41666…; 2,646.875 + that = 13,582.291666…;
  // ÷ 130,093.75 = 0.10440387…; −10,362.50 + 10,935.41666… = 572.91666…
  const { relationship, totals, remarks } = reportOf({ ...D5, deposit });
  expect(relationship).toEqual({
    depositIncome: "14580.5555555555555555556",
    depositNet: "10935.4166666666666666667",
    net: "13582.2916666666666666667",
    raroc: "0.10440387541036111778365",
    eva: "572.916666666666666666667",
  });
  expect(totals).toMatchObject({ raroc: "0.0203459043958683641604612", eva: "-10362.5" });
  expect(remarks).toContain("deposit-is-no-condition");
});

test("D3: 24 months are two years, and a deposit that earns less than it is paid costs the bank", () => {
  // 1,000,000 × (1.00 − 1.20) % × 2 = −4,000; × 75 % = −3,000; 60,837.10153025 − 3,000.
  const costly = { averageBalance: "1000000", ftpCredit: "0.01", ratePaid: "0.012" };
  expect(reportOf({ ...D3, deposit: costly })["relationship"]).toMatchObject({
    depositIncome: "-4000",
    net: "57837.10153025",
    eva: "12392.2915655625",
  });
});

test("without a deposit nothing is said", () => {
  const report = reportOf(D5);
  expect(report).not.toHaveProperty("relationship");
  expect(report["remarks"]).not.toContain("deposit-is-no-condition");
});

test("D5: the deposit with which the relationship earns 10 %", () => {
  // (13,009.375 − 2,646.875) ÷ (75 % × 1.45 % × 181/360) = 1,895,218.136…: the next 10,000 above, and the one below misses.
  const request = requestOf({ ...D5, deposit });
  const answer = solveFor({
    request,
    lever: { kind: "deposit" },
    target: { figure: "rarocWithRelationship", bound: decimal("0.1") },
    range: { from: undefined, to: undefined },
    evaluate: evaluateWith(publishedPolicyBook),
  });
  const value = answer.kind === "ok" && answer.value.kind === "found" ? answer.value : undefined;
  expect(value?.value.toFixed()).toBe("1900000");
  expect(value?.neighbour).toMatchObject({ kind: "misses", value: decimal("1890000") });
  expect(value?.to.toFixed()).toBe("30000000");
});
