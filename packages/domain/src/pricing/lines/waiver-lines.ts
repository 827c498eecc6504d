/**
 * Lines of the waivers (费用减免): what each saves the borrower, costs the bank and takes from RAROC.
 */
import type { Fee } from "../../fees/fee.ts";
import type { TaxTerms } from "../../products/loan-request.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { WaiverPrice } from "../waiver-price.ts";
import { waivedId } from "./fee-split-lines.ts";
import { computedLine, rowId } from "./new-line.ts";
import { inputsNamedIn } from "./profit-lines.ts";

/** Four lines for each waiver, numbered like its fee. */
export function waiverLines({ deal, borrower, waiverPrices }: QuoteFigures): readonly Line[] {
  return waiverPrices.flatMap((price) => {
    const waived = borrower.dueFees.flatMap(({ fee }, index) =>
      fee === price.fee ? [waivedId(index)] : [],
    );
    return linesOfWaiver(price, waived, deal.request.tax);
  });
}

function linesOfWaiver(
  { fee, feeIndex, savedYuan, bankCostYuan, rarocGivenUp, rarocWithout }: WaiverPrice,
  waived: readonly LineId[],
  tax: TaxTerms,
): readonly Line[] {
  const saved = rowId("waiverSaving", feeIndex + 1);
  const cost = rowId("waiverBankCost", feeIndex + 1);
  const givenUp = rowId("waiverRaroc", feeIndex + 1);
  const costFormula = bankCostFormula(fee, tax);
  const named = inputsNamedIn(costFormula);
  return [
    waived.length === 0
      ? computedLine(saved, savedYuan, "yuan", "0", {})
      : computedLine(saved, savedYuan, "yuan", "sum(feeWaived)", { feeWaived: waived }),
    computedLine(cost, bankCostYuan, "yuan", costFormula, {
      ...named,
      ...("waiverSaving" in named ? { waiverSaving: saved } : {}),
    }),
    computedLine(
      givenUp,
      rarocGivenUp,
      "perYear",
      "waiverBankCost * (1 - incomeTaxRate) / capitalYears",
      { waiverBankCost: cost, incomeTaxRate: "incomeTaxRate", capitalYears: "capitalYears" },
    ),
    computedLine(
      rowId("rarocWithoutWaiver", feeIndex + 1),
      rarocWithout,
      "perYear",
      "raroc + waiverRaroc",
      { raroc: "raroc", waiverRaroc: givenUp },
    ),
  ];
}

function bankCostFormula({ payee, waiver }: Fee, { feeVatTreatment }: TaxTerms): string {
  if (payee !== "bank") return waiver?.borneBy === "bank" ? "waiverSaving" : "0";
  return feeVatTreatment === "exempt"
    ? "waiverSaving"
    : "waiverSaving * (1 - vatRate * surchargeRate) / (1 + vatRate)";
}
