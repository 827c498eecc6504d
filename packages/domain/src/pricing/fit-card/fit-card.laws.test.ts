/** Laws of the fit card: better facts never score less, formulas give their values, and the solver finds what trying all finds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CARD_DEAL, CARD_FILE, cardOf } from "../../../laws/card-examples.ts";
import { oneRunIn } from "../../../laws/runs.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { type Decimal, decimal, fromCount, toPlainDigits } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import { FIT_FACTORS, FIT_MEASURES, MEASURE_KINDS } from "../../policy/fit-card-rule.ts";
import { evaluate, parseFormula } from "../formula.ts";
import { cardScores, type FactorScore } from "./card-scores.ts";
import type { FitCard } from "./fit-card.ts";

const { registers } = publishedPolicyBook;
const RULE = elementAt(registers.fitCardRules, 0).value;
const thousandths = (count: number) => fromCount(count).div(fromCount(1000));

/** The published book with a card that is good at nought: nothing is searched, and the scores are the same. */
const UNSEARCHED = {
  ...publishedPolicyBook,
  registers: {
    ...registers,
    fitCardRules: registers.fitCardRules.map((item) => ({
      ...item,
      value: { ...item.value, good: decimal("0") },
    })),
  },
};

test("a better value never scores less", () => {
  const values = fc.integer({ min: -500, max: 3000 });
  fc.assert(
    fc.property(fc.constantFrom(...FIT_MEASURES), values, values, (code, one, other) => {
      const { factor, better } = MEASURE_KINDS[code];
      const [low, high] = one < other ? [one, other] : [other, one];
      const [worse, good] = better === "higher" ? [low, high] : [high, low];
      const scoreAt = (count: number) =>
        cardScores(
          [factor],
          (own) =>
            own === code
              ? {
                  kind: "measured",
                  value: thousandths(count),
                  formula: code,
                  inputs: [],
                  told: undefined,
                }
              : { kind: "notAsked" },
          RULE,
        )[0]?.score;
      expect(scoreAt(good)?.gte(scoreAt(worse) ?? decimal("101"))).toBe(true);
    }),
  );
});

const files = fc
  .record({
    termMonths: fc.integer({ min: 4, max: 12 }).map((quarters) => quarters * 3),
    hundreds: fc.integer({ min: 20, max: 120 }),
    grace: fc.integer({ min: 0, max: 3 }),
    cash: fc.integer({ min: 20, max: 200 }),
    ownFunds: fc.integer({ min: 0, max: 80 }),
    pd: fc.integer({ min: 2, max: 60 }),
    guaranteed: fc.integer({ min: 0, max: 19 }),
    assetLife: fc.integer({ min: 6, max: 90 }),
    pledge: fc.option(fc.integer({ min: 40, max: 300 }), { nil: undefined }),
  })
  .map(({ termMonths, hundreds, grace, cash, ownFunds, pd, guaranteed, assetLife, pledge }) => ({
    ...CARD_FILE,
    deal: {
      ...CARD_DEAL,
      termMonths,
      principal: String(hundreds * 100_000),
      repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: grace },
      pd: toPlainDigits(thousandths(pd)),
      guaranteedShare: toPlainDigits(thousandths(guaranteed * 50)),
      ...(pledge === undefined ? {} : { pledge: { value: String(pledge * 100_000), cap: "0.5" } }),
    },
    cashFlows: Array.from({ length: 40 }, (_, index) => ({
      date: `${2027 + Math.floor((index * 3 + 1) / 12)}-${String(((index * 3 + 1) % 12) + 1).padStart(2, "0")}-27`,
      amount: String(cash * 10_000),
    })),
    card: {
      assetLifeMonths: assetLife,
      need: { kind: "project", ownFunds: String(ownFunds * 100_000) },
    },
  }));
type File = typeof files extends fc.Arbitrary<infer T> ? T : never;

test("every formula over its inputs gives the value, and every factor's formula its score", () => {
  fc.assert(
    fc.property(files, (file) => {
      for (const { formula, measures, score } of cardOf(file, UNSEARCHED).factors) {
        const points = new Map<string, Decimal | undefined>(
          measures.map(({ code, band }) => [code, band?.points]),
        );
        for (const { reading } of measures) {
          if (reading.kind !== "measured") continue;
          const inputs = new Map(reading.inputs.map(({ name, value }) => [name, value]));
          expect(formulaValue(reading.formula, inputs)).toBe(shown(reading.value));
        }
        if (formula === undefined || score === undefined) throw new Error("all was told");
        expect(formulaValue(formula, points)).toBe(shown(score));
      }
    }),
    oneRunIn(10),
  );
});

