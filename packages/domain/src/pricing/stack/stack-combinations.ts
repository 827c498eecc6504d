/**
 * Combinations (组合): every lawful way to take the open options, each priced at the rate at which the bank earns its target
 * return, so that all policy money is passed on.
 */
import type { Decimal } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import type { LoanInquiry } from "../../products/loan-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { ProblemCode } from "../../products/problem.ts";
import { finalView } from "../competing/yearly-outlay.ts";
import { priceLoan } from "../price-deal.ts";
import { solveFor } from "../solving/solve-for.ts";
import type { Evaluate } from "../solving/target.ts";
import type { OpenOption } from "./stack-option.ts";

/** A priced combination. `raroc` meets the target; cost and annual cost are the customer's, after subsidy. */
export type Combination = {
  readonly used: readonly OpenOption[];
  readonly request: LoanRequest;
  readonly customerRate: Decimal;
  readonly raroc: Decimal;
  readonly annualCost: Decimal | undefined;
  readonly cost: Decimal;
};

/** A lawful combination that cannot be had: at no rate is the target earned, or something in it does not fit together. */
export type FailedCombination = {
  readonly used: readonly OpenOption[];
  readonly code: "no-rate" | ProblemCode;
};

/** Every way to take at most one option of each slot, without what needs relending where none is drawn. */
export function lawfulCombinations(
  open: readonly OpenOption[],
): readonly (readonly OpenOption[])[] {
  const slots = [...new Set(open.map(({ slot }) => slot))];
  const all = slots.reduce<readonly (readonly OpenOption[])[]>(
    (taken, slot) => {
      const choices = open.filter((option) => option.slot === slot);
      return taken.flatMap((used) => [used, ...choices.map((option) => [...used, option])]);
    },
    [[]],
  );
  return all.filter(isBacked);
}

function isBacked(used: readonly OpenOption[]): boolean {
  return (
    used.every(({ needsRelending }) => !needsRelending) ||
    used.some(({ kind }) => kind === "relending")
  );
}

/** What a combination is priced with. */
export type CombinationFrame = {
  readonly bare: LoanInquiry;
  readonly book: PolicyBook;
  readonly evaluate: Evaluate;
};

/** A subsidy is no income of the bank, so combinations that differ in it alone share one rate. */
export function pricedCombinations(
  combinations: readonly (readonly OpenOption[])[],
  frame: CombinationFrame,
): readonly (Combination | FailedCombination)[] {
  const known = new Map<string, LoanRequest | FailedCombination["code"]>();
  return combinations.map((used) => {
    const funded = used.filter(({ kind }) => kind !== "subsidy");
    const key = JSON.stringify(funded.map(({ kind, id }) => [kind, id]));
    const solved = known.get(key) ?? rateFor(funded, frame);
    known.set(key, solved);
    return typeof solved === "string"
      ? { used, code: solved }
      : pricedWith(used, solved, frame.book);
  });
}

/** The loan at the least rate that earns the target. Rounding: to 1e-8, upwards. */
function rateFor(
  used: readonly OpenOption[],
  { bare, book, evaluate }: CombinationFrame,
): LoanRequest | FailedCombination["code"] {
  const completed = completeInquiry(taken(bare, used), book);
  if (completed.kind === "refused") return completed.problems[0]?.code ?? "no-rate";
  const request = completed.value;
  const solved = solveFor({
    request,
    lever: {
      kind: request.rates.kind === "floating" ? "spread" : "rate",
      grid: "tenThousandthOfBasisPoint",
    },
    target: { figure: "raroc", bound: request.capital.hurdle.perYear },
    range: { from: undefined, to: undefined },
    evaluate,
  });
  if (solved.kind === "refused") return solved.problems[0]?.code ?? "no-rate";
  return solved.value.kind === "found" ? solved.value.request : "no-rate";
}

function pricedWith(
  used: readonly OpenOption[],
  solved: LoanRequest,
  book: PolicyBook,
): Combination | FailedCombination {
  const subsidies = used.filter(({ kind }) => kind === "subsidy");
  const priced = priceLoan(taken(solved, subsidies), book);
  if (priced.kind === "refused") return { used, code: priced.problems[0]?.code ?? "no-rate" };
  const { figures } = priced.value;
  const { rates, costYuan } = finalView(figures.borrower);
  return {
    used,
    request: figures.deal.request,
    customerRate: figures.customerRate,
    raroc: figures.profit.raroc,
    annualCost: "effective" in rates ? rates.effective : undefined,
    cost: costYuan,
  };
}

function taken(inquiry: LoanInquiry, used: readonly OpenOption[]): LoanInquiry {
  return used.reduce((changed, { apply }) => apply(changed), inquiry);
}

/** Cheapest a year first, then in yuan, then fewer instruments, then by their ids. */
export function byMerit(one: Combination, other: Combination): number {
  return (
    byAnnualCost(one, other) ||
    one.cost.cmp(other.cost) ||
    one.used.length - other.used.length ||
    (spelled(one) < spelled(other) ? -1 : 1)
  );
}

/** Whether two combinations cost the customer the same in both measures. */
export function isTie(one: Combination, other: Combination): boolean {
  return byAnnualCost(one, other) === 0 && one.cost.eq(other.cost);
}

/** A loan without a single annual cost comes last. */
function byAnnualCost(one: Combination, other: Combination): number {
  if (one.annualCost === undefined) return other.annualCost === undefined ? 0 : 1;
  return other.annualCost === undefined ? -1 : one.annualCost.cmp(other.annualCost);
}

function spelled({ used }: Combination): string {
  return used.map(({ kind, id }) => `${kind} ${id}`).join(", ");
}

/** How much dearer one combination is: a year, and in yuan. */
export type Dearer = { readonly perYear: Decimal | undefined; readonly yuan: Decimal };

/** Signed: below nought where the other would be cheaper in that measure. */
export function dearerBy(one: Combination, best: Combination): Dearer {
  const perYear =
    one.annualCost === undefined || best.annualCost === undefined
      ? undefined
      : one.annualCost.minus(best.annualCost);
  return { perYear, yuan: one.cost.minus(best.cost) };
}
