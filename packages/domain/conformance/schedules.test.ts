/** The suites of whole repayment plans, replayed as the command line replays them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Entry, entriesOf, entryOf, isEntry, textOf } from "./read-case.ts";
import { isSuite, replaySuite } from "./replay.ts";

function suiteIn(file: string): Entry {
  const path = fileURLToPath(new URL(`./${file}.json`, import.meta.url));
  const document: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isSuite(document)) throw new Error(`${file} is no suite`);
  return document;
}

const EVENT_SUITES = [
  "actus/actus-pam",
  "actus/actus-lam",
  "actus/actus-nam",
  "actus/actus-ann",
  "actus/actus-lax",
];

const ON_DISBURSEMENT =
  "not offered: a payment on the day of disbursement, before any interest period has begun";
const FLAT = "not offered: flat interest on the original principal, whatever has been repaid";

test.each([
  ["actus/actus-pam", 8, []],
  ["actus/actus-lam", 7, [["actus-lam05", ON_DISBURSEMENT]]],
  ["actus/actus-nam", 5, [["actus-nam05", ON_DISBURSEMENT]]],
  ["actus/actus-ann", 11, []],
  ["actus/actus-lax", 7, []],
  [
    "fineract-schedules",
    13,
    [
      ["fin-fee-instalment-pct", FLAT],
      ["fin-penalty-on-principal", FLAT],
      ["fin-emi-weekly-364", "not offered: the day count ACT/364"],
    ],
  ],
] as const)("%s: %i cases come out, and only extended ones do not", (file, passed, extended) => {
  expect(replaySuite(suiteIn(file))).toMatchObject({
    kind: "replayed",
    passed,
    failed: [],
    extended: extended.map(([id, reason]) => ({ id, reasons: [reason] })),
  });
});

/** What became of one case when something about it is changed, everything being in scope. */
function reasonsFor(file: string, id: string, change: (testCase: Entry) => Entry) {
  const suite = suiteIn(file);
  const testCase = entriesOf(suite, "cases").find((candidate) => candidate.id === id);
  if (testCase === undefined) throw new Error(`no case ${id}`);
  const changed = { ...change(testCase), tier: "core", features: [] };
  const outcome = replaySuite({ ...suite, cases: [changed] });
  if (outcome.kind !== "replayed") throw new Error(outcome.kind);
  return outcome.failed.flatMap(({ reasons }) => reasons);
}

function withTerms(terms: Entry) {
  return (testCase: Entry): Entry => ({
    ...testCase,
    terms: { ...entryOf(testCase, "terms"), ...terms },
  });
}

/** A number one more, a decimal with one more digit in front, a date a year on, or another word. */
function spoiled(value: unknown): unknown {
  if (value === null) return "0";
  if (typeof value === "number") return value + 1;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^\d{4}-/.test(text)) return `${Number(text.slice(0, 4)) + 4}${text.slice(4)}`;
  if (text === "principal") return "interest";
  return /^-?\d/.test(text) ? text.replace(/\d/, "1$&") : "principal";
}

function replaced(list: readonly Entry[], index: number, field: string): readonly Entry[] {
  return list.map((item, at) => (at === index ? { ...item, [field]: spoiled(item[field]) } : item));
}

/** The list of a case's expected figures that the replay compares one by one. */
function withSpoiled(list: string, index: number, field: string) {
  return (testCase: Entry): Entry => {
    const expected = entryOf(testCase, "expected");
    const items = entriesOf(expected, list);
    return { ...testCase, expected: { ...expected, [list]: replaced(items, index, field) } };
  };
}

test.each(EVENT_SUITES)("%s: no case passes with a wrong figure, date or kind of event", (file) => {
  const unseen = entriesOf(suiteIn(file), "cases").flatMap((testCase, round) => {
    const events = entriesOf(entryOf(testCase, "expected"), "events");
    return Object.keys(events[0] ?? {}).flatMap((field, turn) => {
      const index = (round * 5 + turn * 3) % events.length;
      const id = textOf(testCase, "id");
      const reasons = reasonsFor(file, id, withSpoiled("events", index, field));
      return reasons.length === 0 ? [`${id} event ${index} ${field}`] : [];
    });
  });
  expect(unseen).toEqual([]);
});

test("fineract-schedules: no case passes with a wrong figure", () => {
  const file = "fineract-schedules";
  const unseen = entriesOf(suiteIn(file), "cases").flatMap((testCase) => {
    const id = textOf(testCase, "id");
    const expected = entryOf(testCase, "expected");
    const changes = Object.entries(expected).flatMap(([name, value]) => {
      if (name === "instalments") {
        return entriesOf(expected, name).flatMap((item, index) =>
          Object.keys(item).map((field) => ({
            what: `${name} ${index} ${field}`,
            change: withSpoiled(name, index, field),
          })),
        );
      }
      const wrong = isEntry(value)
        ? Object.keys(value).map((field) => replaced([value], 0, field)[0])
        : typeof value === "string"
          ? [spoiled(value)]
          : [];
      return wrong.map((figure, index) => ({
        what: `${name} ${index}`,
        change: (original: Entry): Entry => ({
          ...original,
          expected: { ...expected, [name]: figure },
        }),
      }));
    });
    return changes.flatMap(({ what, change }) =>
      reasonsFor(file, id, change).length === 0 ? [`${id} ${what}`] : [],
    );
  });
  expect(unseen).toEqual([]);
});

