/**
 * The best lawful stack (最优合规叠加): of all the ways in which this loan may combine policy instruments, the one that costs
 * its customer least while the bank earns its target return; and of every instrument why it is in or out.
 *
 * Every lawful combination is priced, none is judged by a rule of thumb; the number of combinations is bounded. See decision 0021.
 */
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked, Problem } from "../../products/problem.ts";
import { dealOf } from "../price-deal.ts";
import type { Evaluate } from "../solving/target.ts";
import { subsidyOptions, waiverOptions } from "./customer-options.ts";
import { relendingOptions } from "./relending-options.ts";
import { type RuledInstrument, ruledInstruments } from "./ruled-instruments.ts";
import { sharingOptions } from "./sharing-options.ts";
import {
  byMerit,
  type Combination,
  type Dearer,
  dearerBy,
  type FailedCombination,
  isTie,
  lawfulCombinations,
  pricedCombinations,
} from "./stack-combinations.ts";
import {
  type ClosedOption,
  codesOf,
  joined,
  type OpenOption,
  STACK_KINDS,
  type StackInstrument,
} from "./stack-option.ts";
import { bareInquiry, frameOf } from "./stack-question.ts";

/** How many combinations are priced at most: a way to search, not a rule of any bank. */
const COMBINATIONS_MAX = 512;

/** Why two options are not taken together. */
export const EXCLUSION_RULES = [
  "exclusive-set",
  "one-grant-priced",
  "one-guarantee",
  "one-fund",
] as const;
export type ExclusionRule = (typeof EXCLUSION_RULES)[number];

/** The option in the best stack that keeps another out. */
export type Exclusion = { readonly other: StackInstrument; readonly rule: ExclusionRule };

/**
 * - `used`: `without` says how much dearer the best stack is with nothing in its place;
 * - `applied`: holds by rule, and there is nothing to choose;
 * - `notUsed`: open, but the best stack with it is dearer by so much, or as dear and has more instruments;
 * - `noPrice`: open, but no combination with it can be had;
 * - `closed`: not for this loan.
 */
export type StackVerdict = { readonly instrument: StackInstrument } & (
  | { readonly kind: "used"; readonly without: Dearer | undefined }
  | { readonly kind: "applied"; readonly ruled: RuledInstrument }
  | {
      readonly kind: "notUsed";
      readonly dearer: Dearer;
      readonly exclusion: Exclusion | undefined;
    }
  | { readonly kind: "noPrice"; readonly code: FailedCombination["code"] }
  | { readonly kind: "closed"; readonly reasons: ClosedOption["reasons"] }
);

/** The answer. `ranked` holds every priced combination, best first; `ties` those that cost exactly what the best costs. */
export type BestStack = {
  readonly best: Combination | undefined;
  readonly ties: readonly Combination[];
  readonly ranked: readonly Combination[];
  readonly failed: readonly FailedCombination[];
  readonly verdicts: readonly StackVerdict[];
};

/** What is asked. `confirmed` names schemes and funds whose conditions the officer vouches for. */
export type StackQuestion = {
  readonly request: LoanRequest;
  readonly confirmed: readonly string[];
};

