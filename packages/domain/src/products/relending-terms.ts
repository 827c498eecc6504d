/**
 * Relending as asked (再贷款要素): none, in stretches that are known, or to be planned from the policy book with the bank's
 * practice.
 */

import type { CalendarDate } from "../dates/calendar-date.ts";
import type { DrawRule } from "../funding/relending-draw.ts";
import type { Money, Share } from "../money/money.ts";
import type { RelendingPractice } from "../policy/relending-practice.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import type { Span } from "../schedules/span.ts";
import type { PricingContext } from "./pricing-context.ts";

/** A drawn stretch of relending as asked. */
export type RelendingAsked = { readonly span: Span; readonly relendingRate: Rate };

/** The parts of a bank's practice a plan is made with. */
type PlanPractice = Pick<
  RelendingPractice,
  "extensions" | "extensionRate" | "followsBalance" | "collateralCost" | "drawWhen"
>;

/** Facts of the deal that no practice can assume. */
type DealRelendingFacts = {
  /** What is left of the bank's quota; `undefined` where it does not bind. */
  readonly quotaLeft: Money | undefined;
  /** The project stands on a government list; `undefined` is not known. */
  readonly isProjectListed: boolean | undefined;
};

/** What a plan is made with, nothing left out. */
export type PlannedRelending = PlanPractice &
  DealRelendingFacts & {
    readonly kind: "planned";
    readonly context: PricingContext;
    readonly drawRule: DrawRule;
  };

/** A plan with some of its terms said; the practice of the pricing date fills in the others. */
export type WishedRelending = {
  readonly [Field in keyof PlanPractice]: PlanPractice[Field] | undefined;
} & DealRelendingFacts & {
    readonly kind: "wished";
    readonly drawOn: CalendarDate | undefined;
    readonly lagMonths: number | undefined;
    readonly fundsDay: number | undefined;
  };

/** No relending, or stretches that are known. */
type SaidRelending =
  | { readonly kind: "none" }
  | {
      readonly kind: "segments";
      readonly relendingShare: Share;
      readonly segments: readonly RelendingAsked[];
      readonly followsBalance: boolean;
      readonly collateralCost: Spread;
    };

/** Relending of a request, nothing left out. */
export type RelendingTerms = SaidRelending | PlannedRelending;

/** Relending of an inquiry. */
export type RelendingInquiry = RelendingTerms | WishedRelending;
