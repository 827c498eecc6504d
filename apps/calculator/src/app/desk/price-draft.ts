/**
 * From the form to a quote (定价): reads the texts, decodes the fit file, completes what was left out and prices it, all under
 * the policy known on the pricing date. Whatever is wrong comes back by field.
 */
import {
  completeInquiry,
  firmInquiry,
  type LoanRequest,
  type PolicyBook,
  type Problem,
  policyBookAsOf,
  priceLoan,
  type Quote,
} from "@xinzhi/domain";
import { decodeFitFile, type FitCase } from "@xinzhi/domain/schemas";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { dealFileOf, type FieldProblem } from "../../features/deal-form/deal-file-of.ts";
import type { DealDraft, DealFileText } from "../../features/deal-form/deal-texts.ts";

/** What a deal comes to: its quote, and the steps on the way from the form. */
export type Priced = {
  /** The fit file as read from the form. */
  readonly file: DealFileText;
  /** The same, decoded: the deal with its firm, innovation, rights, use and cash. */
  readonly question: FitCase;
  /** The loan with nothing left out; its origins say where each completed value came from. */
  readonly request: LoanRequest;
  readonly quote: Quote;
};

/** A price, or the problems that keep the deal from having one. */
export type PricedDraft =
  | { readonly kind: "ok"; readonly value: Priced }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/** The price of a draft. */
export function priceDraft(
  draft: DealDraft,
  amountUnit: AmountUnit,
  book: PolicyBook,
): PricedDraft {
  const { file, problems: unread } = dealFileOf(draft, amountUnit);
  const decoded = decodeFitFile(file);
  if (decoded.kind === "refused") {
    return { kind: "refused", problems: merged(unread, decoded.problems) };
  }
  if (unread.length > 0) return { kind: "refused", problems: unread };
  const question = decoded.value;
  const known = policyBookAsOf(book, question.context.pricingDate);
  const { inquiry } = firmInquiry(question, known);
  const request = completeInquiry(inquiry, known);
  if (request.kind === "refused") return inDeal(request.problems);
  const quote = priceLoan(request.value, known);
  if (quote.kind === "refused") return inDeal(quote.problems);
  return { kind: "ok", value: { file, question, request: request.value, quote: quote.value } };
}

/** What is said of the deal alone, by the way to it in the fit file. */
function inDeal(problems: readonly Problem[]): PricedDraft {
  const inFile = problems.map((problem) => ({ ...problem, path: ["deal", ...problem.path] }));
  return { kind: "refused", problems: merged([], inFile) };
}

/** What cannot be read is missing for the domain, too; the field says only the first. */
function merged(
  unread: readonly FieldProblem[],
  problems: readonly Problem[],
): readonly FieldProblem[] {
  const told = new Set(unread.map(({ path }) => path));
  const others = problems
    .map(({ path, code, facts }) => ({ path: path.join("."), code, facts }))
    .filter(({ path }) => !told.has(path));
  return [...unread, ...others];
}
