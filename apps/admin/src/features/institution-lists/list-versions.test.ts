/** The lists of a facility as its published versions have them, and as a bank's own next version changes them. */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyItem, type PolicyItem, policyItemsOf } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { type Facility, institutionOf, listVersions } from "./list-versions.ts";

const NATIONAL = ["policyBank", "stateBank", "postalBank", "jointStockBank"];
const LOCAL = ["cityBank", "ruralBank"];

function revisionsOf(facility: Facility, ...more: readonly PolicyItem[]) {
  const published = policyItemsOf(publishedPolicyBook).filter(({ kind }) => kind === facility);
  return [...published, ...more]
    .map((item, index) => ({
      revision: index + 1,
      effectiveFrom: String(item.effectiveFrom),
      content: JSON.stringify(encodePolicyItem(item)),
    }))
    .toReversed();
}

/** Revision, id, list, and what it adds and takes. */
function shown(facility: Facility, ...more: readonly PolicyItem[]) {
  return listVersions(facility, revisionsOf(facility, ...more)).map(
    ({ revision, id, institutions, change, effectiveTo, isNarrowed }) => [
      revision,
      id,
      institutions,
      change,
      effectiveTo,
      isNarrowed,
    ],
  );
}

const UNCHANGED = { added: [], taken: [] };

test("private-enterprise relending: two versions, the last first, one list", () => {
  expect(shown("privateRelending")).toEqual([
    [2, "REL-10", LOCAL, UNCHANGED, "", false],
    [1, "REL-10-quota", LOCAL, undefined, "", false],
  ]);
});

test("the equipment tool has ended, and its document states no list", () => {
  expect(shown("equipmentRelending")).toEqual([
    [1, "REL-2", undefined, undefined, "2024-04-07", false],
  ]);
});

test("a next version that takes city banks in and leaves policy banks out says both", () => {
  const [last] = policyItemsOf(publishedPolicyBook)
    .filter((item) => item.kind === "techRelending")
    .toReversed();
  if (last === undefined) throw new Error("no technology relending");
  const next: PolicyItem = {
    ...last,
    id: "REL-7",
    content: {
      ...last.content,
      institutions: ["stateBank", "postalBank", "jointStockBank", "cityBank"],
      supported: [{ scope: { institutions: ["cityBank"] } }],
    },
  };
  expect(shown("techRelending", next).slice(0, 2)).toEqual([
    [
      7,
      "REL-7",
      ["stateBank", "postalBank", "jointStockBank", "cityBank"],
      { added: ["cityBank"], taken: ["policyBank"] },
      "",
      true,
    ],
    [6, "REL-6", NATIONAL, UNCHANGED, "", false],
  ]);
});

test("a kind of institution that is none of the list is not guessed", () => {
  expect([institutionOf("cityBank"), institutionOf("city"), institutionOf(undefined)]).toEqual([
    "cityBank",
    undefined,
    undefined,
  ]);
});
