/**
 * A policy file (政策文件): many items as one JSON, for export and import. Documented in `docs/policy-file.md`.
 */
import * as z from "zod/mini";
import type { Checked, Problem } from "../../products/problem.ts";
import { ITEMS_MAX } from "../limits.ts";
import { problemsOfIssues, under } from "../refusal.ts";
import type { Json } from "./plain-json.ts";
import { bookProblems } from "./policy-book-faults.ts";
import type { PolicyItem } from "./policy-codec.ts";
import { decodePolicyItem, encodePolicyItem } from "./policy-content.ts";

const fileShape = z.strictObject({ items: z.array(z.unknown()).check(z.maxLength(ITEMS_MAX)) });

/** The items of a file, which can stand in one book; or everything that is wrong, by the item's number counted from 0. */
export function decodePolicyFile(json: unknown): Checked<readonly PolicyItem[]> {
  const file = fileShape.safeParse(json, { reportInput: true });
  if (!file.success) return { kind: "refused", problems: problemsOfIssues(file.error.issues) };
  const read = file.data.items.map((item, index) =>
    under(["items", index], decodePolicyItem(item)),
  );
  const items = read.flatMap((item) => (item.kind === "ok" ? [item.value] : []));
  const problems = read.flatMap((item) => (item.kind === "ok" ? [] : item.problems));
  return problems.length > 0 ? { kind: "refused", problems } : standingTogether(items);
}

/** Items as a file that decodes to them. */
export function encodePolicyFile(items: readonly PolicyItem[]): Json {
  return { items: items.map(encodePolicyItem) };
}

function standingTogether(items: readonly PolicyItem[]): Checked<readonly PolicyItem[]> {
  const problems = bookProblems(items).map(
    (problem): Problem => ({ ...problem, path: ["items", ...problem.path] }),
  );
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "ok", value: items };
}
