/**
 * The lists of a deal file: rate steps and relending segments. An entry of a deal with dates is dated, an entry of a deal
 * without is counted in months.
 */
import { ZERO } from "../money/decimal.ts";
import type { RateStep } from "../products/loan-request.ts";
import type { Problem, ProblemCode } from "../products/problem.ts";
import type { RelendingAsked } from "../products/relending-terms.ts";
import { spreadOfBasisPoints } from "../rates/rate.ts";
import type { DealFile } from "./deal-file.ts";

/** The entries that could be read, and what is wrong with the others. */
export type Gathered<T> = { readonly values: readonly T[]; readonly problems: readonly Problem[] };

/** One entry read, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem };

type RateSteps = NonNullable<DealFile["rates"]>;

type Segment = NonNullable<NonNullable<DealFile["funding"]["relending"]>["segments"]>[number];

/** The contract rates, each from a date or from a month counted from 1. */
export function rateStepsOf(steps: RateSteps, isDated: boolean): Gathered<RateStep> {
  return gather<RateSteps[number], RateStep>(steps, (step, index) => {
    const { annualRate, base, baseRate, spreadBp, from, fromMonth } = step;
    const named = [base, baseRate, spreadBp].filter((part) => part !== undefined).length;
    if (named > 0 && base === undefined) return at(["rates", index, "base"], "missing");
    if (named > 0 && baseRate === undefined) return at(["rates", index, "baseRate"], "missing");
    const agreed =
      base === undefined || baseRate === undefined
        ? undefined
        : { tenor: base, baseRate, added: spreadOfBasisPoints(spreadBp ?? ZERO) };
    if (isDated) {
      if (fromMonth !== undefined) return at(["rates", index, "fromMonth"], "wrong-kind");
      if (from === undefined) return at(["rates", index, "from"], "missing");
      return { value: { from: { kind: "date", date: from }, annualRate, base: agreed } };
    }
    if (from !== undefined) return at(["rates", index, "from"], "wrong-kind");
    if (fromMonth === undefined) return at(["rates", index, "fromMonth"], "missing");
    return { value: { from: { kind: "month", month: fromMonth - 1 }, annualRate, base: agreed } };
  });
}

/** The drawn stretches of relending. */
export function segmentsOf(
  segments: readonly Segment[],
  isDated: boolean,
): Gathered<RelendingAsked> {
  return gather<Segment, RelendingAsked>(
    segments,
    ({ from, to, fromMonth, toMonth, rate: relendingRate }, index) => {
      const field = (name: string) => ["funding", "relending", "segments", index, name] as const;
      if (isDated) {
        if (fromMonth !== undefined) return at(field("fromMonth"), "wrong-kind");
        if (toMonth !== undefined) return at(field("toMonth"), "wrong-kind");
        if (from === undefined) return at(field("from"), "missing");
        if (to === undefined) return at(field("to"), "missing");
        return { value: { span: { kind: "dated", from, to }, relendingRate } };
      }
      if (from !== undefined) return at(field("from"), "wrong-kind");
      if (to !== undefined) return at(field("to"), "wrong-kind");
      if (fromMonth === undefined) return at(field("fromMonth"), "missing");
      if (toMonth === undefined) return at(field("toMonth"), "missing");
      return { value: { span: { kind: "months", fromMonth, toMonth }, relendingRate } };
    },
  );
}

function at(path: Problem["path"], code: ProblemCode): { readonly problem: Problem } {
  return { problem: { path, code, facts: {} } };
}

/** Reads each entry, keeping what could be read apart from what is wrong. */
export function gather<From, To>(
  entries: readonly From[],
  read: (entry: From, index: number) => Read<To>,
): Gathered<To> {
  const results = entries.map(read);
  return {
    values: results.flatMap((result) => ("value" in result ? [result.value] : [])),
    problems: results.flatMap((result) => ("problem" in result ? [result.problem] : [])),
  };
}
