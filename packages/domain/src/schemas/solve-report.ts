/**
 * The report of a solver (求解结果文件): the answer and its proof as plain JSON, decimals as text.
 */
import { assertNever } from "../assert.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { ENGINE_VERSION } from "../pricing/engine-version.ts";
import type { Neighbour, SolveAnswer, SolvedPoint } from "../pricing/solving/solve-for.ts";
import { isCustomers } from "../pricing/solving/target.ts";
import { type Report, reportedText } from "./report-text.ts";
import type { SolveTerms } from "./solve-terms.ts";

/** The report of one answer. */
export function solveReport(
  id: string,
  { lever, target }: SolveTerms,
  answer: SolveAnswer,
): Report {
  const bound = toPlainDigits(target.bound);
  return {
    id,
    engineVersion: ENGINE_VERSION,
    lever: lever.kind === "fee" ? { kind: lever.kind, fee: lever.code } : { kind: lever.kind },
    target: {
      figure: target.figure,
      ...(isCustomers(target.figure) ? { atMost: bound } : { atLeast: bound }),
    },
    answer: answer.kind,
    ...resultReport(answer),
    searched: {
      unit: answer.unit,
      step: toPlainDigits(answer.step),
      from: toPlainDigits(answer.from),
      to: toPlainDigits(answer.to),
      by: answer.search,
      priced: answer.tried,
    },
    heldFixed: [...answer.heldFixed],
  };
}

function resultReport(answer: SolveAnswer): Report {
  if (answer.kind === "found") {
    return { ...pointReport(answer), neighbour: neighbourReport(answer.neighbour) };
  }
  return {
    reason: answer.reason,
    best: answer.best === undefined ? null : pointReport(answer.best),
  };
}

function pointReport({ value, figure }: SolvedPoint): Report {
  return { value: toPlainDigits(value), figure: reportedText(figure) };
}

function neighbourReport(neighbour: Neighbour): Report {
  switch (neighbour.kind) {
    case "misses":
      return { kind: neighbour.kind, ...pointReport(neighbour) };
    case "no-figure":
      return {
        kind: neighbour.kind,
        value: toPlainDigits(neighbour.value),
        problems: neighbour.problems.map(({ path, code }) => ({ path: [...path], code })),
      };
    case "end-of-range":
      return { kind: neighbour.kind };
    default:
      return assertNever(neighbour);
  }
}
