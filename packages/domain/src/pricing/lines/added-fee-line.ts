/**
 * The line of what one fee adds to the annual rate (费用折年), by the cost sheet's addition.
 */
import type { Fee } from "../../fees/fee.ts";
import type { FeeCharge } from "../../fees/fee-charge.ts";
import type { Line } from "../line.ts";
import { waivedId } from "./fee-split-lines.ts";
import { computedLine, type Inputs, rowId } from "./new-line.ts";

type Numbered = { readonly charge: FeeCharge; readonly index: number };

type Part = { readonly formula: string; readonly inputs: Inputs };

const SPREAD = "* 12 / (principal * termMonths)";
const SPREAD_INPUTS: Inputs = { principal: "principal", termMonths: "termMonths" };

/** What the borrower's part of a fee adds; `charges` are its own, with their places among all. */
export function addedFeeLine(
  fee: Fee,
  index: number,
  value: Line["value"],
  charges: readonly Numbered[],
): Line {
  const parts = [
    inFull(fee, index, charges),
    ...borrowersPart(fee, index),
    ...afterWaiver(fee, index, charges),
  ];
  return computedLine(
    rowId("addedFee", index + 1),
    value,
    "perYear",
    parts.map(({ formula }) => formula).join(" "),
    Object.assign({}, ...parts.map(({ inputs }) => inputs)),
  );
}

function inFull({ kind }: Fee, index: number, charges: readonly Numbered[]): Part {
  const feeRate = rowId("feeRate", index + 1);
  switch (kind) {
    case "annualInAdvance":
      return { formula: "feeRate", inputs: { feeRate } };
    case "upfrontRate":
      return {
        formula: "feeRate * 12 / termMonths",
        inputs: { feeRate, termMonths: "termMonths" },
      };
    case "upfrontFixed":
      return {
        formula: `feeAmount ${SPREAD}`,
        inputs: { feeAmount: rowId("feeAmount", index + 1), ...SPREAD_INPUTS },
      };
    default: {
      const fees = charges.map((charge) => rowId("fee", charge.index + 1));
      if (fees.length === 0) return { formula: "0", inputs: {} };
      return { formula: `sum(fee) ${SPREAD}`, inputs: { fee: fees, ...SPREAD_INPUTS } };
    }
  }
}

function borrowersPart({ borrowerShare }: Fee, index: number): readonly Part[] {
  if (borrowerShare.share.eq(1)) return [];
  const id = rowId("feeBorrowerShare", index + 1);
  return [{ formula: "* feeBorrowerShare", inputs: { feeBorrowerShare: id } }];
}

function afterWaiver(
  { waiver }: Fee,
  index: number,
  charges: readonly Numbered[],
): readonly Part[] {
  if (waiver === undefined) return [];
  if (waiver.waived.kind === "share") {
    const inputs = { feeWaiverShare: rowId("feeWaiverShare", index + 1) };
    return [{ formula: "* (1 - feeWaiverShare)", inputs }];
  }
  const waived = charges.map((charge) => waivedId(charge.index));
  if (waived.length === 0) return [];
  return [
    { formula: `- sum(feeWaived) ${SPREAD}`, inputs: { feeWaived: waived, ...SPREAD_INPUTS } },
  ];
}
