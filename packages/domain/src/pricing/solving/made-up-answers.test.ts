/** Solvers on figures made up so that every answer can be read off, and the targets and held terms they go by. */
import { describe, expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { type Decimal, decimal, toPlainDigits } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { evaluateFast } from "./fast-evaluate.ts";
import { heldFixed, LEVER_KINDS, type Lever } from "./lever.ts";
import { type SolveAnswer, solveFor } from "./solve-for.ts";
import {
  type Evaluate,
  evaluateWith,
  isBetter,
  isCustomers,
  meets,
  type SolverFigures,
  solverFigures,
  TARGET_FIGURES,
  type TargetFigure,
} from "./target.ts";

const D1 = requestOf("d1");
const D2 = requestOf("d2");
const D3 = requestOf("d3");
const KEPT = requestOf("d1", {
  deposit: { averageBalance: "2000000", ftpCredit: "0.02", ratePaid: "0.005" },
});
const PROBLEM = { path: ["termMonths"], code: "out-of-range", facts: {} } as const;

const NOTHING: SolverFigures = {
  raroc: undefined,
  eva: undefined,
  riskAdjustedMargin: undefined,
  rarocWithRelationship: undefined,
  evaWithRelationship: undefined,
  annualCost: undefined,
};

/** Figures that hang on the term alone; `undefined` cannot be priced. */
function byMonths(figuresAt: (months: number) => Partial<SolverFigures> | undefined): Evaluate {
  return ({ termMonths }) => {
    const figures = figuresAt(termMonths);
    return figures === undefined
      ? { kind: "refused", problems: [PROBLEM] }
      : { kind: "ok", value: { ...NOTHING, ...figures } };
  };
}

function solved(
  evaluate: Evaluate,
  figure: TargetFigure,
  lever: Lever = { kind: "tenor" },
  request = D1,
): SolveAnswer {
  const answer = solveFor({
    request,
    lever,
    target: { figure, bound: decimal("0.1") },
    range: { from: undefined, to: decimal("20") },
    evaluate,
  });
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function told(answer: SolveAnswer): string {
  if (answer.kind === "none") {
    const { reason, best } = answer;
    return `${reason}: ${best ? `${toPlainDigits(best.value)} gives ${toPlainDigits(best.figure)}` : "-"}`;
  }
  const { neighbour } = answer;
  const beside =
    neighbour.kind === "misses"
      ? `${toPlainDigits(neighbour.value)} gives ${toPlainDigits(neighbour.figure)}`
      : neighbour.kind === "no-figure"
        ? `${toPlainDigits(neighbour.value)} ${neighbour.problems.map(({ code }) => code).join()}`
        : neighbour.kind;
  return `${toPlainDigits(answer.value)} gives ${toPlainDigits(answer.figure)}; ${beside}`;
}

const YES = decimal("0.1");
const NO = decimal("0.09");

describe("the longest term", () => {
  test.each<[string, (months: number) => Partial<SolverFigures> | undefined, string]>([
    [
      "one misses beyond it",
      (months) => ({ raroc: months > 15 ? NO : YES }),
      "15 gives 0.1; 16 gives 0.09",
    ],
    ["the range ends with it", () => ({ raroc: YES }), "20 gives 0.1; end-of-range"],
    [
      "beyond it nothing can be priced",
      (months) => (months > 15 ? undefined : { raroc: YES }),
      "15 gives 0.1; 16 out-of-range",
    ],
    [
      "the best of what misses",
      (months) => ({ raroc: decimal(months === 7 ? "0.08" : "0.02") }),
      "out-of-reach: 7 gives 0.08",
    ],
    ["nothing moves the figure", () => ({ raroc: NO }), "no-effect: 20 gives 0.09"],
    ["there is no figure", () => ({}), "no-figure: -"],
    [
      "one figure alone shows no effect",
      (months) => (months === 12 ? { raroc: NO } : {}),
      "out-of-reach: 12 gives 0.09",
    ],
  ])("%s", (_, figuresAt, expected) => {
    expect(told(solved(byMonths(figuresAt), "raroc"))).toBe(expected);
  });

  test("a customer's cost is met from above, and the best of what misses is the least", () => {
    const costs = (months: number) => ({ annualCost: decimal(months === 7 ? "0.11" : "0.2") });
    expect(told(solved(byMonths(costs), "annualCost"))).toBe("out-of-reach: 7 gives 0.11");
    const falls = (months: number) => ({ annualCost: months > 9 ? decimal("0.11") : YES });
    expect(told(solved(byMonths(falls), "annualCost"))).toBe("9 gives 0.1; 10 gives 0.11");
  });

  test("what was searched, and the deal it found", () => {
    const answer = solved(
      byMonths((months) => ({ raroc: months > 15 ? NO : YES })),
      "raroc",
    );
    expect(answer).toMatchObject({
      unit: "months",
      search: "scan",
      tried: 6,
      heldFixed: ["ftpRate", "relendingNotExtended", "feesAndSubsidyAsAgreed"],
      request: { termMonths: 15, pledge: undefined, relendingComparison: [] },
    });
    expect([answer.step, answer.from, answer.to].map(toPlainDigits)).toEqual(["1", "1", "20"]);
  });

  test("side checks are priced neither as asked nor at a point", () => {
    const evaluate: Evaluate = ({ pledge }) =>
      pledge === undefined
        ? { kind: "ok", value: { ...NOTHING, raroc: YES } }
        : { kind: "refused", problems: [PROBLEM] };
    expect(D3.pledge).toBeDefined();
    expect(told(solved(evaluate, "raroc", { kind: "tenor" }, D3))).toBe(
      "20 gives 0.1; end-of-range",
    );
  });
});

test("a deal that cannot be priced as asked, or has no such lever, is refused", () => {
  const question = {
    request: D1,
    target: { figure: "raroc", bound: YES },
    range: { from: undefined, to: undefined },
  } as const;
  expect(
    solveFor({ ...question, lever: { kind: "tenor" }, evaluate: byMonths(() => undefined) }),
  ).toEqual({ kind: "refused", problems: [PROBLEM] });
  expect(
    solveFor({ ...question, lever: { kind: "deposit" }, evaluate: byMonths(() => ({})) }),
  ).toEqual({
    kind: "refused",
    problems: [{ path: ["lever"], code: "lever-not-in-deal", facts: {} }],
  });
});

describe("the side a search would like to be on", () => {
  const always = byMonths(() => ({ raroc: YES, annualCost: YES }));
  const FEE: Lever = { kind: "fee", code: "appraisal" };
  const SPREAD: Lever = { kind: "spread", grid: "basisPoint" };

  // The bank would like its price low enough to win; a customer's bound lets it rise.
  test.each<[Lever, LoanRequest, string, string]>([
    [{ kind: "rate", grid: "basisPoint" }, D1, "0", "1"],
    [SPREAD, D1, "-0.03", "1"],
    [FEE, D3, "0", "20"],
    [FEE, requestOf("d3-appraisal-paid-by-bank"), "20", "0"],
    [{ kind: "tenor" }, D1, "20", "20"],
    [{ kind: "grace" }, D2, "20", "20"],
    [{ kind: "guaranteedShare" }, D1, "0", "0"],
  ])("%j", (lever, request, forBank, forCustomer) => {
    const at = (figure: TargetFigure) => {
      const answer = solved(always, figure, lever, request);
      return answer.kind === "found" ? toPlainDigits(answer.value) : answer.reason;
    };
    expect([at("raroc"), at("annualCost")]).toEqual([forBank, forCustomer]);
  });

  test("amount and deposit keep their side for a customer", () => {
    const at = (lever: Lever, figure: TargetFigure) => {
      const answer = solveFor({
        request: KEPT,
        lever,
        target: { figure, bound: YES },
        range: { from: undefined, to: decimal("50000") },
        evaluate: always,
      });
      return answer.kind === "ok" && answer.value.kind === "found"
        ? toPlainDigits(answer.value.value)
        : "none";
    };
    expect(at({ kind: "amount" }, "annualCost")).toBe("50000");
    expect(at({ kind: "amount" }, "raroc")).toBe("50000");
    expect(at({ kind: "deposit" }, "annualCost")).toBe("0");
    expect(at({ kind: "deposit" }, "raroc")).toBe("0");
  });
});

describe("targets", () => {
  const [low, bound, high] = ["0.09", "0.1", "0.11"].map((text) => decimal(text));
  const each = (ask: (value: Decimal) => boolean) => [low, bound, high].map((v) => v && ask(v));

  test.each(TARGET_FIGURES)("%s", (figure) => {
    const isCost = figure === "annualCost";
    const target = { figure, bound: decimal("0.1") };
    expect(isCustomers(figure)).toBe(isCost);
    expect(each((value) => meets(target, value))).toEqual([isCost, true, !isCost]);
    expect(meets(target, undefined)).toBe(false);
    expect(each((value) => isBetter(target, value, target.bound))).toEqual([
      isCost,
      false,
      !isCost,
    ]);
  });

  test("a figure that nothing brings is absent", () => {
    const figures = figuresOf(D1);
    const { profit, borrower } = figures;
    expect(solverFigures(figures)).toEqual({
      raroc: profit.raroc,
      eva: profit.eva,
      riskAdjustedMargin: profit.riskAdjustedMargin,
      rarocWithRelationship: undefined,
      evaWithRelationship: undefined,
      annualCost: "effective" in borrower.allIn.rates && borrower.allIn.rates.effective,
    });
    const allIn = { ...borrower.allIn, rates: { kind: "ambiguous" } } as const;
    const open = { ...figures, borrower: { ...borrower, allIn } };
    expect(solverFigures(open).annualCost).toBeUndefined();
  });

  test("a deposit brings its relationship, in the plain engine and in the fast one", () => {
    const figures = figuresOf(KEPT);
    const expected = solverFigures(figures);
    expect(expected.rarocWithRelationship).toEqual(figures.relationship?.rarocWithRelationship);
    expect(expected.evaWithRelationship).toEqual(figures.relationship?.evaWithRelationship);
    expect(expected.evaWithRelationship).toBeDefined();
    expect(evaluateWith(book)(KEPT)).toEqual({ kind: "ok", value: expected });
    expect(digitsOf(evaluateFast(book)(KEPT))).toEqual(digitsOf(evaluateWith(book)(KEPT)));
  });

  test.each(["d1", "d2", "d3", "d4", "d5"])("%s has the same reported digits both ways", (name) => {
    const request = requestOf(name);
    expect(digitsOf(evaluateFast(book)(request))).toEqual(digitsOf(evaluateWith(book)(request)));
  });

  test("what cannot be priced is refused by both with the same problems", () => {
    const request: LoanRequest = { ...D1, rates: { kind: "steps", steps: [] } };
    const refused = evaluateWith(book)(request);
    expect(refused).toMatchObject({
      kind: "refused",
      problems: [{ path: ["rates"], code: "empty" }],
    });
    expect(evaluateFast(book)(request)).toEqual(refused);
  });
});

function digitsOf(figures: ReturnType<Evaluate>) {
  if (figures.kind !== "ok") return figures;
  const { value } = figures;
  return TARGET_FIGURES.map((figure) => {
    const found = value[figure];
    return [figure, found && toReported(found).toFixed()];
  });
}

test("what stays as it was while a lever moves", () => {
  const curve = { ...D1, funding: { ...D1.funding, ftpRate: undefined } };
  const planned = requestOf("d1", { pricingDate: "2026-03-16", funding: {} });
  const told = (request: LoanRequest) =>
    LEVER_KINDS.flatMap((kind) => {
      const held = heldFixed(kind, request);
      return held.length === 0 ? [] : [`${kind}: ${held.join(" ")}`];
    });
  expect(told(D1)).toEqual([
    "tenor: ftpRate relendingNotExtended feesAndSubsidyAsAgreed",
    "grace: ftpRate feesAndSubsidyAsAgreed",
    "amount: ftpRate feesAndSubsidyAsAgreed",
  ]);
  expect(told(curve)).toEqual([
    "tenor: relendingNotExtended feesAndSubsidyAsAgreed",
    "grace: feesAndSubsidyAsAgreed",
    "amount: feesAndSubsidyAsAgreed",
  ]);
  expect(told(planned)).toEqual([
    "tenor: feesAndSubsidyAsAgreed",
    "grace: feesAndSubsidyAsAgreed",
    "amount: feesAndSubsidyAsAgreed",
  ]);
});
