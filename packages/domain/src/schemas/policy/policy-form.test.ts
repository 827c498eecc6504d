/** The forms of policy data: every published item is wholly known by the form of its kind, and a form says what its codec bounds. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { assertNever } from "../../assert.ts";
import type { Json } from "./plain-json.ts";
import { encodePolicyItem, policyForm } from "./policy-content.ts";
import type { PolicyField } from "./policy-form.ts";
import { policyItemsOf } from "./policy-items.ts";
import { POLICY_CONTENT_KINDS } from "./policy-kinds.ts";

/** The ways to values that the field does not know. */
function unknownIn(field: PolicyField, json: Json, path: string): readonly string[] {
  const stray = [`${path}: ${JSON.stringify(json).slice(0, 60)}`];
  switch (field.kind) {
    case "quantity":
      return isGroup(json) && typeof json[field.unit] === "string" ? [] : stray;
    case "decimal":
    case "date":
    case "text":
      return typeof json === "string" ? [] : stray;
    case "count":
      return typeof json === "number" && json >= field.atLeast && json <= field.atMost ? [] : stray;
    case "flag":
    case "yesNo":
      return typeof json === "boolean" ? [] : stray;
    case "choice":
      return field.of.some((name) => name === json) ? [] : stray;
    case "names":
      return isList(json) && json.every((one) => field.of.some((name) => name === one))
        ? []
        : stray;
    case "texts":
      return isList(json) && json.every((one) => typeof one === "string") ? [] : stray;
    case "group":
      return isGroup(json) ? unknownParts(field.parts, json, path) : stray;
    case "list":
      return isList(json)
        ? json.flatMap((one, index) => unknownIn(field.of, one, `${path}.${index}`))
        : stray;
    case "row":
      return isList(json) && json.length === field.of.length
        ? json.flatMap((one, index) => {
            const of = field.of[index];
            return of === undefined ? stray : unknownIn(of, one, `${path}.${index}`);
          })
        : stray;
    case "variants": {
      if (!isGroup(json)) return stray;
      const variant = field.of.find(({ name }) => name === json["kind"]);
      const { kind: _, ...rest } = json;
      return variant === undefined ? stray : unknownParts(variant.parts, rest, path);
    }
    case "orNone":
      return json === null ? [] : unknownIn(field.of, json, path);
    case "wordOr":
      return json === field.word ? [] : unknownIn(field.of, json, path);
    case "again":
      return unknownIn(field.open(), json, path);
    default:
      return assertNever(field);
  }
}

function unknownParts(
  parts: Extract<PolicyField, { kind: "group" }>["parts"],
  json: { readonly [key: string]: Json },
  path: string,
): readonly string[] {
  const stray = Object.keys(json).filter((key) => !parts.some(({ name }) => name === key));
  const missing = parts.filter(({ name, isOptional }) => !isOptional && !Object.hasOwn(json, name));
  return [
    ...stray.map((key) => `${path}.${key} is not in the form`),
    ...missing.map(({ name }) => `${path}.${name} is not in the item`),
    ...parts.flatMap(({ name, field }) => {
      const part = json[name];
      return part === undefined ? [] : unknownIn(field, part, `${path}.${name}`);
    }),
  ];
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function isGroup(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !isList(json);
}

function contentIn(item: Json): Json {
  return isGroup(item) ? (item["content"] ?? null) : null;
}

describe("every published item is known by the form of its kind", () => {
  const items = policyItemsOf(publishedPolicyBook);
  for (const kind of POLICY_CONTENT_KINDS) {
    test(kind, () => {
      const own = items.filter((item) => item.kind === kind);
      expect(own.length).toBeGreaterThan(0);
      const { codes, content } = policyForm(kind);
      for (const item of own) {
        expect(codes === "any" || codes.length === 0 || codes.includes(item.code)).toBe(true);
        expect(unknownIn(content, contentIn(encodePolicyItem(item)), item.id)).toEqual([]);
      }
    });
  }
});

test("LPR is two rates between 0 and 1", () => {
  const rate = { kind: "quantity", unit: "perYear", bounds: { atLeast: "0", atMost: "1" } };
  expect(policyForm("lpr").content).toEqual({
    kind: "group",
    parts: [
      { name: "oneYear", isOptional: false, field: rate },
      { name: "fiveYear", isOptional: false, field: rate },
    ],
  });
});

test("what is left out, what is said to be none and what one word says are told apart", () => {
  const parts = (kind: "feeCatalogue" | "techRelending") => {
    const { content } = policyForm(kind);
    return content.kind === "group" ? content.parts : [];
  };
  expect(parts("feeCatalogue").find(({ name }) => name === "clause")).toEqual({
    name: "clause",
    isOptional: false,
    field: { kind: "orNone", of: { kind: "text", lengthMax: 200 } },
  });
  expect(parts("feeCatalogue").find(({ name }) => name === "prohibitedFor")?.field).toEqual({
    kind: "wordOr",
    word: "everybody",
    of: { kind: "names", of: ["large", "medium", "small", "micro"], least: 0 },
  });
  expect(parts("techRelending").find(({ name }) => name === "quota")).toEqual({
    name: "quota",
    isOptional: true,
    field: {
      kind: "quantity",
      unit: "yuan",
      bounds: { above: "0", atMost: "100000000000000", decimalsMax: 2 },
    },
  });
});
