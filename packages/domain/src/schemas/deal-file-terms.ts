/**
 * The terms of a deal file that come in one of several forms: how it is repaid, how its rate is agreed, when money moves.
 */
import { assertNever } from "../assert.ts";
import type { LoanRequest, RateTerms } from "../products/loan-request.ts";
import type { Checked, Problem, ProblemCode } from "../products/problem.ts";
import { spreadOfBasisPoints } from "../rates/rate.ts";
import type { ResetRule } from "../schedules/floating-rate.ts";
import type { Drawdown, Grace, Prepayment, Repayment } from "../schedules/repayment-terms.ts";
import type { Moment } from "../schedules/span.ts";
import type { DealFile } from "./deal-file.ts";
import { type Gathered, gather, rateStepsOf } from "./deal-file-lists.ts";

type Path = Problem["path"];

type RepaymentFile = NonNullable<DealFile["repayment"]>;

function refusal(path: Path, code: ProblemCode): Checked<never> {
  return { kind: "refused", problems: [{ path, code, facts: {} }] };
}

function ok<T>(value: T): Checked<T> {
  return { kind: "ok", value };
}

/** How principal comes back; a term the method does not know is refused, never dropped. */
export function repaymentOf(repayment: RepaymentFile, isDated: boolean): Checked<Repayment> {
  const { method, frequency, principalPlan, stepPeriods, stepGrowth } = repayment;
  const stray = strayTermOf(repayment);
  if (stray !== undefined) return refusal(["repayment", stray.field], stray.code);
  if (method === "bullet") return ok({ method, frequency });
  if (method === "custom") {
    return principalPlan === undefined
      ? refusal(["repayment", "principalPlan"], "plan-missing")
      : ok({ method, frequency, principalPlan });
  }
  const grace = graceOf(repayment, isDated);
  if (grace.kind === "refused") return grace;
  const amortising = {
    frequency,
    grace: grace.value,
    ...(repayment.balloon === undefined ? {} : { balloon: repayment.balloon }),
    ...(repayment.principalMonths === undefined
      ? {}
      : { principalMonths: repayment.principalMonths }),
  };
  if (method !== "step") return ok({ method, ...amortising });
  if (stepPeriods === undefined) return refusal(["repayment", "stepPeriods"], "missing");
  if (stepGrowth === undefined) return refusal(["repayment", "stepGrowth"], "missing");
  return ok({ method, ...amortising, stepPeriods, stepGrowth });
}

type StrayTerm = { readonly field: string; readonly code: ProblemCode };

function strayTermOf(repayment: RepaymentFile): StrayTerm | undefined {
  const { method, gracePeriods } = repayment;
  const amortises = method !== "bullet" && method !== "custom";
  if (!amortises && gracePeriods > 0) {
    return { field: "gracePeriods", code: "grace-without-instalments" };
  }
  const allowed: Readonly<Record<string, boolean>> = {
    grace: amortises,
    balloon: amortises,
    principalMonths: amortises,
    principalPlan: method === "custom",
    stepPeriods: method === "step",
    stepGrowth: method === "step",
  };
  const given: Readonly<Record<string, unknown>> = repayment;
  const field = Object.keys(allowed).find((name) => given[name] !== undefined && !allowed[name]);
  return field === undefined ? undefined : { field, code: "unknown-field" };
}

function graceOf({ gracePeriods, grace }: RepaymentFile, isDated: boolean): Checked<Grace> {
  if (grace === undefined) {
    return ok({ kind: "interestOnly", length: { kind: "periods", periods: gracePeriods } });
  }
  const { kind, months, toDate, cashFlows } = grace;
  const forms = [gracePeriods > 0, months, toDate, cashFlows].filter(
    (form) => form !== undefined && form !== false,
  );
  if (forms.length !== 1) return refusal(["repayment", "grace"], "wrong-kind");
  if (months !== undefined) return ok({ kind, length: { kind: "months", months } });
  if (toDate !== undefined) {
    return isDated
      ? ok({ kind, length: { kind: "toDate", date: toDate } })
      : refusal(["repayment", "grace", "toDate"], "wrong-kind");
  }
  if (cashFlows === undefined) {
    return ok({ kind, length: { kind: "periods", periods: gracePeriods } });
  }
  const flows = gather<(typeof cashFlows)[number], { moment: Moment; amount: Drawdown["amount"] }>(
    cashFlows,
    ({ amount, ...at }, index) => {
      const moment = momentOf(at, ["repayment", "grace", "cashFlows", index], isDated);
      return "problem" in moment ? moment : { value: { moment: moment.value, amount } };
    },
  );
  return flows.problems.length > 0
    ? { kind: "refused", problems: flows.problems }
    : ok({ kind, length: { kind: "untilPositive", cashFlows: flows.values } });
}

