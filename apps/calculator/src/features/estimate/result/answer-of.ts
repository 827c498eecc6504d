/**
 * The answer to what was entered (测算答复): the texts become a file, the file a question, and the domain answers from the public policy. A
 * problem is said at its field.
 */
import {
  type EstimateAnswer,
  type EstimateQuestion,
  estimate,
  type PricedProduct,
  type ProductEstimate,
  type PublicPolicy,
} from "@xinzhi/domain/estimate";
import { decodeEstimateFile } from "@xinzhi/domain/estimate-file";
import { type EstimateFile, estimateFileOf, pathInForm } from "../form/estimate-file-of.ts";
import type { FieldProblem } from "../form/read-field.ts";
import type { EstimateTexts, TextPath } from "../work/estimate-work.ts";

/** What was asked and what is answered, or the problems by their fields. */
export type Answered =
  | {
      readonly kind: "answered";
      readonly file: EstimateFile;
      readonly question: EstimateQuestion;
      readonly answer: EstimateAnswer;
    }
  | { readonly kind: "refused"; readonly found: Readonly<Record<TextPath, FieldProblem>> };

/** The answer of the day. */
export function answerOf(texts: EstimateTexts, policy: PublicPolicy, today: string): Answered {
  const file = estimateFileOf(texts, today);
  const read = decodeEstimateFile(file);
  if (read.kind === "refused") {
    const found = read.problems.map(({ path, code }) => [pathInForm(path), problemWord(code)]);
    return { kind: "refused", found: Object.fromEntries(found) };
  }
  return { kind: "answered", file, question: read.value, answer: estimate(read.value, policy) };
}

const WORDED: readonly FieldProblem[] = [
  "missing",
  "not-a-date",
  "out-of-range",
  "too-long",
  "part-above-whole",
  "grace-too-long",
  "too-many-decimals",
];

/** A problem that has words of its own keeps its code. */
function problemWord(code: string): FieldProblem {
  return WORDED.find((known) => known === code) ?? "other";
}

/** The price of a product, where it has one. */
export function priceOf({ price }: ProductEstimate): PricedProduct | undefined {
  return price.kind === "priced" ? price : undefined;
}

const OUTCOMES = ["fits", "open", "doesNotFit", "notALoanYet"] as const;

/**
 * Which product is shown first: one that fits before one that may, and of those the one that costs least a year at the high end.
 */
export function firstShown({ products }: EstimateAnswer): ProductEstimate | undefined {
  const ranked = products
    .filter((product) => priceOf(product) !== undefined)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const [best] = ranked;
  return ranked
    .filter((product) => best !== undefined && rankOf(product) === rankOf(best))
    .reduce<ProductEstimate | undefined>(
      (least, product) => (least === undefined || isCheaper(product, least) ? product : least),
      undefined,
    );
}

function rankOf({ fit }: ProductEstimate): number {
  return OUTCOMES.indexOf(fit.outcome);
}

function isCheaper(one: ProductEstimate, other: ProductEstimate): boolean {
  const [cost, least] = [one, other].map(
    (product) => priceOf(product)?.high.sheet.before.effective,
  );
  return cost !== undefined && (least === undefined || cost.lt(least));
}
