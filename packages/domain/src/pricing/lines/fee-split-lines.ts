/**
 * Lines of who bears a charge (费用分担与减免): the borrower's part, what is waived of it, and what the bank pays.
 */
import { assertNever } from "../../assert.ts";
import { type Fee, isUnsplit } from "../../fees/fee.ts";
import type { FeeCharge } from "../../fees/fee-charge.ts";
import type { Line, LineId } from "../line.ts";
import { computedLine, givenLine, rowId } from "./new-line.ts";

/** The id of what is waived of the n-th charge, counted from 0. */
export function waivedId(index: number): LineId {
  return rowId("feeWaived", index + 1);
}

/** The line of what the borrower pays of a charge; none where the bank bears it all. */
export function paidPartId({ fee }: FeeCharge, index: number): LineId | undefined {
  if (fee.borrowerShare.share.isZero()) return undefined;
  return fee.waiver === undefined ? borneId(fee, index) : rowId("feePaid", index + 1);
}

/** The line of what the bank pays of a charge; none where it pays nothing. */
export function bankPartId({ fee }: FeeCharge, index: number): LineId | undefined {
  if (fee.payee === "bank") return undefined;
  if (fee.borrowerShare.share.isZero()) return rowId("fee", index + 1);
  const takesOver = fee.waiver?.borneBy === "bank";
  if (isUnsplit(fee)) return takesOver ? waivedId(index) : undefined;
  return rowId("feeBankPart", index + 1);
}

function borneId(fee: Fee, index: number): LineId {
  return rowId(isUnsplit(fee) ? "fee" : "feeBorne", index + 1);
}

/** The shares and waivers agreed, then each charge's parts. A fee that one side bears whole has no parts. */
export function splitLines(fees: readonly Fee[], charges: readonly FeeCharge[]): readonly Line[] {
  return [
    ...fees.flatMap(shareLines),
    ...charges.flatMap((charge, index) => partLines(fees, charges, charge, index)),
  ];
}

function shareLines(fee: Fee, index: number): readonly Line[] {
  const { borrowerShare, waiver } = fee;
  const lines: Line[] = [];
  if (!borrowerShare.share.eq(1) && !borrowerShare.share.isZero()) {
    lines.push(givenLine(rowId("feeBorrowerShare", index + 1), borrowerShare.share, "share"));
  }
  if (waiver === undefined) return lines;
  const { waived } = waiver;
  switch (waived.kind) {
    case "share":
      return [
        ...lines,
        givenLine(rowId("feeWaiverShare", index + 1), waived.waivedShare.share, "share"),
      ];
    case "amount":
      return [...lines, givenLine(rowId("feeWaiverAmount", index + 1), waived.amount.yuan, "yuan")];
    default:
      return assertNever(waived);
  }
}

function partLines(
  fees: readonly Fee[],
  charges: readonly FeeCharge[],
  charge: FeeCharge,
  index: number,
): readonly Line[] {
  const { fee, borneYuan, paidYuan, bankPaysYuan } = charge;
  const feeId = rowId("fee", index + 1);
  const borne = borneId(fee, index);
  const lines: Line[] = [];
  if (!isUnsplit(fee)) {
    lines.push(
      computedLine(borne, borneYuan, "yuan", "fen(fee * feeBorrowerShare)", {
        fee: feeId,
        feeBorrowerShare: rowId("feeBorrowerShare", fees.indexOf(fee) + 1),
      }),
    );
  }
  if (fee.waiver !== undefined && !fee.borrowerShare.share.isZero()) {
    lines.push(
      waivedLine(fees, charges, charge, index),
      computedLine(rowId("feePaid", index + 1), paidYuan, "yuan", "fee - feeWaived", {
        fee: borne,
        feeWaived: waivedId(index),
      }),
    );
  }
  if (bankPartId(charge, index) === rowId("feeBankPart", index + 1)) {
    const takesOver = fee.waiver?.borneBy === "bank";
    lines.push(
      computedLine(
        rowId("feeBankPart", index + 1),
        bankPaysYuan,
        "yuan",
        takesOver ? "fee - feeBorne + feeWaived" : "fee - feeBorne",
        {
          fee: feeId,
          feeBorne: borne,
          ...(takesOver ? { feeWaived: waivedId(index) } : {}),
        },
      ),
    );
  }
  return lines;
}

/** A share of each charge, or what is left of an amount after the charges before. */
function waivedLine(
  fees: readonly Fee[],
  charges: readonly FeeCharge[],
  { fee, waivedYuan }: FeeCharge,
  index: number,
): Line {
  const id = waivedId(index);
  const term = fees.indexOf(fee) + 1;
  const borne = borneId(fee, index);
  if (fee.waiver?.waived.kind === "share") {
    return computedLine(id, waivedYuan, "yuan", "fen(fee * feeWaiverShare)", {
      fee: borne,
      feeWaiverShare: rowId("feeWaiverShare", term),
    });
  }
  const amount = { feeWaiverAmount: rowId("feeWaiverAmount", term) };
  const before = charges.flatMap((other, place) =>
    other.fee === fee && place < index ? [waivedId(place)] : [],
  );
  return before.length === 0
    ? computedLine(id, waivedYuan, "yuan", "min(fee, feeWaiverAmount)", { fee: borne, ...amount })
    : computedLine(id, waivedYuan, "yuan", "min(fee, feeWaiverAmount - sum(feeWaived))", {
        fee: borne,
        ...amount,
        feeWaived: before,
      });
}
