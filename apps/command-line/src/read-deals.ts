/**
 * Reading deal files: from text to inquiries, or to every sentence that says what is wrong.
 */
import { type Checked, firmInquiry, type LoanInquiry } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealFile, decodeFitFile, hasDealInside } from "@xinzhi/domain/schemas";
import { printable } from "@xinzhi/ui/words/deal-file/field-names.ts";
import { problemText } from "./words/problem-words.ts";

/** The deals of a file; `isList` says whether the file held a list or one deal. */
export type ReadDeals =
  | { readonly kind: "read"; readonly isList: boolean; readonly inquiries: readonly LoanInquiry[] }
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

/** Reads one deal or a list of deals. Nothing is priced when anything is wrong. */
export function readDeals(text: string): ReadDeals {
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return parsed;
  const isList = Array.isArray(parsed.value);
  const entries: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const inquiries: LoanInquiry[] = [];
  const sentences: string[] = [];
  entries.forEach((entry, index) => {
    const decoded = inquiryOf(entry);
    if (decoded.kind === "ok") inquiries.push(decoded.value);
    else {
      const label = dealLabel(entry, isList ? index : undefined);
      sentences.push(...decoded.problems.map((problem) => `${label}${problemText(problem)}`));
    }
  });
  if (sentences.length > 0) return { kind: "refused", sentences };
  if (inquiries.length > 0) return { kind: "read", isList, inquiries };
  return { kind: "refused", sentences: ["文件里没有交易。\n    The file holds no deal."] };
}

/** A deal; of a fit file its deal, with the size and titles that the firm's profile shows. */
function inquiryOf(entry: unknown): Checked<LoanInquiry> {
  if (!hasDealInside(entry)) return decodeDealFile(entry);
  const question = decodeFitFile(entry);
  if (question.kind === "refused") return question;
  return { kind: "ok", value: firmInquiry(question.value, publishedPolicyBook).inquiry };
}

/** Names a deal in a message: its place in the list and its id, where it has one. */
export function dealLabel(entry: unknown, index: number | undefined): string {
  const id =
    typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string"
      ? printable(entry.id).slice(0, 40)
      : "";
  const place = index === undefined ? "" : `#${index + 1} `;
  return id === "" && place === "" ? "" : `[${place}${id}] `.replace(" ]", "]");
}

/** A JSON text, with or without a byte-order mark. */
export function parseJson(
  text: string,
): { kind: "parsed"; value: unknown } | { kind: "refused"; sentences: readonly string[] } {
  try {
    return { kind: "parsed", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return {
      kind: "refused",
      sentences: [`文件不是 JSON 格式，无法读取。\n    The file is not JSON: ${reason}`],
    };
  }
}
