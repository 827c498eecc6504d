/**
 * The four annual costs (年化成本) of one set of flows. They differ, and none may stand without its name:
 * added 加总 · simple on occupied principal 单利 · nominal IRR 名义年化 · effective IRR 内部收益率(复利).
 * Source: the central bank's announcement 3 of 2021 admits the last three; the cost sheet's practice is the first.
 */
import {
  effectiveDatedRate,
  type InternalRate,
  periodicRate,
} from "../annual-cost/internal-rate.ts";
import { type Decimal, fromCount, ONE, ZERO } from "../money/decimal.ts";
import { monthsBetweenPayments, type PaymentFrequency } from "../schedules/interest-periods.ts";
import type { BorrowerFlow } from "./borrower-flows.ts";

/**
 * The internal rates of a loan. Dated flows: `effective` is XIRR on ACT/365 and `nominal` is read back from it at the
 * payment frequency. Monthly flows: `perMonth` is solved, `nominal` is 12 times it, `effective` compounds it.
 */
export type InternalRates =
  | {
      readonly kind: "dated";
      readonly effective: Decimal;
      readonly nominal: Decimal;
      readonly paymentsPerYear: Decimal;
    }
  | {
      readonly kind: "months";
      readonly perMonth: Decimal;
      readonly nominal: Decimal;
      readonly effective: Decimal;
    }
  | { readonly kind: "none" | "ambiguous" };

const MONTHS_PER_YEAR = fromCount(12);

/** The internal rates of the flows; `none` and `ambiguous` are answers. Rounding: none. */
export function internalRates(
  flows: readonly BorrowerFlow[],
  frequency: PaymentFrequency,
  termMonths: number,
): InternalRates {
  const dated = flows.flatMap(({ moment, yuan }) =>
    moment.kind === "date" ? [{ date: moment.date, yuan }] : [],
  );
  if (dated.length > 0) return ratesOfDated(effectiveDatedRate(dated), frequency, termMonths);
  return ratesOfMonths(periodicRate(monthlyGrid(flows)));
}

/** Payments in a year; a loan paid once has one period, its whole term. */
function paymentsPerYear(frequency: PaymentFrequency, termMonths: number): Decimal {
  return MONTHS_PER_YEAR.div(fromCount(monthsBetweenPayments(frequency) ?? termMonths));
}

function ratesOfDated(
  found: InternalRate,
  frequency: PaymentFrequency,
  termMonths: number,
): InternalRates {
  if (found.kind !== "found") return { kind: found.kind };
  const perYear = paymentsPerYear(frequency, termMonths);
  const periodRate = ONE.plus(found.rate).pow(ONE.div(perYear)).minus(ONE);
  return {
    kind: "dated",
    effective: found.rate,
    nominal: periodRate.times(perYear),
    paymentsPerYear: perYear,
  };
}

function ratesOfMonths(found: InternalRate): InternalRates {
  if (found.kind !== "found") return { kind: found.kind };
  return {
    kind: "months",
    perMonth: found.rate,
    nominal: found.rate.times(MONTHS_PER_YEAR),
    effective: ONE.plus(found.rate).pow(MONTHS_PER_YEAR).minus(ONE),
  };
}

function monthlyGrid(flows: readonly BorrowerFlow[]): readonly Decimal[] {
  const last = flows.at(-1)?.moment;
  const months = last?.kind === "month" ? last.month : 0;
  const grid = Array.from({ length: months + 1 }, () => ZERO);
  for (const { moment, yuan } of flows) if (moment.kind === "month") grid[moment.month] = yuan;
  return grid;
}
