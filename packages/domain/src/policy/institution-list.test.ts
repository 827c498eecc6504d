/** Who may draw a relending facility, and what a new list changes. */
import { expect, test } from "vitest";
import { INSTITUTION_KINDS, type InstitutionKind } from "./deal-facts.ts";
import { listChange, listStanding } from "./institution-list.ts";

const NATIONAL = ["policyBank", "stateBank", "postalBank", "jointStockBank"] as const;

test("a list of national institutions names four kinds of bank and no local one", () => {
  expect(INSTITUTION_KINDS.map((kind) => listStanding({ institutions: NATIONAL }, kind))).toEqual([
    "listed",
    "listed",
    "listed",
    "listed",
    "not-listed",
    "not-listed",
  ]);
});

test("a document without a list is told from a list without us", () => {
  expect(listStanding({}, "stateBank")).toBe("no-list");
  expect(listStanding({ institutions: ["cityBank"] }, "stateBank")).toBe("not-listed");
});

type Row = readonly [
  before: readonly InstitutionKind[] | undefined,
  after: readonly InstitutionKind[] | undefined,
  added: readonly InstitutionKind[],
  taken: readonly InstitutionKind[],
];

test.each<Row>([
  [["stateBank"], ["stateBank"], [], []],
  [["jointStockBank", "stateBank"], ["stateBank", "jointStockBank"], [], []],
  [["stateBank"], ["ruralBank", "cityBank", "stateBank"], ["cityBank", "ruralBank"], []],
  [["postalBank", "policyBank"], ["cityBank"], ["cityBank"], ["policyBank", "postalBank"]],
  [undefined, ["cityBank"], ["cityBank"], []],
  [["cityBank"], undefined, [], ["cityBank"]],
])("from %j to %j", (before, after, added, taken) => {
  const listing = (institutions: readonly InstitutionKind[] | undefined) =>
    institutions === undefined ? {} : { institutions };
  expect(listChange(listing(before), listing(after))).toEqual({ added, taken });
});
