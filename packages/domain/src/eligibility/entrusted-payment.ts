/**
 * Entrusted payment (受托支付): when the bank pays the supplier itself instead of leaving the money to the borrower (自主支付).
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Money, Share } from "../money/money.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import type { Answer } from "./firm-profile.ts";
import type { LoanType } from "./loan-type.ts";

/** When the bank pays the supplier itself: any of the tests named. All bounds are exceeded, not reached. */
export type EntrustedPaymentRule = {
  readonly paymentAbove?: Money;
  readonly projectShareAbove?: Share;
  /** A new customer with ordinary credit. */
  readonly newCustomerOrdinaryCredit?: true;
  /** Also above an amount that the rule leaves to the bank. */
  readonly largePaymentNotEstablished?: true;
};

type Rules = { readonly entrustedPayment: EntrustedPaymentRule };

/** One payment out of a loan. */
export type SupplierPayment = {
  readonly type: LoanType;
  readonly amount: Money;
  /** 项目总投资, for fixed-asset loans. */
  readonly projectTotal: Money | undefined;
  readonly newCustomerOrdinaryCredit: Answer | undefined;
};

/** Which test makes the bank pay itself, or what keeps it open. */
export type PaymentReason =
  | { readonly code: "payment-above"; readonly limit: Money }
  | { readonly code: "project-share-above"; readonly limit: Share }
  | { readonly code: "new-customer-ordinary-credit" }
  | { readonly code: "project-total-unknown" }
  | { readonly code: "customer-unknown" }
  | { readonly code: "large-payment-not-established" }
  | { readonly code: "no-rule"; readonly type: LoanType };

/** 受托支付, 自主支付, or not settled. */
export type PaymentVerdict = {
  readonly kind: "entrusted" | "selfPaid" | "unknown" | "notEstablished";
  readonly reasons: readonly PaymentReason[];
  readonly rule?: PolicyReference;
};

/** Whether the bank must pay the supplier itself. */
export function paymentVerdict(
  payment: SupplierPayment,
  rules: DatedRegister<Rules>,
  date: CalendarDate,
): PaymentVerdict {
  const version = itemInForce(rules, payment.type, date);
  if (version === undefined) {
    return { kind: "notEstablished", reasons: [{ code: "no-rule", type: payment.type }] };
  }
  const { entrustedPayment } = version.value;
  const rule = referenceTo(version);
  const entrusting = entrustingReasons(entrustedPayment, payment);
  if (entrusting.length > 0) return { kind: "entrusted", reasons: entrusting, rule };
  const open = unknownReasons(entrustedPayment, payment);
  if (open.length > 0) return { kind: "unknown", reasons: open, rule };
  return entrustedPayment.largePaymentNotEstablished === true
    ? { kind: "notEstablished", reasons: [{ code: "large-payment-not-established" }], rule }
    : { kind: "selfPaid", reasons: [], rule };
}

function entrustingReasons(
  { paymentAbove, projectShareAbove, newCustomerOrdinaryCredit }: EntrustedPaymentRule,
  { amount, projectTotal, newCustomerOrdinaryCredit: customer }: SupplierPayment,
): readonly PaymentReason[] {
  const reasons: PaymentReason[] = [];
  if (paymentAbove !== undefined && amount.yuan.gt(paymentAbove.yuan)) {
    reasons.push({ code: "payment-above", limit: paymentAbove });
  }
  if (projectShareAbove !== undefined && projectTotal !== undefined) {
    const allowed = projectTotal.yuan.times(projectShareAbove.share);
    if (amount.yuan.gt(allowed)) {
      reasons.push({ code: "project-share-above", limit: projectShareAbove });
    }
  }
  if (newCustomerOrdinaryCredit === true && customer === "yes") {
    reasons.push({ code: "new-customer-ordinary-credit" });
  }
  return reasons;
}

function unknownReasons(
  { projectShareAbove, newCustomerOrdinaryCredit }: EntrustedPaymentRule,
  payment: SupplierPayment,
): readonly PaymentReason[] {
  const noTotal = projectShareAbove !== undefined && payment.projectTotal === undefined;
  const noCustomer =
    newCustomerOrdinaryCredit === true && payment.newCustomerOrdinaryCredit === undefined;
  return [
    ...(noTotal ? [{ code: "project-total-unknown" } as const] : []),
    ...(noCustomer ? [{ code: "customer-unknown" } as const] : []),
  ];
}
