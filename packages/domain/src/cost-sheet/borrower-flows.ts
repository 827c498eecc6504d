/**
 * The borrower's cash flows (客户现金流): what comes in and goes out at each moment of the loan's life.
 */
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/repayment-plan.ts";
import { endOf, type Moment, type Span, startOf } from "../schedules/span.ts";
import type { DueFee } from "./fee-calendar.ts";

/** One reason for money to move: signed, positive when the borrower receives it. */
export type FlowPart = { readonly yuan: Decimal } & (
  | { readonly kind: "drawdown" }
  | { readonly kind: "fee"; readonly feeIndex: number }
  | { readonly kind: "payment" | "subsidy"; readonly period: number }
);

/** All money that moves at one moment, with its reasons. */
export type BorrowerFlow = {
  readonly moment: Moment;
  readonly yuan: Decimal;
  readonly parts: readonly FlowPart[];
};

/** What the flows are made from. `fees` and `subsidies` may be empty; a subsidy is indexed like its row. */
export type FlowSources = {
  readonly principalYuan: Decimal;
  readonly life: Span;
  readonly rows: readonly PlanRow[];
  readonly fees: readonly DueFee[];
  readonly subsidies: readonly Decimal[];
};

/** The flows in time order, one for each moment. Unit: yuan. Rounding: none beyond what was posted. */
export function borrowerFlows(sources: FlowSources): readonly BorrowerFlow[] {
  const moves: { moment: Moment; part: FlowPart }[] = [
    { moment: startOf(sources.life), part: { kind: "drawdown", yuan: sources.principalYuan } },
  ];
  sources.fees.forEach(({ moment, yuan, fee }, feeIndex) => {
    if (fee.payer === "borrower")
      moves.push({ moment, part: { kind: "fee", feeIndex, yuan: yuan.negated() } });
  });
  sources.rows.forEach(({ span, interest, principal, period }, index) => {
    const moment = endOf(span);
    moves.push({
      moment,
      part: { kind: "payment", period, yuan: interest.plus(principal).negated() },
    });
    const credit = sources.subsidies[index] ?? ZERO;
    if (!credit.isZero()) moves.push({ moment, part: { kind: "subsidy", period, yuan: credit } });
  });
  return gathered(moves);
}

function gathered(moves: readonly { moment: Moment; part: FlowPart }[]): readonly BorrowerFlow[] {
  const byMoment = new Map<string, { moment: Moment; parts: FlowPart[] }>();
  for (const { moment, part } of moves) {
    const known = byMoment.get(sortKey(moment));
    if (known === undefined) byMoment.set(sortKey(moment), { moment, parts: [part] });
    else known.parts.push(part);
  }
  return [...byMoment]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { moment, parts }]) => ({
      moment,
      parts,
      yuan: sumOf(parts.map(({ yuan }) => yuan)),
    }));
}

function sortKey(moment: Moment): string {
  return moment.kind === "date" ? moment.date : String(moment.month).padStart(6, "0");
}
