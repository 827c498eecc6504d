/** VAT on interest and fees, and the yield that leaves what is needed after it: by hand at 6 % and a 12 % surcharge. */
import { describe, expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import type { TaxTerms } from "../products/loan-request.ts";
import { rate } from "../rates/rate.ts";
import { breakEvenYield, incomeVat } from "./income-vat.ts";

const TAX: TaxTerms = {
  vatTreatment: "taxed",
  vatExemptRate: undefined,
  feeVatTreatment: "taxed",
  vatRate: share("0.06"),
  surchargeRate: share("0.12"),
  incomeTaxRate: share("0.25"),
};

const PART: TaxTerms = { ...TAX, vatTreatment: "exemptPart", vatExemptRate: rate("0.045") };

/** Interest on 1,000,000 for a year and 1,060 of fees: VAT on interest / on fees / exempt interest. */
function taxIn(interest: string, tax: TaxTerms): string {
  const vat = incomeVat({
    interestPosted: decimal(interest),
    feeIncome: decimal("1060"),
    contractBalanceYears: decimal("1000000"),
    tax,
  });
  return [vat.vatOut, vat.feeVat, vat.vatExemptInterest].map(toPlainDigits).join(" / ");
}

describe("VAT", () => {
  test.each<[string, TaxTerms, string]>([
    ["53000", TAX, "3000 / 60 / 0"],
    ["53000", { ...TAX, vatTreatment: "exempt" }, "0 / 60 / 0"],
    ["53000", { ...TAX, feeVatTreatment: "exempt" }, "3000 / 0 / 0"],
    // 45,000 of 55,600 lie within 4.5 %: 10,600 × 6 / 106.
    ["55600", PART, "600 / 60 / 45000"],
    ["45000", PART, "0 / 60 / 45000"],
    ["44999.99", PART, "0 / 60 / 44999.99"],
  ])("of %s", (interest, tax, expected) => {
    expect(taxIn(interest, tax)).toBe(expected);
  });
});

describe("the yield needed", () => {
  // k = (1 − 0.06 × 0.12) / 1.06 = 0.9928 / 1.06.
  const yieldFor = (needed: string, tax: TaxTerms) =>
    breakEvenYield(
      decimal(needed),
      { tax, balanceYears: decimal("1000000") },
      decimal("45000"),
    ).yield.toString();

  test.each<[string, TaxTerms, string]>([
    ["0.09928", TAX, "0.106"],
    ["0.09928", { ...TAX, vatTreatment: "exempt" }, "0.09928"],
    // Up to 4.5 % nothing is taxed; 0.9928 % more needs 1.06 % more.
    ["0.04", PART, "0.04"],
    // A whole exemption ends at its bound: beyond, all is taxed.
    ["0.045", { ...PART, vatTreatment: "exempt" }, "0.045"],
    ["0.0993", { ...TAX, vatTreatment: "exempt" }, "0.0993"],
    ["0.09928", { ...PART, vatTreatment: "exempt" }, "0.106"],
    ["0.045", PART, "0.045"],
    ["0.054928", PART, "0.0556"],
  ])("to keep %s", (needed, tax, expected) => {
    expect(yieldFor(needed, tax)).toBe(expected);
  });
});
