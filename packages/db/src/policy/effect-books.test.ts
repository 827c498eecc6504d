/** The two books of a change: made once for a change, and of a new thing for each day. */
import { calendarDate } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import {
  canonicalPolicyText,
  encodePolicyItem,
  type PolicyItem,
  policyItemsOf,
} from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { digestOf } from "./digest.ts";
import { pairsOf } from "./effect-books.ts";
import { itemIn, type StoredVersion } from "./stored-policy.ts";

const VERSIONS = policyItemsOf(publishedPolicyBook).map(versionOf);
const DAY = calendarDate("2026-11-27");

const ADDED = { code: "newScheme", id: "new-1", place: 90 };

function versionOf(item: PolicyItem, place: number): StoredVersion {
  const content = canonicalPolicyText(item);
  const { kind, code, effectiveFrom } = item;
  return { kind, code, effectiveFrom, revision: place, digest: digestOf(content), content };
}

/** The last item of a kind with another text in its head. */
function changed(kind: string, head: object): PolicyItem {
  const held = policyItemsOf(publishedPolicyBook).findLast((item) => item.kind === kind);
  const json = held === undefined ? {} : encodePolicyItem(held);
  return itemIn(JSON.stringify({ ...Object(json), ...head }));
}

test("a thing that is new starts on each quote's own day, whichever day was asked first", () => {
  const pairFor = pairsOf(VERSIONS, changed("guaranteeSchemes", ADDED));
  const startsOn = (day: string) => {
    const pair = pairFor(calendarDate(day));
    if (pair.kind === "refused") throw new Error(JSON.stringify(pair.problems));
    const { guaranteeSchemes } = pair.value.after.registers;
    return guaranteeSchemes.find(({ code }) => code === "newScheme")?.effectiveFrom;
  };
  expect(["2026-11-27", "2026-11-26"].map(startsOn)).toEqual(["2026-11-27", "2026-11-26"]);
});

test("pairs are made once for a change, on all days with the same policy, and anew for another change", () => {
  const change = changed("productConditions", { id: "one" });
  const first = pairsOf(VERSIONS, change)(DAY);
  const again = pairsOf(structuredClone(VERSIONS), change);
  expect([again(DAY), again(calendarDate("2026-11-28"))].map((pair) => pair === first)).toEqual([
    true,
    true,
  ]);
  const other = pairsOf(VERSIONS, changed("productConditions", { id: "other" }))(DAY);
  expect([other, pairsOf(VERSIONS, undefined)(DAY)].map((pair) => pair === first)).toEqual([
    false,
    false,
  ]);
});
