/** The effect of a change on saved deals: outcomes under two real books, and readings and sums worked out by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { itemsChanged } from "../../schemas/policy/changed-items.ts";
import { decodePolicyItem, encodePolicyItem } from "../../schemas/policy/policy-content.ts";
import { policyBookOf, policyItemsOf } from "../../schemas/policy/policy-items.ts";
import { decodeSavedDeal } from "../../schemas/saved-deal.ts";
import { type DealOutcome, dealOutcome, isTaken, type PricedOutcome } from "./deal-outcome.ts";
import { type CaseExpectation, caseVerdict, isTurned } from "./policy-case.ts";
import { effectReading, effectSummary } from "./policy-effect.ts";

const DAY = calendarDate("2026-11-27");

function questionOf(id: string, change: object = {}) {
  const folder = "../../../reference-data/demo-bank/deals/";
  const file = JSON.parse(readFileSync(new URL(`${folder}${id}.json`, import.meta.url), "utf8"));
  const question = decodeSavedDeal({ ...file, deal: { ...file.deal, ...change } });
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  return question.value;
}

/** The published book with a path of one item set to another value, as if it had held on the day. */
function bookWith(kind: string, code: string, path: readonly string[], value: unknown): PolicyBook {
  const items = policyItemsOf(publishedPolicyBook);
  const held = items.findLast((item) => item.kind === kind && item.code === code);
  const json: unknown = held && encodePolicyItem(held);
  const changed = { ...Object(set(json, path, value)), effectiveFrom: "2026-12-01", id: "changed" };
  const item = decodePolicyItem(changed);
  if (item.kind === "refused") throw new Error(JSON.stringify(item.problems));
  const book = policyBookOf(itemsChanged(items, item.value, DAY));
  if (book.kind === "refused") throw new Error(JSON.stringify(book.problems));
  return book.value;
}

function set(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  return { ...Object(json), [key]: set(Reflect.get(Object(json), key), rest, value) };
}

describe("outcomes under two books", () => {
  const pledged = questionOf("17-pledge-rate-fails", {
    principal: "9000000",
    pledge: { value: "20000000", cap: "0.5" },
  });
  const lowerCap = bookWith(
    "productConditions",
    "techInnovationLoan",
    ["content", "pledgeRateMax"],
    {
      standard: { share: "0.4" },
      preferential: { share: "0.4" },
    },
  );

  test("a pledge cap lowered below a loan's rate speaks against it and leaves its price alone", () => {
    const before = dealOutcome(pledged, publishedPolicyBook);
    const after = dealOutcome(pledged, lowerCap);
    if (before.kind === "refused" || after.kind === "refused") throw new Error("not priced");
    expect([before.against.includes("conditions"), after.against.includes("conditions")]).toEqual([
      false,
      true,
    ]);
    expect([isTaken(before), isTaken(after)]).toEqual([true, false]);
    const reading = effectReading({ before, after });
    expect(reading).toMatchObject({ isMoved: true, taken: "lost", floor: "same" });
    expect([reading.rateBp, reading.breakEvenBp, reading.rarocBp].map(String)).toEqual([
      "0",
      "0",
      "0",
    ]);
  });

  test.each([
    // Up to ten million the interest of a small firm is free of VAT (小微免税).
    ["9000000", "10.000000"],
    // A taxed yuan of interest leaves 1/1.06 × (1 − 6 % × 12 %) = 0.9928/1.06: ten over that are 10.6 / 0.9928.
    ["12000000", "10.676873"],
  ])(
    "operating cost ten basis points higher: a loan of %s breaks even %s higher",
    (principal, bp) => {
      const asked = questionOf("17-pledge-rate-fails", { principal });
      const dearer = bookWith("productTerms", "techInnovationLoan", ["content", "opexRate"], {
        perYear: "0.0045",
      });
      const [before, after] = [publishedPolicyBook, dearer].map((book) => dealOutcome(asked, book));
      if (before === undefined || after === undefined) throw new Error("two outcomes");
      const { breakEvenBp, rateBp } = effectReading({ before, after });
      expect([breakEvenBp?.toFixed(6), rateBp?.toFixed()]).toEqual([bp, "0"]);
    },
  );

  test("a deal whose product has no terms is refused, and then nothing is taken", () => {
    const registers = { ...publishedPolicyBook.registers, productTerms: [] };
    const outcome = dealOutcome(pledged, { ...publishedPolicyBook, registers });
    expect([outcome.kind, isTaken(outcome)]).toEqual(["refused", false]);
  });

  test("where no level may sign, nobody signs", () => {
    const registers = { ...publishedPolicyBook.registers, authorityLevels: [] };
    expect(dealOutcome(pledged, { ...publishedPolicyBook, registers })).toMatchObject({
      signer: "nobody",
    });
  });
});

const PRICED: PricedOutcome = {
  kind: "priced",
  product: "techInnovationLoan",
  principal: decimal("10000000"),
  rate: decimal("0.03"),
  breakEven: decimal("0.028"),
  raroc: decimal("0.11"),
  relent: decimal("6000000"),
  signer: "branch",
  suitability: "fits",
  against: [],
};
const REFUSED: DealOutcome = { kind: "refused", problems: [] };