/** The best stack on the pricing date, or what keeps the loan from being priced. */
export function bestStack(
  { request, confirmed }: StackQuestion,
  book: PolicyBook,
  evaluate: Evaluate,
): Checked<BestStack> {
  const { context } = request;
  if (context === undefined) {
    return refused({ path: ["pricingDate"], code: "missing", facts: {} });
  }
  const known = policyBookAsOf(book, context.pricingDate);
  const unknown = problemOfConfirmed(confirmed, book);
  if (unknown !== undefined) return refused(unknown);
  const bare = bareInquiry(request);
  const own = dealOf(request, book);
  const start = dealOf(bare, book);
  if (own.kind === "refused") return own;
  if (start.kind === "refused") return start;
  const frame = frameOf(request, context, known, confirmed);
  const relending = relendingOptions(frame, own.value);
  const { open, closed } = joined([
    relending,
    sharingOptions(frame),
    subsidyOptions(frame, relending.open.length > 0),
    waiverOptions(frame),
  ]);
  const combinations = lawfulCombinations(open);
  const count = combinations.length;
  if (count > COMBINATIONS_MAX) {
    const facts = { points: count, atMost: COMBINATIONS_MAX };
    return refused({ path: ["fees"], code: "range-too-wide", facts });
  }
  const tried = pricedCombinations(combinations, { bare, book, evaluate });
  const ranked = tried.filter((combination) => "cost" in combination).sort(byMerit);
  const failed = tried.filter((combination) => "code" in combination);
  const [best] = ranked;
  const final = best === undefined ? start : dealOf(best.request, book);
  if (final.kind === "refused") return final;
  const ruled = ruledInstruments(final.value, frame);
  const verdicts: readonly StackVerdict[] = [
    ...ruled.applied.map((one) => ({ kind: "applied" as const, instrument: one, ruled: one })),
    ...open.map((option) => verdictOn(option, ranked, failed)),
    ...[...closed, ...ruled.closed].map(closedVerdict),
  ];
  const ties = best === undefined ? [] : ranked.slice(1).filter((other) => isTie(other, best));
  const inOrder = [...verdicts].sort(byKindAndId);
  return { kind: "ok", value: { best, ties, ranked, failed, verdicts: inOrder } };
}

function refused(problem: Problem): Checked<never> {
  return { kind: "refused", problems: [problem] };
}

/** Only a scheme or a fund of the registers can be vouched for; one that starts later changes nothing. */
function problemOfConfirmed(
  confirmed: readonly string[],
  { registers: { subsidySchemes, compensationFunds } }: PolicyBook,
): Problem | undefined {
  const codes = [...codesOf(subsidySchemes), ...codesOf(compensationFunds)];
  const index = confirmed.findIndex((code) => !codes.includes(code));
  return index < 0
    ? undefined
    : {
        path: ["stack", "confirmed", index],
        code: "not-in-list",
        facts: { allowed: codes.join(" · ") },
      };
}

function closedVerdict(instrument: ClosedOption): StackVerdict {
  return { kind: "closed", instrument, reasons: instrument.reasons };
}

function verdictOn(
  option: OpenOption,
  ranked: readonly Combination[],
  failed: readonly FailedCombination[],
): StackVerdict {
  const [best] = ranked;
  const has = ({ used }: { readonly used: readonly OpenOption[] }) => used.includes(option);
  const withIt = ranked.find(has);
  if (best === undefined || withIt === undefined) {
    const code = failed.find(has)?.code ?? "no-rate";
    return { kind: "noPrice", instrument: option, code };
  }
  if (withIt === best) {
    const other = ranked.find(({ used }) => used.every(({ slot }) => slot !== option.slot));
    return {
      kind: "used",
      instrument: option,
      without: other === undefined ? undefined : dearerBy(other, best),
    };
  }
  const dearer = dearerBy(withIt, best);
  return { kind: "notUsed", instrument: option, dearer, exclusion: exclusionOf(option, best) };
}

/** The option of the best stack in the same slot, and the rule that lets a loan take one of them. */
function exclusionOf(option: OpenOption, { used }: Combination): Exclusion | undefined {
  const other = used.find(({ slot }) => slot === option.slot);
  if (other === undefined) return undefined;
  if (option.kind === "guarantee") return { other, rule: "one-guarantee" };
  if (option.kind === "compensationFund") return { other, rule: "one-fund" };
  const isSet = other.exclusivitySet === option.exclusivitySet;
  return { other, rule: isSet ? "exclusive-set" : "one-grant-priced" };
}

function byKindAndId({ instrument: one }: StackVerdict, { instrument: other }: StackVerdict) {
  const place = STACK_KINDS.indexOf(one.kind) - STACK_KINDS.indexOf(other.kind);
  if (place !== 0) return place;
  return one.id < other.id ? -1 : 1;
}
