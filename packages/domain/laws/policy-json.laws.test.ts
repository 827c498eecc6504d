/** Laws of policy data as JSON, whatever is sent and whatever is changed. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook as book } from "../reference-data/index.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import type { Json } from "../src/schemas/policy/plain-json.ts";
import {
  canonicalPolicyText,
  decodePolicyContent,
  decodePolicyItem,
  encodePolicyItem,
} from "../src/schemas/policy/policy-content.ts";
import { policyBookOf, policyItemsOf } from "../src/schemas/policy/policy-items.ts";
import { POLICY_CONTENT_KINDS } from "../src/schemas/policy/policy-kinds.ts";
import { priceReport } from "../src/schemas/price-report.ts";
import { oneRunIn } from "./runs.ts";

const items = policyItemsOf(book);
const kinds = fc.constantFrom(...POLICY_CONTENT_KINDS);
const published = fc.constantFrom(...items);

test("any JSON given to any kind is read or refused with a problem, and never throws", () => {
  fc.assert(
    fc.property(kinds, fc.jsonValue(), (kind, json) => {
      for (const decoded of [
        decodePolicyContent(kind, json),
        decodePolicyItem(json),
        decodePolicyItem({ kind, content: json }),
      ]) {
        if (decoded.kind === "refused") expect(decoded.problems.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("the text of an item does not hang on the order of its keys", () => {
  fc.assert(
    fc.property(published, fc.infiniteStream(fc.double({ noNaN: true })), (item, order) => {
      const read = decodePolicyItem(shuffled(encodePolicyItem(item), order));
      expect(read.kind === "ok" && canonicalPolicyText(read.value)).toBe(canonicalPolicyText(item));
    }),
  );
});

function shuffled(json: Json, order: Iterator<number>): Json {
  if (isList(json)) return json.map((part) => shuffled(part, order));
  if (typeof json !== "object" || json === null) return json;
  const keyed = Object.entries(json).map(([key, part]) => ({
    entry: [key, shuffled(part, order)] as const,
    turn: Number(order.next().value),
  }));
  return Object.fromEntries(
    keyed.toSorted((one, other) => one.turn - other.turn).map(({ entry }) => entry),
  );
}

type Place = { readonly path: readonly (string | number)[]; readonly leaf: Json };

/** Every value of the JSON, lists and groups among them. */
function placesOf(json: Json, path: Place["path"] = []): readonly Place[] {
  if (typeof json !== "object" || json === null) return [{ path, leaf: json }];
  const parts: readonly (readonly [string | number, Json])[] = isList(json)
    ? json.map((part, index) => [index, part] as const)
    : Object.entries(json);
  return [
    { path, leaf: json },
    ...parts.flatMap(([step, part]) => placesOf(part, [...path, step])),
  ];
}

test("any JSON in any place of a published item is read or refused, and never throws", () => {
  fc.assert(
    fc.property(published, fc.nat(), fc.jsonValue(), (item, at, json) => {
      const whole = encodePolicyItem(item);
      const places = placesOf(whole);
      const damaged = replaced(
        whole,
        places[at % places.length]?.path ?? [],
        JSON.parse(JSON.stringify(json)),
      );
      const read = decodePolicyItem(damaged);
      if (read.kind === "refused") expect(read.problems.length).toBeGreaterThan(0);
    }),
  );
});

/** Every value of the JSON that is no list and no group. */
function leavesOf(json: Json, path: Place["path"] = []): readonly Place[] {
  if (isList(json)) return json.flatMap((part, index) => leavesOf(part, [...path, index]));
  if (typeof json !== "object" || json === null) return [{ path, leaf: json }];
  return Object.entries(json).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

function replaced(json: Json, [step, ...rest]: Place["path"], leaf: Json): Json {
  if (step === undefined) return leaf;
  if (isList(json)) {
    return json.map((part, index) => (index === step ? replaced(part, rest, leaf) : part));
  }
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, part]) => [
      key,
      key === step ? replaced(part, rest, leaf) : part,
    ]),
  );
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

const otherLeaves = fc.oneof(
  fc.constantFrom<Json>("0", "1", "0.5", "-0.001", "2023-05-05", "small", "branch", null, true),
  fc.integer({ min: -3, max: 60 }),
  fc.string({ maxLength: 5 }),
);

test("one value changed is refused, or makes another text and reads back as what was changed", () => {
  fc.assert(
    fc.property(published, fc.nat(), otherLeaves, (item, at, leaf) => {
      const json = encodePolicyItem(item);
      const leaves = leavesOf(json);
      const place = leaves[at % leaves.length];
      if (place === undefined || place.leaf === leaf) return;
      const damaged = replaced(json, place.path, leaf);
      const read = decodePolicyItem(damaged);
      if (read.kind === "refused") return;
      expect(canonicalPolicyText(read.value)).not.toBe(canonicalPolicyText(item));
      expect(encodePolicyItem(read.value)).toEqual(damaged);
    }),
  );
});

test("all published items have texts of their own", () => {
  expect(new Set(items.map(canonicalPolicyText)).size).toBe(items.length);
});

test("items make the same book in whatever order they come", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...items], { minLength: items.length }), (order) => {
      expect(policyBookOf(order)).toEqual({ kind: "ok", value: book });
    }),
    oneRunIn(20),
  );
});

const cases = new URL("../cases/", import.meta.url);
const deals = readdirSync(cases).filter((file) => file.endsWith(".json"));

/** The book as it comes back from JSON. */
function readBack(): PolicyBook {
  const read = items.map((item) => decodePolicyItem(JSON.parse(canonicalPolicyText(item))));
  const made = policyBookOf(read.flatMap((one) => (one.kind === "ok" ? [one.value] : [])));
  if (made.kind !== "ok") throw new Error(JSON.stringify(made.problems));
  return made.value;
}

test.each(deals)("%s is priced by the book that was read back as by the book itself", (file) => {
  const { inputs } = JSON.parse(readFileSync(new URL(file, cases), "utf8"));
  const inquiry = decodeDealFile(inputs);
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  const [own, other] = [book, readBack()].map((policy) => {
    const quote = priceLoan(inquiry.value, policy);
    return quote.kind === "ok" ? JSON.stringify(priceReport(quote.value, { withLines: true })) : "";
  });
  expect(own).not.toBe("");
  expect(other).toBe(own);
});
