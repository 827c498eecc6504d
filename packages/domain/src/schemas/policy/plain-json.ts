/**
 * Plain JSON (纯 JSON): what policy data is kept and sent as. A decimal is digit text, a value that is said to be none is
 * `null`, and what is left out is not there.
 */
import { DomainError } from "../../assert.ts";
import { isDecimal, toPlainDigits } from "../../money/decimal.ts";
import type { Problem } from "../../products/problem.ts";
import { NESTING_MAX, VALUES_MAX } from "../limits.ts";
import { fault } from "./policy-fields.ts";

/** A JSON value. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * A value of the domain as JSON.
 * @throws {DomainError} `not-plain-data` for what is neither a decimal, a text, a count, a yes or no, nor made of them.
 */
export function plainJson(value: unknown): Json {
  if (isDecimal(value)) return toPlainDigits(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== "object") throw new DomainError("not-plain-data", { kind: typeof value });
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainJson(part)]));
}

/** JSON in one spelling: keys in the order of their signs, no blanks. */
export function canonicalText(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(canonicalText).join(",")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const parts = Object.entries(json)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`);
  return `{${parts.join(",")}}`;
}

/** What keeps a value from being read at all: too deep, or too much of it. Looked at before anything is decoded. */
export function sizeProblems(input: unknown): readonly Problem[] {
  const walk = { left: VALUES_MAX };
  if (isTooDeep(input, NESTING_MAX, walk)) {
    return [fault([], "nested-too-deep", { atMost: NESTING_MAX })];
  }
  return walk.left < 0 ? [fault([], "too-many-values", { atMost: VALUES_MAX })] : [];
}

function isTooDeep(value: unknown, depthLeft: number, walk: { left: number }): boolean {
  walk.left -= 1;
  if (walk.left < 0 || typeof value !== "object" || value === null) return false;
  if (depthLeft === 0) return true;
  return Object.values(value).some((part) => isTooDeep(part, depthLeft - 1, walk));
}
