/**
 * Seeking a goal (倒算): one term of a fit file's deal moved until a figure meets its target, and the file that this leads to.
 */
import {
  completeInquiry,
  type Decimal,
  type Evaluate,
  evaluateFast,
  evaluateWith,
  firmInquiry,
  type LoanRequest,
  type PolicyBook,
  policyBookAsOf,
  type SolveTarget,
  solveFor,
} from "@xinzhi/domain";
import {
  decodeFitFile,
  decodeSolveTerms,
  type FileObject,
  movedFitFile,
} from "@xinzhi/domain/schemas";
import type { GoalTold, SoughtGoal } from "./goal-messages.ts";

/** The goal, or why it cannot be sought. */
export type Sought =
  | { readonly kind: "found"; readonly value: SoughtGoal }
  | { readonly kind: "not-in-deal" }
  | { readonly kind: "refused" };

/** The answer for a deal and a goal as a form spells it. */
export function seekGoal(file: FileObject, told: GoalTold, book: PolicyBook): Sought {
  const terms = decodeSolveTerms(told);
  const deal = completed(file, book);
  if (terms.kind === "refused" || deal === undefined) return { kind: "refused" };
  const { request, known } = deal;
  const { target } = terms.value;
  const evaluate = evaluationFor(target.figure, known);
  const solved = solveFor({ request, ...terms.value, evaluate });
  if (solved.kind === "refused") {
    const isLacking = solved.problems.some(({ code }) => code === "lever-not-in-deal");
    return { kind: isLacking ? "not-in-deal" : "refused" };
  }
  const answer = solved.value;
  if (answer.kind === "none") return found({ answer, file: undefined, adopted: undefined });
  const moved = movedFitFile(file, request, answer.request);
  return found({ answer, file: moved, adopted: figureOf(moved, target.figure, book) });
}

function found(value: SoughtGoal): Sought {
  return { kind: "found", value };
}

function figureOf(
  file: FileObject,
  figure: SolveTarget["figure"],
  book: PolicyBook,
): Decimal | undefined {
  const deal = completed(file, book);
  const priced = deal && evaluationFor(figure, deal.known)(deal.request);
  return priced?.kind === "ok" ? priced.value[figure] : undefined;
}

/** The kernel knows nothing of a relationship. The same way of pricing is used twice, so that figures can be compared to the last digit. */
function evaluationFor(figure: SolveTarget["figure"], known: PolicyBook): Evaluate {
  return figure.endsWith("WithRelationship") ? evaluateWith(known) : evaluateFast(known);
}

function completed(
  file: FileObject,
  book: PolicyBook,
): { readonly request: LoanRequest; readonly known: PolicyBook } | undefined {
  const question = decodeFitFile(file);
  if (question.kind === "refused") return undefined;
  const known = policyBookAsOf(book, question.value.context.pricingDate);
  const request = completeInquiry(firmInquiry(question.value, known).inquiry, known);
  return request.kind === "ok" ? { request: request.value, known } : undefined;
}
