/**
 * Instruments without a choice (按规定适用): FTP discounts stack by the bank's own rule, and interest is exempt from VAT by
 * law. What holds is read off the priced deal.
 */
import { isPremium } from "../../funding/ftp-adjustments.ts";
import { type Decimal, ZERO } from "../../money/decimal.ts";
import { itemsInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import {
  type ClosedOption,
  codesOf,
  notInForce,
  reason,
  type StackInstrument,
  type StackReason,
} from "./stack-option.ts";
import type { StackFrame } from "./stack-question.ts";

/** One that applies. `takenOffBp` is what an FTP item takes off; `isDroppedWhileRelent` where it stands for relending. */
export type RuledInstrument = StackInstrument & {
  readonly takenOffBp: Decimal | undefined;
  readonly isDroppedWhileRelent: boolean;
};

/** What applies by rule, and what does not. */
export type Ruled = {
  readonly applied: readonly RuledInstrument[];
  readonly closed: readonly ClosedOption[];
};

/** The FTP reductions and the VAT exemption of a deal. */
export function ruledInstruments(deal: LoanDeal, frame: StackFrame): Ruled {
  const ftp = ftpReductions(deal, frame);
  const vat = vatExemption(deal);
  return {
    applied: [...ftp.applied, ...vat.applied],
    closed: [...ftp.closed, ...vat.closed],
  };
}

/** Premiums are part of the price of money and no policy. */
function ftpReductions({ ftp }: LoanDeal, { known, context }: StackFrame): Ruled {
  const { ftpAdjustments } = known.registers;
  const isReduction = (code: string) =>
    ftpAdjustments.some((item) => item.code === code && !isPremium(item.value.kind));
  const codes = codesOf(ftpAdjustments).filter(isReduction);
  const now = itemsInForce(ftpAdjustments, context.pricingDate);
  const ended = codes.filter((code) => now.every((item) => item.code !== code));
  const instrumentOf = (item: (typeof now)[number]): StackInstrument => ({
    kind: "ftpDiscount",
    id: item.code,
    name: item.value.name,
    reference: referenceTo(item),
  });
  const applied = (ftp?.stack.applied ?? [])
    .filter(({ item }) => !isPremium(item.value.kind))
    .map(({ item, applied: moved, droppedWhile }) => ({
      ...instrumentOf(item),
      takenOffBp: inBasisPoints(ZERO.minus(moved.addedPerYear)),
      isDroppedWhileRelent: droppedWhile !== undefined,
    }));
  const dropped = (ftp?.stack.dropped ?? [])
    .filter(({ item }) => !isPremium(item.value.kind))
    .map(({ item, reason: why }) => ({ ...instrumentOf(item), reasons: reasonsOf(why, now) }));
  return {
    applied,
    closed: [
      ...dropped,
      ...ended.map((code) => notInForce("ftpDiscount", ftpAdjustments, code, context.pricingDate)),
    ],
  };
}

type Dropped = NonNullable<LoanDeal["ftp"]>["stack"]["dropped"][number];

function reasonsOf(
  why: Dropped["reason"],
  now: readonly Dropped["item"][],
): readonly StackReason[] {
  if (why.code === "out-of-scope") return why.conditions.map((code) => reason(code));
  if (why.code === "value-stated") return [reason("said-otherwise")];
  const winner = now.find(({ code }) => code === why.winner);
  return [reason("excluded-by-group", { other: winner?.value.name ?? why.winner })];
}

function vatExemption({ request }: LoanDeal): Ruled {
  const { vat } = request.answers;
  if (vat !== undefined && vat.kind !== "taxed") {
    const { exemption } = vat;
    const instrument: RuledInstrument = {
      kind: "vatExemption",
      id: exemption.code,
      name: exemption.value.name,
      reference: referenceTo(exemption),
      takenOffBp: undefined,
      isDroppedWhileRelent: false,
    };
    return { applied: [instrument], closed: [] };
  }
  const reasons =
    vat === undefined ? [reason("said-otherwise")] : vat.reasons.map((code) => reason(code));
  const id = "vatExemption";
  return { applied: [], closed: [{ kind: id, id, name: "", reference: undefined, reasons }] };
}
