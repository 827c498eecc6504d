/**
 * Lines of the fees (费用): each charge, the totals by who bears them, and what each adds to the annual rate.
 */
import { assertNever } from "../../assert.ts";
import type { DueFee } from "../../cost-sheet/fee-calendar.ts";
import { addedRateOf, type Fee } from "../../fees/fee.ts";
import { fromCount } from "../../money/decimal.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, rowId } from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** Fees as they fall due, their total, what the bank pays, and what each adds to the annual rate. */
export function feeLines(figures: QuoteFigures): readonly Line[] {
  const { borrower, deal } = figures;
  const { fees, principal, termMonths } = deal.request;
  const terms = fees.map((fee, index) =>
    fee.kind === "upfrontFixed"
      ? givenLine(rowId("feeAmount", index + 1), fee.amount.yuan, "yuan")
      : givenLine(rowId("feeRate", index + 1), fee.feeRate.perYear, "perYear"),
  );
  const due = borrower.dueFees.map((charge, index) => dueFeeLine(figures, charge, index));
  const dueIds = (payer: Fee["payer"]) =>
    borrower.dueFees.flatMap(({ fee }, index) =>
      fee.payer === payer ? [rowId("fee", index + 1)] : [],
    );
  const added = fees.flatMap((fee, index) =>
    fee.payer === "borrower"
      ? [addedFeeLine(fee, index, addedRateOf(fee, principal.yuan, termMonths))]
      : [],
  );
  return [
    givenLine("termMonths", fromCount(termMonths), "months"),
    ...terms,
    ...due,
    totalLine("feeTotal", borrower.feeTotal, dueIds("borrower")),
    totalLine("bankPaidFees", figures.bankPaidFees, dueIds("bank")),
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

function totalLine(id: LineId, value: Line["value"], parts: readonly LineId[]): Line {
  return parts.length === 0
    ? computedLine(id, value, "yuan", "0", {})
    : computedLine(id, value, "yuan", "sum(fee)", { fee: parts });
}

function dueFeeLine({ deal }: QuoteFigures, charge: DueFee, index: number): Line {
  const id = rowId("fee", index + 1);
  const term = deal.request.fees.indexOf(charge.fee) + 1;
  switch (charge.fee.kind) {
    case "upfrontFixed":
      return computedLine(id, charge.yuan, "yuan", "fen(feeAmount)", {
        feeAmount: rowId("feeAmount", term),
      });
    case "upfrontRate":
      return computedLine(id, charge.yuan, "yuan", "fen(principal * feeRate)", {
        principal: "principal",
        feeRate: rowId("feeRate", term),
      });
    case "annualInAdvance":
      return computedLine(id, charge.yuan, "yuan", "fen(openingBalance * feeRate)", {
        openingBalance: balanceId(POSTED, charge.period, charge.stretch),
        feeRate: rowId("feeRate", term),
      });
    default:
      return assertNever(charge.fee);
  }
}

function addedFeeLine(fee: Fee, index: number, value: Line["value"]): Line {
  const id = rowId("addedFee", index + 1);
  switch (fee.kind) {
    case "annualInAdvance":
      return computedLine(id, value, "perYear", "feeRate", {
        feeRate: rowId("feeRate", index + 1),
      });
    case "upfrontRate":
      return computedLine(id, value, "perYear", "feeRate * 12 / termMonths", {
        feeRate: rowId("feeRate", index + 1),
        termMonths: "termMonths",
      });
    case "upfrontFixed":
      return computedLine(id, value, "perYear", "feeAmount * 12 / (principal * termMonths)", {
        feeAmount: rowId("feeAmount", index + 1),
        principal: "principal",
        termMonths: "termMonths",
      });
    default:
      return assertNever(fee);
  }
}
