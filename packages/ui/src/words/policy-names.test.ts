/** Names of policy data: every kind, field and choice that a form can show has words in both languages. */
import { POLICY_CONTENT_KINDS, type PolicyField, policyForm } from "@xinzhi/domain/schemas";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./language.ts";
import { type PolicyNames, policyNames } from "./policy-names.ts";

/** Tenors of the curve are written alike everywhere, and a plain English word is its own name in English. */
const ALIKE = /^(?:O\/N|\d+[DMY])$/;
const ENGLISH_WORD = /^[a-z]+$/;

function isNameless(identifier: string, name: string, { language }: PolicyNames): boolean {
  if (name !== identifier || ALIKE.test(identifier)) return false;
  return language !== "en" || !ENGLISH_WORD.test(identifier);
}

function nameless(field: PolicyField, names: PolicyNames, seen: readonly string[]): string[] {
  const values = (of: readonly string[]) =>
    of.filter((one) => isNameless(one, names.value(one), names));
  const parts = (all: Extract<PolicyField, { kind: "group" }>["parts"]) =>
    all.flatMap((part) => [
      ...(isNameless(part.name, names.part(part), names) ? [part.name] : []),
      ...(seen.length > 12 ? [] : nameless(part.field, names, [...seen, part.name])),
    ]);
  switch (field.kind) {
    case "choice":
    case "names":
      return values(field.of);
    case "group":
      return parts(field.parts);
    case "variants":
      return field.of.flatMap((variant) => [...values([variant.name]), ...parts(variant.parts)]);
    case "list":
    case "orNone":
      return nameless(field.of, names, seen);
    case "wordOr":
      return [...values([field.word]), ...nameless(field.of, names, seen)];
    case "row":
      return field.of.flatMap((part) => nameless(part, names, seen));
    case "again":
      return seen.filter((name) => name === seen.at(-1)).length > 1
        ? []
        : nameless(field.open(), names, seen);
    default:
      return [];
  }
}

describe.each(LANGUAGES)("in %s", (language) => {
  const names = policyNames(language);

  test.each(POLICY_CONTENT_KINDS)("%s can be read", (kind) => {
    const { codes, content } = policyForm(kind);
    expect(names.kind(kind)).not.toBe(kind);
    expect([...new Set(nameless(content, names, []))]).toEqual([]);
    const listed = codes === "any" ? [] : codes;
    expect(listed.filter((code) => isNameless(code, names.code(kind, code), names))).toEqual([]);
  });
});
