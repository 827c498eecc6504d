/** The date in Shanghai. */
import { expect, test } from "vitest";
import { todayInShanghai } from "./today.ts";

test.each([
  ["2026-11-22T15:59:59.999Z", "2026-11-22"],
  ["2026-11-22T16:00:00.000Z", "2026-11-23"],
  ["2026-12-31T16:00:00.000Z", "2027-01-01"],
  ["2028-02-28T16:00:00.000Z", "2028-02-29"],
])("at %s it is %s", (instant, date) => {
  expect(todayInShanghai(new Date(instant))).toBe(date);
});
