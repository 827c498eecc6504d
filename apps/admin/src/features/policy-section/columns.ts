/** The columns of a list of things (列表列): what is one value each; what is deeper is counted. */
import type { PolicyField } from "@xinzhi/domain/schemas";
import { isLeaf } from "../policy-form/leaf.tsx";
import { isPair } from "../policy-form/pair-table.tsx";

/** One column: the way to its value in the content. */
export type ListColumn = {
  readonly name: string;
  readonly path: readonly string[];
  readonly field: PolicyField;
};

const COLUMNS_MAX = 7;

/** The columns of a kind; a content that is one value is one column. */
export function listColumns(content: PolicyField): readonly ListColumn[] {
  if (isLeaf(content)) return [{ name: "value", path: [], field: content }];
  if (content.kind !== "group") return [];
  return content.parts
    .filter(({ name, field }) => (isLeaf(field) || field.kind === "names") && name !== "name")
    .slice(0, COLUMNS_MAX)
    .map(({ name, field }) => ({ name, path: [name], field }));
}

/** Whether a kind has terms in pairs. */
export function hasPairs(content: PolicyField): boolean {
  return content.kind === "group" && content.parts.some(({ field }) => isPair(field));
}
