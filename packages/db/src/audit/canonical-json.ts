/**
 * JSON in one spelling only (规范化 JSON): keys sorted, no blanks, no numbers but whole ones. The same facts give the same bytes,
 * hence the same digest.
 */
import { DomainError } from "@xinzhi/domain";

/** What may be spelled. Decimals are text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * @example canonicalJson({ b: 1, a: ["x"] }) // => '{"a":["x"],"b":1}'
 * @throws {DomainError} `not-a-count` for a number that is not whole.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new DomainError("not-a-count", { value });
    return String(value);
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, field]) =>
      field === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(field)}`],
    );
  return `{${fields.join(",")}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
