/**
 * JSON as it is written (JSON 原文): a tree that can also say what no value can, such as a key twice, `1e400` or `-0`.
 */

/** `text` is a JSON string by what it says; `raw` stands in the text as it is. */
export type Raw =
  | { readonly kind: "raw"; readonly json: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Raw[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, Raw])[] };

/** A value as a tree. */
export function rawOf(value: unknown): Raw {
  if (typeof value === "string") return { kind: "text", text: value };
  if (Array.isArray(value)) return { kind: "list", items: value.map(rawOf) };
  if (typeof value === "object" && value !== null) {
    return {
      kind: "object",
      entries: Object.entries(value).map(([key, part]) => [key, rawOf(part)]),
    };
  }
  return { kind: "raw", json: JSON.stringify(value) ?? "null" };
}

/** The text of a tree. Half a surrogate pair is written as an escape, as JSON allows. */
export function jsonOf(tree: Raw): string {
  switch (tree.kind) {
    case "raw":
      return tree.json;
    case "text":
      return JSON.stringify(tree.text);
    case "list":
      return `[${tree.items.map(jsonOf).join(",")}]`;
    case "object":
      return `{${tree.entries.map(([key, part]) => `${JSON.stringify(key)}:${jsonOf(part)}`).join(",")}}`;
  }
}
