/** Limits of term, grace, amount, waiver and security: each is kept by the smallest step back, and by no smaller one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { type CureLever, cureGrid } from "./cure-grid.ts";
import { curesFor } from "./cures.ts";
import type { FailedRule } from "./failed-rule.ts";

const D2 = JSON.parse(
  readFileSync(new URL("../../../cases/d2.json", import.meta.url), "utf8"),
).inputs;

const NOWHERE = { termMonthsMax: 0, graceMax: 0 };

function requestOf(change: object): LoanRequest {
  const inquiry = decodeDealFile({ ...D2, ...change });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

function waivedBy(share: string) {
  const waiver = { share, borneBy: "payee", reason: "示例", approvedBy: "headOffice" };
  const fee = { code: "appraisal", payer: "borrower", payee: "valuer", kind: "upfrontFixed" };
  return { fees: [{ ...fee, amount: "30000", waiver }] };
}

const UNSECURED: FailedRule = {
  kind: "unsecuredShare",
  atMost: decimal("0.3"),
  unsecured: decimal("0.405"),
};

// D2 lends 50,000,000 for 60 months with 4 quarters of grace; 0.405 − 11 × 0.01 = 0.295.
test.each<[string, object, FailedRule, readonly string[]]>([
  ["a term", {}, { kind: "termMonths", atMost: 48 }, ["tenorShorter 60 → 48"]],
  ["a term of less than half", {}, { kind: "termMonths", atMost: 29 }, []],
  ["a grace", {}, { kind: "graceMonths", atMost: 7 }, ["graceShorter 4 → 2"]],
  ["an amount", {}, { kind: "amount", atMost: money("47654321") }, ["amount 50000000 → 47650000"]],
  [
    "a waiver",
    waivedBy("0.805"),
    { kind: "waivedShare", atMost: decimal("0.5") },
    ["waiver 0.805 → 0.495"],
  ],
  ["an unsecured part", { guaranteedShare: "0.2" }, UNSECURED, ["guarantee 0.2 → 0.31"]],
  ["more than there is to guarantee", { guaranteedShare: "0.6" }, UNSECURED, []],
])("%s beyond its limit", (_, change, rule, told) => {
  const request = requestOf(change);
  const answer = curesFor(request, rule, NOWHERE, book);
  if (answer.kind !== "ok" || answer.value.kind !== "fails") throw new Error("holds");
  expect(
    answer.value.cures.map(
      ({ lever, from, to }) => `${lever} ${toPlainDigits(from)} → ${toPlainDigits(to)}`,
    ),
  ).toEqual(told);
});

test.each<[CureLever, FailedRule["kind"]]>([
  ["tenor", "termMonths"],
  ["grace", "graceMonths"],
  ["amount", "termMonths"],
  ["amount", "waivedShare"],
  ["tenorShorter", "amount"],
  ["waiver", "amount"],
])("%s does nothing for %s", (lever, kind) => {
  const rules: readonly FailedRule[] = [
    { kind: "termMonths", atMost: 1 },
    { kind: "graceMonths", atMost: 0 },
    { kind: "amount", atMost: money("1") },
    { kind: "waivedShare", atMost: decimal("0") },
  ];
  const rule = rules.find((known) => known.kind === kind);
  expect(rule && cureGrid(lever, requestOf({}), rule, NOWHERE)).toBeUndefined();
});
