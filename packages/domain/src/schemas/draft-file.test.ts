/** What stands beside a deal is kept with it and never becomes part of it. */
import { expect, test } from "vitest";
import { alternativesOfDraft, dealOfDraft, draftFileOf } from "./draft-file.ts";

const deal = { deal: { id: "a", principal: "1" }, firm: { name: "甲（示例）" } };
const other = { deal: { id: "a", principal: "2" }, firm: { name: "甲（示例）" } };
const alternatives = [
  { name: "少借", file: other },
  { name: "", file: deal },
];

test("a deal without alternatives is kept as it always was, and one kept so has none", () => {
  expect(draftFileOf(deal, [])).toBe(deal);
  expect(alternativesOfDraft(deal)).toEqual([]);
  expect(dealOfDraft(deal)).toEqual(deal);
});

test("alternatives come back in their order, through text, and the deal without them", () => {
  const text = JSON.stringify(draftFileOf(deal, alternatives));
  expect(text).toBe(
    '{"deal":{"id":"a","principal":"1"},"firm":{"name":"甲（示例）"},"shelf":{"version":1,"alternatives":[' +
      '{"name":"少借","file":{"deal":{"id":"a","principal":"2"},"firm":{"name":"甲（示例）"}}},' +
      '{"name":"","file":{"deal":{"id":"a","principal":"1"},"firm":{"name":"甲（示例）"}}}]}}',
  );
  expect(alternativesOfDraft(JSON.parse(text))).toEqual(alternatives);
  expect(dealOfDraft(JSON.parse(text))).toEqual(deal);
});

test("nothing but name and file is kept of an alternative", () => {
  const more = [{ name: "甲", file: other, id: 7 }];
  expect(alternativesOfDraft(draftFileOf(deal, more))).toEqual([{ name: "甲", file: other }]);
});

test.each([
  [7],
  [{ version: 2, alternatives }],
  [{ alternatives }],
  [{ version: 1, alternatives: {} }],
  [{ version: 1, alternatives: [7, null, { name: 1, file: deal }, { name: "甲", file: [] }] }],
])("%j is no shelf of ours: the deal opens without", (shelf) => {
  expect(alternativesOfDraft({ ...deal, shelf })).toEqual([]);
  expect(dealOfDraft({ ...deal, shelf })).toEqual(deal);
});
