/** Entrusted payment by the thresholds of 2009 and 2010, and by those of 2024. */
import { expect, test } from "vitest";
import { loanUseRules } from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import { paymentVerdict, type SupplierPayment } from "./entrusted-payment.ts";
import type { Answer } from "./firm-profile.ts";

function answer(payment: SupplierPayment, date: string): unknown {
  const { kind, reasons } = paymentVerdict(payment, loanUseRules, calendarDate(date));
  return [kind, ...JSON.parse(JSON.stringify(reasons))];
}

function payment(amount: string, project?: string): SupplierPayment {
  return {
    type: "fixedAsset",
    amount: money(amount),
    projectTotal: project === undefined ? undefined : money(project),
    newCustomerOrdinaryCredit: undefined,
  };
}

function turnover(amount: string, newCustomerOrdinaryCredit?: Answer): SupplierPayment {
  return {
    type: "workingCapital",
    amount: money(amount),
    projectTotal: undefined,
    newCustomerOrdinaryCredit,
  };
}

const above = (yuan: string) => ({ code: "payment-above", limit: { yuan } });
const shareAbove = { code: "project-share-above", limit: { share: "0.05" } };

test.each([
  ["10000000", ["selfPaid"]],
  ["10000000.01", ["entrusted", above("10000000")]],
])("since 2024-07-01 more than 10 million to one party: %s", (amount, expected) => {
  expect(answer(payment(amount), "2024-07-01")).toEqual(expected);
  expect(answer(turnover(amount), "2024-07-01")).toEqual(expected);
});

test.each([
  ["5000000", "100000000", ["selfPaid"]],
  ["5000000.01", "100000000.2", ["entrusted", above("5000000")]],
  ["5000000.01", undefined, ["entrusted", above("5000000")]],
  ["500000", "10000000", ["selfPaid"]],
  ["500000.01", "10000000", ["entrusted", shareAbove]],
  ["9000000", "10000000", ["entrusted", above("5000000"), shareAbove]],
  ["500000", undefined, ["unknown", { code: "project-total-unknown" }]],
])("before, %s of a project of %s", (amount, project, expected) => {
  expect(answer(payment(amount, project), "2024-06-30")).toEqual(expected);
});

test.each([
  ["yes", ["entrusted", { code: "new-customer-ordinary-credit" }]],
  ["no", ["notEstablished", { code: "large-payment-not-established" }]],
  [undefined, ["unknown", { code: "customer-unknown" }]],
] as const)(
  "before, working capital for a new customer with ordinary credit: %s",
  (is, expected) => {
    expect(answer(turnover("100", is), "2024-06-30")).toEqual(expected);
  },
);

test("before the first rules there is none", () => {
  expect(answer(turnover("1"), "2009-12-31")).toEqual([
    "notEstablished",
    { code: "no-rule", type: "workingCapital" },
  ]);
});