test("an event too many and an event too few are both seen", () => {
  const without = (from: number, to: number) => (testCase: Entry) => ({
    ...testCase,
    expected: { events: entriesOf(entryOf(testCase, "expected"), "events").slice(from, to) },
  });
  expect(reasonsFor("actus/actus-pam", "actus-pam02", without(0, 7))).toEqual([
    "event 8: 2014-01-01 maturity amount 3000 outstanding 0 rate 0.1 accrued 0, expected nothing",
  ]);
  const cutShort = withTerms({ horizon: "2013-11-01" });
  expect(reasonsFor("actus/actus-pam", "actus-pam02", cutShort)).toHaveLength(2);
});

test("a term that nobody knows is a fault, not passed over", () => {
  expect(reasonsFor("actus/actus-pam", "actus-pam02", withTerms({ penalty: "0.1" }))).toEqual([
    expect.stringContaining("penalty"),
  ]);
  const named = withTerms({ fees: [{ when: "yearly", kind: "flat", value: "1" }] });
  expect(reasonsFor("fineract-schedules", "fin-zero-1250-4m", named)).toEqual([
    expect.stringContaining("terms.fees.0"),
  ]);
});

test.each([
  [
    "a loan that is never repaid",
    "actus/actus-nam",
    "actus-nam11",
    { maturity: null, instalment: "1" },
    "the terms never repay the loan, and name no maturity",
  ],
  [
    "an index that nobody observed",
    "actus/actus-pam",
    "actus-pam22",
    {
      rate: {
        initial: "0.1",
        dayCount: "30E/360",
        steps: [{ date: "2013-02-01", kind: "index+spread", value: "0.01" }],
      },
    },
    "no observation on or before 2013-02-01",
  ],
  [
    "a payment on a day without an instalment",
    "fineract-schedules",
    "fin-prepay-reduce",
    { actualPayments: [{ date: "2022-12-02", amount: "1000" }] },
    "no instalment is due on 2022-12-02",
  ],
  [
    "a payment smaller than its instalment",
    "fineract-schedules",
    "fin-prepay-reduce",
    { actualPayments: [{ date: "2022-12-01", amount: "100" }] },
    "the payment of 2022-12-01 is too small",
  ],
  [
    "even periods of days",
    "fineract-schedules",
    "fin-emi-15days-360",
    { interestMethod: "per-period" },
    "not offered: even periods that are no whole months",
  ],
  [
    "fees on instalments",
    "fineract-schedules",
    "fin-fee-instalment-pct",
    { repayment: "equal-instalment" },
    "not offered: fees measured on the instalments they are paid with",
  ],
])("%s is told in words", (_, file, id, terms, reason) => {
  expect(reasonsFor(file, id, withTerms(terms))).toEqual([reason]);
});

test.each([
  [
    "an equal part that is not agreed is the loan over its principal dates, the maturity among them",
    "actus/actus-lam",
    "actus-lam08",
    { instalment: null, maturity: "2013-06-01" },
    "2013-02-01 principal amount 1000 outstanding 4000",
  ],
  [
    "an anchor at a month's end keeps its day unless the contract says month ends",
    "actus/actus-pam",
    "actus-pam06",
    {
      disbursement: "2013-02-28",
      interestCycle: monthlyFrom("2013-02-28"),
      endOfMonth: "same-day",
    },
    "2013-03-28 interest amount 25 ",
  ],
  [
    "an anchor at a month's end leads to month ends where the contract says so",
    "actus/actus-pam",
    "actus-pam06",
    { disbursement: "2013-02-28", interestCycle: monthlyFrom("2013-02-28") },
    "2013-03-29 interest amount 26.66666",
  ],
  [
    "a loan settled between two payments pays the price and the interest since the last one",
    "actus/actus-nam",
    "actus-nam16",
    { earlySettlement: { date: "2013-06-16", price: "2600" } },
    // 2,651.333 × 11.056790 % × 15 / 365
    "2013-06-16 settle-early amount 2612.0473558797",
  ],
])("%s", (_, file, id, terms, found) => {
  const reasons = reasonsFor(file, id, withTerms(terms));
  expect(reasons.filter((reason) => reason.includes(`: ${found}`))).toHaveLength(1);
});

function monthlyFrom(anchor: string): Entry {
  return { anchor, every: 1, unit: "month", lastStub: "long" };
}
