/** Every structure, cure and solver's answer of the demonstration bank's deals, written back into its file. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import { type PolicyBook, policyBookAsOf } from "../policy-book/policy-book.ts";
import { briefParts } from "../pricing/brief/deal-brief.ts";
import { evaluateFast } from "../pricing/solving/fast-evaluate.ts";
import type { Lever } from "../pricing/solving/lever.ts";
import { withTermMonths } from "../pricing/solving/moved-terms.ts";
import { solveFor } from "../pricing/solving/solve-for.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import { firmInquiry } from "../products/fit/firm-inquiry.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { decodeFitFile, type FitCase } from "./fit-file.ts";
import { type FileObject, isGroup } from "./moved-deal.ts";
import { type LayerMoved, movedFitFile } from "./moved-fit.ts";

const FOLDER = new URL("../../reference-data/demo-bank/deals/", import.meta.url);

function fileOf(name: string): FileObject {
  const file: unknown = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
  if (!isGroup(file)) throw new Error(name);
  return file;
}

function questionIn(file: FileObject): FitCase {
  const question = decodeFitFile(file);
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  return question.value;
}

function requestIn(file: FileObject): LoanRequest {
  const question = questionIn(file);
  const known = policyBookAsOf(publishedPolicyBook, question.context.pricingDate);
  const request = completeInquiry(firmInquiry(question, known).inquiry, known);
  if (request.kind === "refused") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

/** The terms that are written back. */
function termsOf(request: LoanRequest) {
  const { principal, termMonths, life, repayment, rates, fees, deposit, funding } = request;
  const { guaranteedShare } = request.creditRisk;
  const terms = { principal, termMonths, life, repayment, rates, fees, deposit, guaranteedShare };
  return JSON.parse(JSON.stringify({ ...terms, funding }));
}

const RATES: readonly Lever[] = [
  { kind: "rate", grid: "basisPoint" },
  { kind: "spread", grid: "basisPoint" },
];
const COUNTS = ["tenor", "grace", "amount", "guaranteedShare", "deposit"] as const;

/** Each change with its name, and the layer that a guarantor takes over. */
type Change = readonly [string, LoanRequest, LayerMoved?];

function changesOf(file: FileObject): readonly Change[] {
  const question = questionIn(file);
  const parts = briefParts(question, undefined, publishedPolicyBook);
  if (parts.kind === "refused") throw new Error(JSON.stringify(parts.problems));
  const [structures, cures, authority] = [
    parts.value.structures(),
    parts.value.cures(),
    parts.value.authority(),
  ];
  if (structures.kind !== "ok" || cures.kind !== "ok" || authority.kind !== "ok") return [];
  const failing = cures.value.flatMap(({ rule, answer }): readonly Change[] => {
    if (answer.kind === "holds") return [];
    const layer = rule.kind === "ipCapacity" ? "intellectualProperty" : "unsecured";
    return answer.cures.map(({ lever, request }) =>
      lever === "guarantee" ? [lever, request, layer] : [lever, request],
    );
  });
  return [
    ...structures.value.byCost.map(({ move, request }): Change => [move, request]),
    ...failing,
    ...(authority.value.wanted?.answer.cures ?? []).map(
      ({ lever, request }): Change => [lever, request],
    ),
    ...solvedIn(requestIn(file), policyBookAsOf(publishedPolicyBook, question.context.pricingDate)),
  ];
}

function solvedIn(request: LoanRequest, book: PolicyBook): readonly Change[] {
  const fees = request.fees.map(({ code }): Lever => ({ kind: "fee", code }));
  const levers = [...RATES, ...COUNTS.map((kind): Lever => ({ kind })), ...fees];
  return levers.flatMap((lever): readonly Change[] => {
    const target = { figure: "raroc", bound: decimal("0.10") } as const;
    const range = { from: undefined, to: undefined };
    const solved = solveFor({ request, lever, target, range, evaluate: evaluateFast(book) });
    if (solved.kind === "refused" || solved.value.kind === "none") return [];
    return [[lever.kind, solved.value.request]];
  });
}

test.each([
  ["04-coverage-fails.json", 15],
  ["07-floating-lpr.json", 13],
  ["17-pledge-rate-fails.json", 18],
  ["23-pledge-short-later.json", 16],
])("%s: each of its %i changes comes back from the file as it went in", (name, count) => {
  const file = fileOf(name);
  const own = requestIn(file);
  const changes = changesOf(file);
  expect(changes.length).toBe(count);
  for (const [change, moved, layer] of changes) {
    const back = requestIn(movedFitFile(file, own, moved, layer));
    expect([change, termsOf(back)]).toEqual([change, termsOf(moved)]);
  }
});

describe("what is written", () => {
  const file = fileOf("05-competitor.json");
  const own = requestIn(file);

  test("a request that is the file's own changes nothing", () => {
    expect(movedFitFile(file, own, own)).toEqual(file);
  });

  test("only the term that moved, and the repayment that followed from it", () => {
    const longer = withTermMonths(own, 18);
    const deal = isGroup(file["deal"]) ? file["deal"] : {};
    expect(movedFitFile(file, own, longer)).toEqual({
      ...file,
      deal: { ...deal, termMonths: 18, repayment: { method: "bullet", frequency: "quarterly" } },
    });
  });

  test("what a guarantor takes over leaves its layer", () => {
    const creditRisk = { ...own.creditRisk, guaranteedShare: share("0.2") };
    const back = movedFitFile(file, own, { ...own, creditRisk }, "unsecured");
    const innovation = isGroup(back["innovation"]) ? back["innovation"] : {};
    expect(innovation["structure"]).toEqual([
      { security: "unsecured", share: "0.3" },
      { security: "guaranteed", share: "0.7" },
    ]);
  });
});
