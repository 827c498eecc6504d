/**
 * A saved deal file (保存的交易): a loan alone, or a firm with its loan, read once for however many books it is priced under.
 */
import type { DealQuestion } from "../pricing/policy-effect/deal-outcome.ts";
import type { Checked } from "../products/problem.ts";
import { decodeFitFile, hasDealInside } from "./fit-file.ts";
import { decodeDealFile } from "./loan-inquiry.ts";

/** The question in the file, or what is wrong with it. */
export function decodeSavedDeal(dealFile: unknown): Checked<DealQuestion> {
  if (hasDealInside(dealFile)) {
    const question = decodeFitFile(dealFile);
    if (question.kind === "refused") return question;
    return { kind: "ok", value: { kind: "firm", question: question.value } };
  }
  const inquiry = decodeDealFile(dealFile);
  if (inquiry.kind === "refused") return inquiry;
  return { kind: "ok", value: { kind: "deal", inquiry: inquiry.value } };
}
