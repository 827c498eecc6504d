/**
 * The borrower's cash flows (客户现金流): what comes in and goes out at each moment of the loan's life.
 */
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import type { Drawdown, Prepayment } from "../schedules/repayment-terms.ts";
import type { Moment } from "../schedules/span.ts";
import type { DueFee } from "./fee-calendar.ts";

/** One reason for money to move: signed, positive when the borrower receives it. Indices count from 0, periods from 1. */
export type FlowPart = { readonly yuan: Decimal } & (
  | { readonly kind: "drawdown" | "prepayment" | "fee"; readonly index: number }
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
  readonly drawdowns: readonly Drawdown[];
  readonly prepayments: readonly Prepayment[];
  readonly rows: readonly PlanRow[];
  readonly fees: readonly DueFee[];
  readonly subsidies: readonly Decimal[];
};

/** The flows in time order, one for each moment. Unit: yuan. Rounding: none beyond what was posted. */
export function borrowerFlows(sources: FlowSources): readonly BorrowerFlow[] {
  const moves: Move[] = [
    ...sources.drawdowns.map(({ moment, amount }, index) => ({
      moment,
      part: { kind: "drawdown" as const, index, yuan: amount.yuan },
    })),
    ...sources.prepayments.map(({ moment, amount }, index) => ({
      moment,
      part: { kind: "prepayment" as const, index, yuan: amount.yuan.negated() },
    })),
  ];
  sources.fees.forEach(({ moment, paidYuan, fee }, index) => {
    if (!fee.borrowerShare.share.isZero()) {
      moves.push({ moment, part: { kind: "fee", index, yuan: paidYuan.negated() } });
    }
  });
  sources.rows.forEach(({ due: moment, interest, principal, period }, index) => {
    const paid = interest.plus(principal).negated();
    moves.push({ moment, part: { kind: "payment", period, yuan: paid } });
    const credit = sources.subsidies[index] ?? ZERO;
    if (!credit.isZero()) moves.push({ moment, part: { kind: "subsidy", period, yuan: credit } });
  });
  return gathered(moves);
}

type Move = { readonly moment: Moment; readonly part: FlowPart };

function gathered(moves: readonly Move[]): readonly BorrowerFlow[] {
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
