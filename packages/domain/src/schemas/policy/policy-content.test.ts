/** Every kind of policy data as JSON: what is published reads back as itself, whole and item by item. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { POLICY_CODECS } from "./policy-codecs.ts";
import {
  canonicalPolicyText,
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

describe("docs/policy-file.md", () => {
  const text = readFileSync(new URL("../../../docs/policy-file.md", import.meta.url), "utf8");

  test.each(POLICY_CONTENT_KINDS)("has a row for %s", (kind) => {
    const rows = text.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.filter((row) => row.split(/ \| | \(/)[0]?.includes(`\`${kind}\``))).toHaveLength(1);
  });

  test("shows an item as it is published", () => {
    const shown: unknown = JSON.parse(text.split("```json")[1]?.split("```")[0] ?? "");
    const item = items.find(({ id }) => id === "CAP-2-sme");
    expect(decodePolicyItem(shown)).toStrictEqual({ kind: "ok", value: item });
  });
});

test("the text of an item: keys sorted, nothing blank, decimals without needless noughts", () => {
  const item = decodePolicyItem({
    content: {
      surchargeRate: { share: "0.120" },
      vatRate: { share: "0.06" },
      incomeTaxRate: { share: "0.25" },
    },
    kind: "taxRule",
    id: "TAX",
    effectiveFrom: "2016-05-01",
    document: { title: "税", issuer: 'a"b', confidence: "confirmed" },
  });
  expect(item.kind === "ok" && canonicalPolicyText(item.value)).toBe(
    '{"content":{"incomeTaxRate":{"share":"0.25"},"surchargeRate":{"share":"0.12"},"vatRate":{"share":"0.06"}},' +
      '"document":{"confidence":"confirmed","issuer":"a\\"b","title":"税"},"effectiveFrom":"2016-05-01","id":"TAX","kind":"taxRule"}',
  );
});
