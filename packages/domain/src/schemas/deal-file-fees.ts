/**
 * The fees of a deal file (费用): each measured by what its kind needs, its parts and its waiver.
 */
import { assertNever } from "../assert.ts";
import type { Fee, FeeKind, FeeMeasure, FeePayer, FeeWaiver } from "../fees/fee.ts";
import { ONE, ZERO } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { Problem, ProblemCode } from "../products/problem.ts";
import type { DealFile } from "./deal-file.ts";
import { type Gathered, gather, type Read } from "./deal-file-lists.ts";

type FeeEntries = NonNullable<DealFile["fees"]>;
type FeeEntry = FeeEntries[number];

/** The fees. A payee that the file leaves out is a third party, except of a charge that only the lender can
 * make. */
export function feesOf(fees: FeeEntries): Gathered<Fee> {
  return gather<FeeEntry, Fee>(fees, (entry, index) => {
    const measure = measureOf(entry, index);
    if ("problem" in measure) return measure;
    const borrowerShare = borrowerShareOf(entry, index);
    if ("problem" in borrowerShare) return borrowerShare;
    const waiver = waiverOf(entry, index, borrowerShare.value);
    if ("problem" in waiver) return waiver;
    const { code, kind } = entry;
    const payee = entry.payee ?? (CHARGED_BY_BANK.includes(kind) ? "bank" : "other");
    if (payee === "bank" && !borrowerShare.value.share.eq(ONE)) {
      return at(["fees", index, "payer"], "bank-pays-itself");
    }
    return {
      value: {
        code,
        payee,
        borrowerShare: borrowerShare.value,
        waiver: waiver.value,
        ...measure.value,
      },
    };
  });
}

/** Charges that only the lender can make. */
const CHARGED_BY_BANK: readonly FeeKind[] = ["undrawnRate", "prepaymentRate", "prepaymentMonths"];

const MEASURES = ["amount", "rate", "months"] as const;

function measureOf(entry: FeeEntry, index: number): Read<FeeMeasure> {
  const needed = measureNeeded(entry.kind);
  const stray = MEASURES.find((name) => name !== needed && entry[name] !== undefined);
  if (stray !== undefined) return at(["fees", index, stray], "unknown-field");
  const missing = at(["fees", index, needed], "missing");
  const { kind, amount, rate: feeRate, months } = entry;
  switch (kind) {
    case "upfrontFixed":
      return amount === undefined ? missing : { value: { kind, amount } };
    case "prepaymentMonths":
      return months === undefined ? missing : { value: { kind, months } };
    default:
      return feeRate === undefined ? missing : { value: { kind, feeRate } };
  }
}

function measureNeeded(kind: FeeEntry["kind"]): (typeof MEASURES)[number] {
  if (kind === "upfrontFixed") return "amount";
  return kind === "prepaymentMonths" ? "months" : "rate";
}

function borrowerShareOf({ payer, borrowerShare }: FeeEntry, index: number): Read<Share> {
  if (payer === "shared") {
    return borrowerShare === undefined
      ? at(["fees", index, "borrowerShare"], "missing")
      : { value: borrowerShare };
  }
  if (borrowerShare !== undefined) return at(["fees", index, "borrowerShare"], "unknown-field");
  return { value: { share: wholeShareOf(payer) } };
}

function wholeShareOf(payer: Exclude<FeePayer, "shared">) {
  switch (payer) {
    case "borrower":
      return ONE;
    case "bank":
      return ZERO;
    default:
      return assertNever(payer);
  }
}

function waiverOf(
  { waiver }: FeeEntry,
  index: number,
  borrowerShare: Share,
): Read<FeeWaiver | undefined> {
  if (waiver === undefined) return { value: undefined };
  const field = (name: string) => ["fees", index, "waiver", name] as const;
  if (borrowerShare.share.isZero()) return at(["fees", index, "waiver"], "nothing-to-waive");
  const { share: waivedShare, amount, borneBy, reason, approvedBy } = waiver;
  if (waivedShare !== undefined && amount !== undefined) return at(field("amount"), "wrong-kind");
  if (waivedShare !== undefined) {
    return { value: { waived: { kind: "share", waivedShare }, borneBy, reason, approvedBy } };
  }
  if (amount === undefined) return at(field("share"), "missing");
  return { value: { waived: { kind: "amount", amount }, borneBy, reason, approvedBy } };
}

function at(path: Problem["path"], code: ProblemCode): { readonly problem: Problem } {
  return { problem: { path, code, facts: {} } };
}
