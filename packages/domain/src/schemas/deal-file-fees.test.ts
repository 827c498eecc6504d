/** What the fees of a deal file may get wrong, and what they are read as. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toPlainDigits } from "../money/decimal.ts";
import { decodeDealFile } from "./loan-inquiry.ts";

const D3: { inputs: object } = JSON.parse(
  readFileSync(new URL("../../cases/d3.json", import.meta.url), "utf8"),
);

const BASE = { code: "x", payer: "borrower", kind: "upfrontFixed", amount: "10" };
const WAIVER = { share: "1", borneBy: "bank", reason: "r", approvedBy: "branch" };

function read(fee: object, tax: object = {}) {
  const { tax: given } = D3.inputs as { tax: object };
  return decodeDealFile({ ...D3.inputs, fees: [fee], tax: { ...given, ...tax } });
}

function problemsIn(fee: object, tax?: object): readonly string[] {
  const request = read(fee, tax);
  return request.kind === "ok"
    ? []
    : request.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

test.each([
  [{}, []],
  [{ amount: undefined }, ["fees.0.amount missing"]],
  [{ rate: "0.1" }, ["fees.0.rate unknown-field"]],
  [{ months: 1 }, ["fees.0.months unknown-field"]],
  [{ kind: "upfrontRate" }, ["fees.0.amount unknown-field"]],
  [{ kind: "upfrontRate", amount: undefined }, ["fees.0.rate missing"]],
  [{ kind: "undrawnRate", amount: undefined, rate: "0.005" }, []],
  [{ kind: "prepaymentRate", amount: undefined, rate: "0.005" }, []],
  [{ kind: "prepaymentMonths", amount: undefined }, ["fees.0.months missing"]],
  [{ kind: "prepaymentMonths", amount: undefined, months: 3 }, []],
  [
    { kind: "prepaymentMonths", amount: undefined, rate: "0.1", months: 3 },
    ["fees.0.rate unknown-field"],
  ],
  [{ payer: "shared" }, ["fees.0.borrowerShare missing"]],
  [{ payer: "shared", borrowerShare: "1.1" }, ["fees.0.borrowerShare out-of-range"]],
  [{ borrowerShare: "1" }, ["fees.0.borrowerShare unknown-field"]],
  [{ payee: "bank" }, []],
  [{ payee: "bank", payer: "bank" }, ["fees.0.payer bank-pays-itself"]],
  [{ payee: "bank", payer: "shared", borrowerShare: "0.5" }, ["fees.0.payer bank-pays-itself"]],
  [{ payee: "me" }, ["fees.0.payee not-in-list"]],
  [{ waiver: WAIVER }, []],
  [{ waiver: { ...WAIVER, amount: "1" } }, ["fees.0.waiver.amount wrong-kind"]],
  [{ waiver: { ...WAIVER, share: undefined } }, ["fees.0.waiver.share missing"]],
  [{ waiver: { ...WAIVER, share: undefined, amount: "1" } }, []],
  [{ waiver: { ...WAIVER, reason: undefined } }, ["fees.0.waiver.reason missing"]],
  [{ waiver: { ...WAIVER, approvedBy: "me" } }, ["fees.0.waiver.approvedBy not-in-list"]],
  [{ payer: "bank", waiver: WAIVER }, ["fees.0.waiver nothing-to-waive"]],
  [{ payer: "shared", borrowerShare: "0", waiver: WAIVER }, ["fees.0.waiver nothing-to-waive"]],
])("%j: %j", (change, expected) => {
  expect(problemsIn({ ...BASE, ...change })).toEqual(expected);
});

test.each([
  ["borrower", undefined, "1"],
  ["bank", undefined, "0"],
  ["shared", "0.4", "0.4"],
])("of a fee that the %s pays, with share %s, the borrower bears %s", (payer, given, expected) => {
  const request = read({ ...BASE, payer, borrowerShare: given });
  const [fee] = request.kind === "ok" ? (request.value.fees ?? []) : [];
  expect(fee?.payee).toBe("other");
  expect(fee && toPlainDigits(fee.borrowerShare.share)).toBe(expected);
});

test("a part exemption has a bound", () => {
  expect(problemsIn(BASE, { vatTreatment: "exemptPart" })).toEqual(["tax.vatExemptRate missing"]);
  expect(problemsIn(BASE, { vatTreatment: "exemptPart", vatExemptRate: "0.045" })).toEqual([]);
  expect(problemsIn(BASE, { vatTreatment: "exempt", vatExemptRate: "0.045" })).toEqual([]);
});
