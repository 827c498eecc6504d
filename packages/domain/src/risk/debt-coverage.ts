/**
 * Debt-service coverage over a plan (偿债备付率：逐期、最低、平均): the firm's cash flows held against what falls due.
 *
 * Cash of one stretch is not carried into the next: a good year does not pay for a bad one. Interest that is capitalised or
 * carried is not due, and an early repayment is the firm's own choice, so neither counts. The flows are what is left to
 * repay with: an investment that the loan pays for is not among them.
 * Source: the decision record on coverage and stability; the ratio is policy fact PRD-5.
 */
import { DomainError, elementAt } from "../assert.ts";
import { type Decimal, sumOf } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import { isBefore, type Moment } from "../schedules/span.ts";
import { debtServiceCoverage } from "./debt-service.ts";

/** Some payments in a row; `coverage` is absent when nothing is due. Unit: yuan. */
export type CoverageStretch = {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  /** When its last payment is due. */
  readonly ends: Moment;
  readonly cashYuan: Decimal;
  readonly dueYuan: Decimal;
  readonly coverage: Decimal | undefined;
};

/** Every stretch, the worst of them, and the average. */
export type DebtCoverage = {
  readonly stretches: readonly CoverageStretch[];
  /** The first of the stretches with the least coverage. */
  readonly minimum: CoverageStretch | undefined;
  readonly average: Decimal | undefined;
  /** Cash that comes after the last payment and covers nothing. */
  readonly cashAfterYuan: Decimal;
};

/**
 * Coverage by stretches of so many payments: 1 for every payment, 4 for the years of a quarterly plan. The first stretch
 * takes whatever comes before it ends, every other what comes after the end of the one before.
 * Formula: coverage = cash ÷ (principal + interest); average = Σ cash ÷ Σ due over the stretches where something is due
 * Rounding: none.
 * @throws {DomainError} `not-a-stretch` when `paymentsEach` is not a whole number above 0.
 */
export function debtCoverage(
  rows: readonly PlanRow[],
  flows: readonly ProjectFlow[],
  paymentsEach: number,
): DebtCoverage {
  if (!Number.isSafeInteger(paymentsEach) || paymentsEach < 1) {
    throw new DomainError("not-a-stretch", { paymentsEach });
  }
  const groups = inGroups(rows, paymentsEach);
  const ends = groups.map((group) => elementAt(group, -1).due);
  const stretches = groups.map((group, index) =>
    stretchOf(group, flowsUntil(flows, ends[index - 1], elementAt(ends, index))),
  );
  const last = ends.at(-1);
  return {
    stretches,
    minimum: leastOf(stretches),
    average: averageOf(stretches),
    cashAfterYuan: total(
      last === undefined ? flows : flows.filter(({ moment }) => isBefore(last, moment)),
    ),
  };
}

function inGroups(rows: readonly PlanRow[], size: number): readonly (readonly PlanRow[])[] {
  return rows.flatMap((_row, index) =>
    index % size === 0 ? [rows.slice(index, index + size)] : [],
  );
}

/** Money on the day of a payment helps to pay it. */
function flowsUntil(
  flows: readonly ProjectFlow[],
  after: Moment | undefined,
  until: Moment,
): readonly ProjectFlow[] {
  return flows.filter(
    ({ moment }) => (after === undefined || isBefore(after, moment)) && !isBefore(until, moment),
  );
}

function stretchOf(rows: readonly PlanRow[], flows: readonly ProjectFlow[]): CoverageStretch {
  const [first, last] = [elementAt(rows, 0), elementAt(rows, -1)];
  const cashYuan = total(flows);
  const dueYuan = sumOf(rows.map(({ interest, principal }) => interest.plus(principal)));
  return {
    fromPeriod: first.period,
    toPeriod: last.period,
    ends: last.due,
    cashYuan,
    dueYuan,
    coverage: debtServiceCoverage(cashYuan, dueYuan),
  };
}

function total(flows: readonly ProjectFlow[]): Decimal {
  return sumOf(flows.map(({ amount }) => amount.yuan));
}

function leastOf(stretches: readonly CoverageStretch[]): CoverageStretch | undefined {
  return stretches.reduce<CoverageStretch | undefined>((least, stretch) => {
    if (stretch.coverage === undefined) return least;
    const isLess = least?.coverage === undefined || stretch.coverage.lt(least.coverage);
    return isLess ? stretch : least;
  }, undefined);
}

function averageOf(stretches: readonly CoverageStretch[]): Decimal | undefined {
  const due = stretches.filter(({ coverage }) => coverage !== undefined);
  return debtServiceCoverage(
    sumOf(due.map(({ cashYuan }) => cashYuan)),
    sumOf(due.map(({ dueYuan }) => dueYuan)),
  );
}
