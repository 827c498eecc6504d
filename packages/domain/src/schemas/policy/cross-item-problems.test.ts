/**
 * What a changed item does to the others: nothing in the published book, nothing by being the first of its register, and for items of one
 * act what they do together.
 */
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { bookFaults } from "../../policy-book/cross-checks/cross-checks.ts";
import { crossItemProblems } from "./cross-item-problems.ts";
import type { PolicyItem } from "./policy-codec.ts";
import { decodePolicyItem, encodePolicyItem } from "./policy-content.ts";
import { policyItemsOf } from "./policy-items.ts";

const ITEMS = policyItemsOf(publishedPolicyBook);
const FROM = "2026-12-01";

/** The published version of a thing with other content from December on. */
function changed(kind: string, code: string, content: object): PolicyItem {
  const held = ITEMS.findLast((item) => item.kind === kind && item.code === code);
  const item = Object(held && encodePolicyItem(held));
  const decoded = decodePolicyItem({
    ...item,
    id: `${code}-new`,
    effectiveFrom: FROM,
    content: { ...item.content, ...content },
  });
  if (decoded.kind === "refused") throw new Error(JSON.stringify(decoded.problems));
  return decoded.value;
}

function codesOf(
  before: readonly PolicyItem[],
  item: PolicyItem,
  beside: readonly PolicyItem[] = [],
): readonly unknown[] {
  return crossItemProblems(before, item, beside).map(({ code, path }) => [code, path.join(".")]);
}

test("the published book has no fault on any day on which anything of it starts or ends", () => {
  const days = ITEMS.flatMap(({ effectiveFrom, effectiveTo = effectiveFrom }) => [
    effectiveFrom,
    effectiveTo,
  ]);
  const asked = [...new Set(days)].toSorted();
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.flatMap((day) => bookFaults(publishedPolicyBook, calendarDate(day)))).toEqual([]);
});

test.each([
  "institutionProfiles",
  "productTerms",
  "productConditions",
  "ipPledgeTerms",
  "authorityLevels",
  "feeCatalogue",
  "publishedBands",
] as const)("%s: entered one by one, first to last or last to first, each is taken", (kind) => {
  const own = ITEMS.filter((item) => item.kind === kind);
  // A rule for long loans, which only one of the products grants.
  const long = changed("ftpAdjustments", "liquidityLong", { scope: { termMonthsMin: 61 } });
  const rest = [...ITEMS.filter((item) => item.kind !== kind), long];
  expect(own.length).toBeGreaterThan(1);
  for (const ordered of [own, own.toReversed()]) {
    const refused = ordered.flatMap((item, index) =>
      codesOf([...rest, ...ordered.slice(0, index)], item),
    );
    expect(refused).toEqual([]);
  }
});

test("the first right, of a cap below the product's, is taken", () => {
  const rest = ITEMS.filter(({ kind }) => kind !== "ipPledgeTerms");
  expect(codesOf(rest, changed("ipPledgeTerms", "designPatent", {}))).toEqual([]);
});

test("the kind of bank that completes the register is held against the products", () => {
  const short = ITEMS.filter(({ kind }) => kind === "institutionProfiles").map((item) =>
    changed("institutionProfiles", item.code, { termMonthsMax: 60 }),
  );
  const rest = ITEMS.filter(({ kind }) => kind !== "institutionProfiles");
  const [last] = short.slice(-1);
  if (last === undefined) throw new Error("no kinds of bank");
  expect(codesOf([...rest, ...short.slice(0, -2)], last)).toEqual([]);
  expect(codesOf([...rest, ...short.slice(0, -1)], last)).toContainEqual([
    "term-above-institutions",
    "",
  ]);
});

test("a list that names a kind of bank nobody has entered is refused once any is entered", () => {
  const ended = ITEMS.filter(
    ({ kind, code }) => kind !== "institutionProfiles" || code !== "ruralBank",
  );
  const list = (institutions: readonly string[]) =>
    changed("techRelending", "techRelending", { institutions });
  expect(codesOf(ended, list(["stateBank", "ruralBank"]))).toEqual([
    ["scope-institution-undefined", "content.institutions"],
  ]);
  expect(codesOf(ended, list(["stateBank", "cityBank"]))).toEqual([]);
});

const CAP = changed("productConditions", "ipPledgeLoan", {
  pledgeRateMax: { standard: { share: "0.6" }, preferential: { share: "0.7" } },
});
const RIGHT = changed("ipPledgeTerms", "trademark", { pledgeRateMax: { share: "0.6" } });

test("a cap above every right is refused alone and taken with the right that carries it", () => {
  expect(codesOf(ITEMS, CAP)).toEqual([
    ["pledge-above-class", "content.pledgeRateMax.standard.share"],
  ]);
  expect(codesOf(ITEMS, CAP, [RIGHT])).toEqual([]);
  expect(codesOf(ITEMS, RIGHT, [CAP])).toEqual([]);
});

test("what two items make only together is told of both", () => {
  // The best right is at 50 %, the cap at 30 %. A cap of 48 % is in order, a best right of 47 % too, both together are not.
  const lower = changed("ipPledgeTerms", "trademark", { pledgeRateMax: { share: "0.47" } });
  const cap = changed("productConditions", "ipPledgeLoan", {
    pledgeRateMax: { standard: { share: "0.48" }, preferential: { share: "0.7" } },
  });
  expect([codesOf(ITEMS, lower), codesOf(ITEMS, cap)]).toEqual([[], []]);
  expect(codesOf(ITEMS, cap, [lower])).toEqual([
    ["pledge-above-class", "content.pledgeRateMax.standard.share"],
  ]);
  expect(codesOf(ITEMS, lower, [cap])).toEqual([
    ["pledge-above-class", "content.pledgeRateMax.share"],
  ]);
});