/** Steps, or a floating rate: at most one of them; `undefined` where the file names neither. */
export function rateTermsOf(file: DealFile, isDated: boolean): Checked<RateTerms | undefined> {
  const { rates, floatingRate } = file;
  if (rates !== undefined && floatingRate !== undefined)
    return refusal(["floatingRate"], "two-rates");
  if (rates !== undefined) {
    const steps = rateStepsOf(rates, isDated);
    return steps.problems.length > 0
      ? { kind: "refused", problems: steps.problems }
      : ok({ kind: "steps", steps: steps.values });
  }
  if (floatingRate === undefined) return ok(undefined);
  const reset = resetOf(floatingRate.reset);
  if (reset.kind === "refused") return reset;
  return ok({
    kind: "floating",
    floating: {
      tenor: floatingRate.base,
      added: spreadOfBasisPoints(floatingRate.spreadBp),
      reset: reset.value,
      lprKnown: floatingRate.reset.lprKnown,
      ...(floatingRate.cap === undefined ? {} : { cap: floatingRate.cap }),
      ...(floatingRate.floor === undefined ? {} : { floor: floatingRate.floor }),
    },
    shocks: floatingRate.shocks.map(({ from, addedBp }) => ({
      from,
      added: spreadOfBasisPoints(addedBp),
    })),
  });
}

function resetOf(reset: NonNullable<DealFile["floatingRate"]>["reset"]): Checked<ResetRule> {
  const { rule, months, month, day } = reset;
  const at = (field: string): Path => ["floatingRate", "reset", field];
  switch (rule) {
    case "anniversary":
    case "firstOfJanuary":
      return ok({ kind: rule });
    case "period":
      return months === undefined ? refusal(at("months"), "missing") : ok({ kind: rule, months });
    case "fixedDay":
      if (month === undefined) return refusal(at("month"), "missing");
      return day === undefined ? refusal(at("day"), "missing") : ok({ kind: rule, month, day });
    default:
      return assertNever(rule);
  }
}

function momentOf(
  at: { readonly date?: Extract<Moment, { kind: "date" }>["date"] | undefined } & {
    readonly month?: number | undefined;
  },
  path: Path,
  isDated: boolean,
): { readonly value: Moment } | { readonly problem: Problem } {
  const wrong = (field: "date" | "month", code: ProblemCode) => ({
    problem: { path: [...path, field], code, facts: {} },
  });
  if (isDated) {
    if (at.month !== undefined) return wrong("month", "wrong-kind");
    if (at.date === undefined) return wrong("date", "missing");
    return { value: { kind: "date", date: at.date } };
  }
  if (at.date !== undefined) return wrong("date", "wrong-kind");
  if (at.month === undefined) return wrong("month", "missing");
  return { value: { kind: "month", month: at.month } };
}

/** Several draws, in the order of the file; `undefined` when the file names none. */
export function drawdownsOf(
  drawdowns: DealFile["drawdowns"],
  isDated: boolean,
): Gathered<Drawdown> | undefined {
  if (drawdowns === undefined) return undefined;
  return gather<(typeof drawdowns)[number], Drawdown>(
    drawdowns,
    ({ amount, milestone, ...at }, index) => {
      const moment = momentOf(at, ["drawdowns", index], isDated);
      if ("problem" in moment) return moment;
      return {
        value: { moment: moment.value, amount, ...(milestone === undefined ? {} : { milestone }) },
      };
    },
  );
}

/** Early repayments, in the order of the file. */
export function prepaymentsOf(
  prepayments: DealFile["prepayments"],
  isDated: boolean,
): Gathered<LoanRequest["prepayments"][number]> {
  return gather<DealFile["prepayments"][number], Prepayment>(
    prepayments,
    ({ amount, effect, ...at }, index) => {
      const moment = momentOf(at, ["prepayments", index], isDated);
      return "problem" in moment ? moment : { value: { moment: moment.value, amount, effect } };
    },
  );
}
