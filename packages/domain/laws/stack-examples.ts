/**
 * An invented loan (示例) whose figures follow from plain sums, and its best stack as short texts for rows of a test.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import { toPlainDigits } from "../src/money/decimal.ts";
import { toReported } from "../src/money/rounding.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { evaluateFast } from "../src/pricing/solving/fast-evaluate.ts";
import { bestStack, type StackVerdict } from "../src/pricing/stack/best-stack.ts";
import type { Combination, Dearer } from "../src/pricing/stack/stack-combinations.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";

/** Two titles on government lists. */
export const listed = ["littleGiant", "techSme"].map((title) => ({
  title,
  source: "governmentList",
}));

/** One payment after 365 days on a 365-day year. */
export const DEAL = {
  id: "stack",
  product: "techInnovationLoan",
  principal: "10000000",
  pricingDate: "2026-03-16",
  institution: "stateBank",
  purpose: "equipmentRenewal",
  firm: { size: "medium", titles: listed },
  drawdownDate: "2026-03-16",
  maturityDate: "2027-03-16",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "atMaturity" },
  interest: { method: "actual365" },
  costBasis: "actual365",
  rates: [{ from: "2026-03-16", annualRate: "0.029" }],
  funding: { ftpRate: "0.017" },
  opexRate: "0.0035",
  pd: "0.01",
  lgd: "0.4",
  capital: { riskWeight: "1", car: "0.115", hurdle: "0.1" },
  fees: [],
};

/** 0.1 % for the bank at drawdown, half of which may be waived. */
export const SYNDICATION = {
  code: "syndication",
  payer: "borrower",
  payee: "bank",
  kind: "upfrontRate",
  rate: "0.001",
};

/** The answer to the loan with these changes, under the published policy or another. */
export function answerTo(
  change: object,
  confirmed: readonly string[] = [],
  book: PolicyBook = publishedPolicyBook,
) {
  const inquiry = decodeDealFile({ ...DEAL, ...change });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return bestStack({ request: request.value, confirmed }, book, evaluateFast(book));
}

/** The same as texts. */
export function stackOf(change: object, confirmed?: readonly string[], book?: PolicyBook) {
  const answer = answerTo(change, confirmed, book);
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer.problems));
  const { best, ties, ranked, verdicts } = answer.value;
  return {
    best: best && combinationText(best),
    ties: ties.map(namesOf),
    priced: ranked.length,
    verdicts: verdicts.map(verdictText),
  };
}

const namesOf = ({ used }: Combination) => used.map(({ id }) => id).join(" + ");

/** Instruments, rate and cost. */
export function combinationText(combination: Combination): string {
  const { customerRate, annualCost, cost } = combination;
  const cut = annualCost === undefined ? "none" : toPlainDigits(toReported(annualCost));
  return `${namesOf(combination)}: ${toPlainDigits(customerRate)} costs ${cut}, ${toPlainDigits(cost)}`;
}

function dearerText({ yuan }: Dearer): string {
  return toPlainDigits(yuan);
}

function reasonText({ code, facts }: { code: string; facts: object }): string {
  return [code, ...Object.values(facts)].join(" ").trim();
}

function verdictText(verdict: StackVerdict): string {
  const { kind, instrument } = verdict;
  const head = `${kind} ${instrument.id}`;
  switch (kind) {
    case "used":
      return `${head}, without ${verdict.without && dearerText(verdict.without)}`;
    case "applied": {
      const { takenOffBp, isDroppedWhileRelent } = verdict.ruled;
      const dropped = isDroppedWhileRelent ? "until relent" : "";
      return `${head} ${takenOffBp?.toFixed() ?? ""} ${dropped}`.trim();
    }
    case "notUsed":
      return `${head} ${dearerText(verdict.dearer)} ${verdict.exclusion?.rule ?? ""}`.trim();
    case "noPrice":
      return `${head} ${verdict.code}`;
    case "closed":
      return `${head}: ${verdict.reasons.map(reasonText).join(", ")}`;
    default:
      throw new Error(kind satisfies never);
  }
}
