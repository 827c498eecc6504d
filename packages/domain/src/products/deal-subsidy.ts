/**
 * The interest subsidy of a deal (交易的财政贴息): as given, or what the register of schemes grants once it is known whether
 * relending backs the loan.
 */
import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { itemsInForce } from "../policy/dated-value.ts";
import { type Origin, referenceTo } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { DatedSpan, Span } from "../schedules/span.ts";
import type { InterestSubsidy } from "../subsidies/interest-subsidy.ts";
import {
  type DeclinedScheme,
  type SubsidyAnswer,
  subsidyAnswer,
} from "../subsidies/subsidy-scheme.ts";
import { factsOf } from "./completion/completion.ts";
import type { LoanRequest, SubsidyAsked } from "./loan-request.ts";
import type { Checked, Problem } from "./problem.ts";

/** The subsidy with its origin, and what the register answered where it was asked. */
export type DealSubsidy = {
  readonly subsidy: InterestSubsidy | undefined;
  readonly subsidyOrigin: Origin;
  readonly subsidyAnswer: SubsidyAnswer | undefined;
};

const GIVEN: Origin = { kind: "given" };

/** The subsidy of a request. Central schemes exclude each other, so at most one applies. */
export function dealSubsidy(
  request: LoanRequest,
  isRelendingBacked: boolean,
  book: PolicyBook,
): Checked<DealSubsidy> {
  const { subsidy, life, asked, context } = request;
  if (subsidy !== undefined) return answered(spanned(subsidy, life), GIVEN, undefined);
  if (asked.subsidy.kind === "none" || context === undefined || life.kind === "months") {
    return answered(undefined, GIVEN, undefined);
  }
  const { scheme: named, supplierPaidOn, principalUsed } = asked.subsidy;
  const deal = factsOf(request, context);
  const schemes = itemsInForce(book.registers.subsidySchemes, deal.drawdownDate);
  if (named !== undefined && schemes.every(({ code }) => code !== named)) {
    return refusal("scheme-not-in-force");
  }
  const facts = { deal, isRelendingBacked, supplierPaidOn, principalUsed, named };
  const answer = subsidyAnswer(schemes, facts);
  const declined = answer.declined.find(({ scheme }) => scheme.code === named);
  if (declined !== undefined) return refusal("scheme-does-not-apply", factsOfDeclined(declined));
  const [grant] = answer.applied;
  if (grant === undefined) {
    return answered(undefined, { kind: "assumed", rule: "no-subsidy-applies" }, answer);
  }
  const { subsidyRate } = grant.scheme.value;
  const { principalCap, from, to } = grant;
  const origin: Origin = { kind: "policy", reference: referenceTo(grant.scheme) };
  return answered({ subsidyRate, principalCap, span: within(life, from, to) }, origin, answer);
}

function answered(
  subsidy: InterestSubsidy | undefined,
  subsidyOrigin: Origin,
  answer: SubsidyAnswer | undefined,
): Checked<DealSubsidy> {
  return { kind: "ok", value: { subsidy, subsidyOrigin, subsidyAnswer: answer } };
}

function refusal(code: Problem["code"], facts: Problem["facts"] = {}): Checked<never> {
  return { kind: "refused", problems: [{ path: ["subsidy", "scheme"], code, facts }] };
}

function factsOfDeclined({ scheme, reasons }: DeclinedScheme): Problem["facts"] {
  return { name: scheme.value.name, reasons: reasons.join(" · ") };
}

/** A given grant runs from drawdown, or the day it starts on, for its months, at most to maturity. */
function spanned(
  { subsidyRate, principalCap, months, startsOn }: SubsidyAsked,
  life: Span,
): InterestSubsidy {
  if (life.kind === "months") {
    const toMonth = Math.min(months, life.toMonth);
    return { subsidyRate, principalCap, span: { kind: "months", fromMonth: 1, toMonth } };
  }
  const from = startsOn ?? life.from;
  return { subsidyRate, principalCap, span: within(life, from, addMonths(from, months)) };
}

function within(life: DatedSpan, from: CalendarDate, to: CalendarDate): DatedSpan {
  return { kind: "dated", from, to: to < life.to ? to : life.to };
}