describe("readings", () => {
  const made = (change: Partial<PricedOutcome>): DealOutcome => ({ ...PRICED, ...change });
  test.each<[string, DealOutcome, DealOutcome, object]>([
    ["nothing", PRICED, made({}), { isMoved: false, taken: "same", floor: "same" }],
    [
      "nobody may sign any more",
      PRICED,
      made({ signer: "nobody" }),
      { isMoved: true, taken: "same", floor: "fell" },
    ],
    [
      "somebody may sign again",
      made({ signer: "nobody" }),
      PRICED,
      { isMoved: true, floor: "rose" },
    ],
    [
      "a day without levels",
      made({ signer: "notKnown" }),
      made({ signer: "notKnown" }),
      { floor: "same" },
    ],
    [
      "another level signs",
      PRICED,
      made({ signer: "headOffice" }),
      { isMoved: true, floor: "same" },
    ],
    ["what was open fits", made({ suitability: "open" }), PRICED, { isMoved: true, taken: "same" }],
    ["it fits now", made({ suitability: "doesNotFit" }), PRICED, { taken: "gained" }],
    ["no loan yet", PRICED, made({ suitability: "notALoanYet" }), { taken: "lost" }],
    ["no price any more", PRICED, REFUSED, { isMoved: true, taken: "lost", floor: "same" }],
    ["no price on either side", REFUSED, REFUSED, { isMoved: false, taken: "same" }],
  ])("%s", (_, before, after, expected) => {
    expect(effectReading({ before, after })).toMatchObject(expected);
  });

  test("figures are after less before, in basis points and yuan", () => {
    const after = made({
      rate: decimal("0.0288"),
      breakEven: decimal("0.0281"),
      raroc: decimal("0.1"),
      relent: decimal("0"),
    });
    const { rateBp, breakEvenBp, rarocBp, relentYuan } = effectReading({ before: PRICED, after });
    expect([rateBp, breakEvenBp, rarocBp, relentYuan].map((figure) => figure?.toFixed())).toEqual([
      "-12",
      "1",
      "-100",
      "-6000000",
    ]);
  });

  test("a loan that loses its price gives back its relending, and has no basis points", () => {
    const { rateBp, relentYuan } = effectReading({ before: PRICED, after: REFUSED });
    expect([rateBp, relentYuan.toFixed()]).toEqual([undefined, "-6000000"]);
  });
});

test("all together: counts, the mean over what has a price twice, and relending in all", () => {
  const priced = (rate: string, more: Partial<PricedOutcome> = {}): DealOutcome => ({
    ...PRICED,
    rate: decimal(rate),
    ...more,
  });
  const summary = effectSummary([
    { before: PRICED, after: PRICED },
    { before: PRICED, after: priced("0.0288") },
    { before: PRICED, after: priced("0.0299", { signer: "nobody", relent: decimal("7000000") }) },
    { before: PRICED, after: REFUSED },
    { before: REFUSED, after: REFUSED },
    { before: priced("0.03", { suitability: "doesNotFit" }), after: PRICED },
  ]);
  expect(summary).toMatchObject({
    count: 6,
    moved: 4,
    gained: 1,
    lost: 1,
    fell: 1,
    rose: 0,
    unpriced: 1,
  });
  // (0 − 12 − 1 + 0) / 4
  const { rate, relentYuan } = summary;
  expect(
    [rate?.least, rate?.mean, rate?.most, relentYuan].map((x) => x && toPlainDigits(x)),
  ).toEqual(["-12", "-3.25", "0", "-5000000"]);
  expect(effectSummary([]).rate).toBeUndefined();
});

describe("test cases", () => {
  test.each<[string, CaseExpectation, DealOutcome, readonly string[]]>([
    [
      "all it asks for holds, bounds included",
      {
        suitability: "fits",
        rateMin: decimal("0.03"),
        rateMax: decimal("0.03"),
        breakEvenMax: decimal("0.028"),
        rarocMin: decimal("0.11"),
        signer: "branch",
      },
      PRICED,
      [],
    ],
    [
      "everything missed, in order",
      {
        suitability: "doesNotFit",
        rateMin: decimal("0.0301"),
        rateMax: decimal("0.0299"),
        breakEvenMax: decimal("0.0279"),
        rarocMin: decimal("0.1101"),
        signer: "nobody",
      },
      PRICED,
      ["suitability", "rateMin", "rateMax", "breakEvenMax", "rarocMin", "signer"],
    ],
    ["it must be refused, and is", { suitability: "refused" }, REFUSED, []],
    ["it must be refused, and is not", { suitability: "refused" }, PRICED, ["suitability"]],
    [
      "a refused deal misses every bound",
      { suitability: "fits", rarocMin: decimal("0"), signer: "branch" },
      REFUSED,
      ["suitability", "rarocMin", "signer"],
    ],
  ])("%s", (_, expected, outcome, missed) => {
    expect(caseVerdict(expected, outcome)).toEqual({
      outcome: missed.length === 0 ? "passes" : "fails",
      missed,
    });
  });

  test("a case turns when it misses something else, also where it failed before", () => {
    const [passes, rate, signer] = [[], ["rateMin"], ["signer"]] as const;
    const verdict = (missed: readonly ("rateMin" | "signer")[]) =>
      ({ outcome: missed.length === 0 ? "passes" : "fails", missed }) as const;
    expect([
      isTurned(verdict(passes), verdict(passes)),
      isTurned(verdict(passes), verdict(rate)),
      isTurned(verdict(rate), verdict(signer)),
    ]).toEqual([false, true, true]);
  });
});
