/**
 * Lines of the fees (费用): each charge and who bears it, the totals, and what each fee adds to the annual rate.
 */
import { addedRateOf } from "../../fees/added-rate.ts";
import type { Fee } from "../../fees/fee.ts";
import { fromCount } from "../../money/decimal.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { addedFeeLine } from "./added-fee-line.ts";
import { chargeLines } from "./fee-charge-lines.ts";
import { bankPartId, paidPartId, splitLines } from "./fee-split-lines.ts";
import { computedLine, givenLine, rowId } from "./new-line.ts";

/** Fees as they fall due, their totals by who pays and who earns, and what each adds to the annual rate. */
export function feeLines(figures: QuoteFigures): readonly Line[] {
  const { borrower, deal } = figures;
  const { fees, principal, termMonths } = deal.request;
  const { dueFees } = borrower;
  const numbered = dueFees.map((charge, index) => ({ charge, index }));
  const added = fees.flatMap((fee, index) => {
    if (fee.borrowerShare.share.isZero()) return [];
    const own = numbered.filter(({ charge }) => charge.fee === fee);
    const charges = own.map(({ charge }) => charge);
    const value = addedRateOf(fee, principal.yuan, termMonths, charges);
    return [addedFeeLine(fee, index, value, own)];
  });
  const paidIds = numbered.flatMap(({ charge, index }) => paidPartId(charge, index) ?? []);
  const bankIds = numbered.flatMap(({ charge, index }) => bankPartId(charge, index) ?? []);
  const earnedIds = numbered.flatMap(({ charge, index }) =>
    charge.fee.payee === "bank" ? (paidPartId(charge, index) ?? []) : [],
  );
  return [
    givenLine("termMonths", fromCount(termMonths), "months"),
    ...fees.flatMap(termLines),
    ...chargeLines(figures),
    ...splitLines(fees, dueFees),
    totalLine("feeTotal", borrower.feeTotal, paidIds),
    totalLine("bankPaidFees", figures.bankPaidFees, bankIds),
    totalLine("feeIncome", figures.feeIncome, earnedIds),
    ...added,
    computedLine(
      "addedRate",
      borrower.addedRate,
      "perYear",
      added.length === 0 ? "annualRate" : "annualRate + sum(addedFee)",
      {
        annualRate: rowId("annualRate", 1),
        ...(added.length === 0 ? {} : { addedFee: added.map(({ id }) => id) }),
      },
    ),
  ];
}

function termLines(fee: Fee, index: number): readonly Line[] {
  switch (fee.kind) {
    case "upfrontFixed":
      return [givenLine(rowId("feeAmount", index + 1), fee.amount.yuan, "yuan")];
    case "prepaymentMonths":
      return [givenLine(rowId("feeMonths", index + 1), fromCount(fee.months), "months")];
    default:
      return [givenLine(rowId("feeRate", index + 1), fee.feeRate.perYear, "perYear")];
  }
}

function totalLine(id: LineId, value: Line["value"], parts: readonly LineId[]): Line {
  return parts.length === 0
    ? computedLine(id, value, "yuan", "0", {})
    : computedLine(id, value, "yuan", "sum(fee)", { fee: parts });
}
