/** Every kind of policy data as JSON: what is published reads back as itself, whole and item by item. */
import { expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { POLICY_CODECS } from "./policy-codecs.ts";
import {
  decodePolicyContent,
  decodePolicyItem,
  encodePolicyContent,
  encodePolicyItem,
} from "./policy-content.ts";
import { policyBookOf, policyItemsOf } from "./policy-items.ts";
import { POLICY_CONTENT_KINDS } from "./policy-kinds.ts";

const items = policyItemsOf(book);

test("the list of kinds names every kind once", () => {
  expect([...POLICY_CONTENT_KINDS].toSorted()).toEqual(Object.keys(POLICY_CODECS).toSorted());
});

test.each(POLICY_CONTENT_KINDS)("%s: published content reads back as itself", (kind) => {
  const own = items.filter((item) => item.kind === kind);
  expect(own.length).toBeGreaterThan(0);
  for (const { content } of own) {
    const json: unknown = JSON.parse(JSON.stringify(encodePolicyContent(kind, content)));
    const decoded = decodePolicyContent(kind, json);
    expect(decoded).toStrictEqual({ kind: "ok", value: content });
    expect(encodePolicyContent(kind, content)).toEqual(json);
  }
});

test("published items read back as themselves, and make the book again", () => {
  const read = items.map((item) =>
    decodePolicyItem(JSON.parse(JSON.stringify(encodePolicyItem(item)))),
  );
  expect(read).toStrictEqual(items.map((value) => ({ kind: "ok", value })));
  expect(policyBookOf(items.toReversed())).toStrictEqual({ kind: "ok", value: book });
});
