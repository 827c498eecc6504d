/**
 * The fee calendar (费用日程): which fee falls due when, and what it is measured on.
 */
import { assertNever } from "../assert.ts";
import type { Fee, FeeKind } from "../fees/fee.ts";
import { type ChargeBasis, chargesOf, type FeeCharge } from "../fees/fee-charge.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import type { PlanTerms } from "../schedules/repayment-plan.ts";
import { isWithin, type Moment, monthsAfterStart, type Span } from "../schedules/span.ts";
import { undrawnPieces } from "./undrawn.ts";

/** A fee falling due. `month` counts from drawdown, which is 0; a fee on an occasion has the occasion's moment only. */
export type DueFee = FeeCharge & {
  readonly month: number | undefined;
  readonly moment: Moment;
};

type Occasion = {
  readonly month: number | undefined;
  readonly moment: Moment;
  readonly basis: ChargeBasis;
};

/** All charges of all fees, fee by fee in the order given. */
export function dueFees(
  fees: readonly Fee[],
  terms: PlanTerms,
  rows: readonly PlanRow[],
): readonly DueFee[] {
  const known = new Map<FeeKind, readonly Occasion[]>();
  return fees.flatMap((fee) => {
    const occasions = known.get(fee.kind) ?? occasionsOf(fee.kind, terms, rows);
    known.set(fee.kind, occasions);
    const charges = chargesOf(
      fee,
      occasions.map(({ basis }) => basis),
    );
    return charges.flatMap((charge, index) => {
      const occasion = occasions[index];
      if (occasion === undefined) return [];
      return [{ ...charge, month: occasion.month, moment: occasion.moment }];
    });
  });
}

function occasionsOf(
  kind: FeeKind,
  terms: PlanTerms,
  rows: readonly PlanRow[],
): readonly Occasion[] {
  switch (kind) {
    case "upfrontFixed":
    case "upfrontRate":
      return [
        {
          month: 0,
          moment: monthsAfterStart(terms.life, 0),
          basis: { kind: "principal", yuan: terms.principal.yuan },
        },
      ];
    case "annualInAdvance":
      return anniversaries(rows, terms.life);
    case "undrawnRate":
      return rows.flatMap(({ span, period, due }) => {
        const pieces = undrawnPieces(terms, span);
        const basis: ChargeBasis = { kind: "undrawn", period, pieces };
        return pieces.length === 0 ? [] : [{ month: undefined, moment: due, basis }];
      });
    case "prepaymentRate":
    case "prepaymentMonths":
      return earlyRepayments(terms);
    default:
      return assertNever(kind);
  }
}

function earlyRepayments({ prepayments = [], ratePath }: PlanTerms): readonly Occasion[] {
  return prepayments.flatMap(({ moment, amount }, index) => {
    const rateIndex = ratePath.findIndex(({ span }) => isWithin(moment, span));
    const annualRate = ratePath[rateIndex]?.annualRate;
    if (annualRate === undefined) return [];
    const basis: ChargeBasis = { kind: "prepaid", index, yuan: amount.yuan, annualRate, rateIndex };
    return [{ month: undefined, moment, basis }];
  });
}

type RunningBalance = {
  readonly kind: "balance";
  readonly period: number;
  readonly stretch: number;
  readonly yuan: Decimal;
};

/** Drawdown and each anniversary before maturity, with the balance then running; payments due by then are made. */
function anniversaries(rows: readonly PlanRow[], life: Span): readonly Occasion[] {
  const all = rows.flatMap(({ balances, period }) =>
    balances.map(({ span, balance }, index) => ({
      span,
      running: { kind: "balance", period, stretch: index + 1, yuan: balance } as const,
    })),
  );
  const occasions: { month: number; moment: Moment; basis: RunningBalance }[] = [];
  for (;;) {
    const month = 12 * occasions.length;
    const moment = monthsAfterStart(life, month);
    const found = all.find(({ span }) => isWithin(moment, span));
    if (found === undefined) return occasions;
    occasions.push({ month, moment, basis: found.running });
  }
}
