/** Laws of the solvers: their answers against every point of the range, priced one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { type Decimal, decimal, fromCount } from "../src/money/decimal.ts";
import type { Lever } from "../src/pricing/solving/lever.ts";
import { leverGrid } from "../src/pricing/solving/lever-grid.ts";
import { withoutSideChecks } from "../src/pricing/solving/moved-terms.ts";
import { type SolveAnswer, solveFor } from "../src/pricing/solving/solve-for.ts";
import { evaluateWith, meets, TARGET_FIGURES, type Target } from "../src/pricing/solving/target.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../src/products/loan-request.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { dealFiles } from "./random-deals.ts";
import { oneRunIn } from "./runs.ts";

const evaluate = evaluateWith(publishedPolicyBook);

const levers: fc.Arbitrary<Lever> = fc.constantFrom<Lever>(
  { kind: "rate", grid: "basisPoint" },
  { kind: "spread", grid: "basisPoint" },
  { kind: "fee", code: "fee0" },
  { kind: "tenor" },
  { kind: "grace" },
  { kind: "amount" },
  { kind: "guaranteedShare" },
);

const questions = fc.record({
  deal: dealFiles.filter(({ principal }) => decimal(String(principal)).gt(decimal("1000000"))),
  lever: levers,
  figure: fc.constantFrom(...TARGET_FIGURES.filter((figure) => !figure.endsWith("Relationship"))),
  /** Where the range starts, and which of its points gives the bound. */
  start: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 0, max: 24 }),
  aim: fc.integer({ min: 0, max: 24 }),
});

type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never;

type Asked = {
  readonly request: LoanRequest;
  readonly target: Target;
  readonly points: readonly { readonly value: Decimal; readonly figure: Decimal | undefined }[];
  readonly answer: SolveAnswer;
};

/** The question put to the solver on a short range, and every point of it priced; `undefined` where it cannot be asked. */
function asked({ deal, lever, figure, start, width, aim }: Question): Asked | undefined {
  const inquiry = decodeDealFile(deal);
  const decoded =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  if (decoded.kind !== "ok") return undefined;
  const request = withoutSideChecks(decoded.value);
  const whole = leverGrid(request, lever, { from: undefined, to: undefined });
  if (whole.kind !== "ok") return undefined;
  const grid = whole.value;
  const from = Math.min(grid.from + start, grid.to);
  const count = Math.min(width, grid.to - from) + 1;
  const points = Array.from({ length: count }, (_, index) => {
    const priced = evaluate(grid.requestAt(from + index));
    return {
      value: fromCount(from + index).times(grid.step),
      figure: priced.kind === "ok" ? priced.value[figure] : undefined,
    };
  });
  const bound = points[Math.min(aim, count - 1)]?.figure;
  const [first, last] = [points[0], points.at(-1)];
  if (bound === undefined || first === undefined || last === undefined) return undefined;
  const target = { figure, bound };
  const range = { from: first.value, to: last.value };
  const answer = solveFor({ request, lever, target, range, evaluate });
  return answer.kind === "ok" ? { request, target, points, answer: answer.value } : undefined;
}

test("an answer is the farthest passing point of the range, and its neighbour is the failing one beside it", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const tried = asked(question);
      if (tried === undefined) return;
      const { answer, points, target } = tried;
      // The bound is the figure of one of the points, so that point passes and there is an answer.
      if (answer.kind === "none") throw new Error("there is an answer");
      const passing = points.filter(({ figure }) => meets(target, figure));
      const [least, most] = [passing[0], passing.at(-1)].map((point) => point?.value.toFixed());
      const index = points.findIndex(({ value }) => value.eq(answer.value));
      expect(points[index]?.figure?.eq(answer.figure)).toBe(true);
      const isLeast = answer.value.toFixed() === least;
      const isMost = answer.value.toFixed() === most;
      expect(isLeast || isMost).toBe(true);
      const { neighbour } = answer;
      if (neighbour.kind === "end-of-range") {
        expect([0, points.length - 1]).toContain(index);
        return;
      }
      const beside = [points[index - 1], points[index + 1]].find((point) =>
        point?.value.eq(neighbour.value),
      );
      expect(beside).toBeDefined();
      expect(meets(target, beside?.figure)).toBe(false);
    }),
  );
});

test("one question in five or more can be asked, so the law above is tried", () => {
  const kept = fc.sample(questions, 400).filter((question) => asked(question) !== undefined);
  expect(kept.length).toBeGreaterThan(80);
});

test("where no point of a short range passes, the answer is none, and the best is one of its points", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const tried = asked(question);
      if (tried === undefined) return;
      const { points, target, request } = tried;
      const beyond = target.figure === "annualCost" ? decimal("-2") : decimal("100000000000000");
      const range = { from: points[0]?.value, to: points.at(-1)?.value };
      const answer = solveFor({
        request,
        lever: question.lever,
        target: { ...target, bound: beyond },
        range,
        evaluate,
      });
      if (answer.kind !== "ok" || answer.value.kind !== "none") throw new Error("there is none");
      const { best } = answer.value;
      const named = points.find(({ value }) => best?.value.eq(value));
      expect(best === undefined || named?.figure?.eq(best.figure)).toBe(true);
    }),
    oneRunIn(6),
  );
});