function formulaValue(formula: string, inputs: ReadonlyMap<string, Decimal | undefined>): string {
  return shown(
    evaluate(parseFormula(formula), (name) => {
      const value = inputs.get(name);
      return value === undefined ? [] : [value];
    }),
  );
}

function shown(value: Decimal): string {
  return toPlainDigits(toReported(value));
}

const scoreIn = (factors: readonly FactorScore[], name: string): number =>
  Number(factors.find(({ factor }) => factor === name)?.score ?? Number.NaN);

/** Whether a card reaches the target as the rule says it, written apart from the solver. */
function reaches(before: FitCard, after: FitCard): boolean {
  const was = FIT_FACTORS.map((factor) => scoreIn(before.factors, factor));
  const is = FIT_FACTORS.map((factor) => scoreIn(after.factors, factor));
  const lowest = Math.min(...was);
  const weakest = was.indexOf(lowest);
  const second = Math.min(...was.filter((score) => score > lowest), Number(before.good));
  const lifted = elementAt(is, weakest);
  return (
    lifted >= second &&
    is.every((score, index) => score >= lifted || score >= elementAt(was, index))
  );
}

/** The same file with one term changed, and how far the change is. */
function movedFiles(file: File): readonly (readonly [lever: string, far: number, file: object])[] {
  const { deal } = file;
  const amount = Number(deal.principal);
  const shares = Array.from(
    { length: 20 },
    (_, index) => Number(deal.guaranteedShare) + (index + 1) / 20,
  );
  return [
    ...Array.from({ length: 73 }, (_, index) => index + 12).map(
      (termMonths) =>
        [
          "tenor",
          Math.abs(termMonths - deal.termMonths),
          { ...file, deal: { ...deal, termMonths } },
        ] as const,
    ),
    ...[0, 1, 2, 3, 4].map((gracePeriods) => {
      const repayment = { ...deal.repayment, gracePeriods };
      const far = Math.abs(gracePeriods - deal.repayment.gracePeriods);
      return ["grace", far, { ...file, deal: { ...deal, repayment } }] as const;
    }),
    ...shares
      .filter((share) => share < 1.001)
      .map((share, index) => {
        const guaranteedShare = share.toFixed(2).replace(/0$/, "");
        return [
          "guaranteedShare",
          index + 1,
          { ...file, deal: { ...deal, guaranteedShare } },
        ] as const;
      }),
    ...Array.from({ length: 200 }, (_, index) => index - 100).map((percent) => {
      const principal = String(amount + (amount / 100) * percent);
      return ["amount", Math.abs(percent), { ...file, deal: { ...deal, principal } }] as const;
    }),
  ].filter(([, far]) => far > 0);
}

function cardWhere(file: object): FitCard | undefined {
  try {
    return cardOf(file, UNSEARCHED);
  } catch {
    return undefined;
  }
}

test("of each lever the solver finds the nearest value that trying every value finds", () => {
  fc.assert(
    fc.property(files, (file) => {
      const own = cardOf(file);
      const { improvement } = own;
      if (improvement.kind === "good") {
        expect(FIT_FACTORS.every((name) => scoreIn(own.factors, name) >= 80)).toBe(true);
        return;
      }
      const nearest = new Map<string, number>();
      for (const [lever, far, moved] of movedFiles(file)) {
        const after = cardWhere(moved);
        const isNearer = far < (nearest.get(lever) ?? Number.POSITIVE_INFINITY);
        if (isNearer && after !== undefined && reaches(own, after)) nearest.set(lever, far);
      }
      const found = improvement.kind === "found" ? improvement.improvements : [];
      const distances: [string, number][] = found
        .filter(({ lever }) => lever !== "pledgeValue")
        .map(({ lever, from, to }) => [lever, stepsBetween(lever, Number(from), Number(to))]);
      expect(new Map(distances)).toEqual(nearest);
    }),
    oneRunIn(100),
  );
});

function stepsBetween(lever: string, from: number, to: number): number {
  const far = Math.abs(to - from);
  if (lever === "amount") return Math.round((far / from) * 100);
  return lever === "guaranteedShare" ? Math.round(far * 20) : far;
}
