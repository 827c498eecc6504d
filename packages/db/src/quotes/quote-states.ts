/**
 * The states of a quote (报价状态) and which may follow which. The database holds the same list as a check of its own.
 */
import type { CalendarDate } from "@xinzhi/domain";
import type { QuoteState } from "../schema/quotes.ts";

const NEXT: Readonly<Record<QuoteState, readonly QuoteState[]>> = {
  draft: ["quoted"],
  quoted: ["approvalAsked", "expired", "lost"],
  approvalAsked: ["approved", "declined", "countered", "expired", "lost"],
  approved: ["accepted", "expired", "lost"],
  declined: [],
  countered: [],
  expired: [],
  accepted: [],
  lost: [],
};

/** Whether one state may follow another. */
export function mayFollow(from: QuoteState, to: QuoteState): boolean {
  return NEXT[from].includes(to);
}

/** Whether it is a decision on the quote, which its owner never makes. */
export function isDecision(state: QuoteState): boolean {
  return state === "approved" || state === "declined" || state === "countered";
}

/** Whether the quote came to nothing, so that what it holds of quota is let go. */
export function isEndWithoutLoan(state: QuoteState): boolean {
  return state !== "accepted" && NEXT[state].length === 0;
}

/** The state on a day: an open quote whose last day has passed is expired, whether or not anybody has written that down. */
export function stateOn(
  { state, expiresOn }: { readonly state: QuoteState; readonly expiresOn: CalendarDate },
  today: CalendarDate,
): QuoteState {
  return mayFollow(state, "expired") && expiresOn < today ? "expired" : state;
}
