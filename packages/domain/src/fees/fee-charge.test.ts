/** How a charge is shared between borrower, bank and payee: every part worked by hand. */
import { describe, expect, test } from "vitest";
import { decimal } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { rate } from "../rates/rate.ts";
import { addedRateOf } from "./added-rate.ts";
import type { Fee, FeePayee, FeeWaiver } from "./fee.ts";
import { type ChargeBasis, chargesOf } from "./fee-charge.ts";

const ON = (yuan: string): ChargeBasis => ({ kind: "principal", yuan: decimal(yuan) });

function feeOf(payee: FeePayee, borrower: string, waiver?: FeeWaiver): Fee {
  return {
    code: "guarantee",
    payee,
    borrowerShare: share(borrower),
    waiver,
    kind: "upfrontRate",
    feeRate: rate("0.01"),
  };
}

function waive(text: string, by: "share" | "amount", borneBy: FeeWaiver["borneBy"]): FeeWaiver {
  const waived =
    by === "share"
      ? ({ kind: "share", waivedShare: share(text) } as const)
      : ({ kind: "amount", amount: money(text) } as const);
  return { waived, borneBy, reason: "r", approvedBy: "branch" };
}

/** All / borne / waived / paid / bank pays / bank earns. */
function parts(fee: Fee, ...bases: readonly string[]): readonly string[] {
  return chargesOf(fee, bases.map(ON)).map((charge) =>
    [
      charge.yuan,
      charge.borneYuan,
      charge.waivedYuan,
      charge.paidYuan,
      charge.bankPaysYuan,
      charge.bankEarnsYuan,
    ].join(" / "),
  );
}

describe("a charge", () => {
  test.each<[string, Fee, readonly string[]]>([
    ["is the borrower's", feeOf("guarantor", "1"), ["10 / 10 / 0 / 10 / 0 / 0"]],
    ["is the bank's cost", feeOf("guarantor", "0"), ["10 / 0 / 0 / 0 / 10 / 0"]],
    ["is the bank's income", feeOf("bank", "1"), ["10 / 10 / 0 / 10 / 0 / 10"]],
    // A third of 10.00 is 3.33; the bank has 6.67.
    [
      "is shared without a fen lost",
      feeOf("guarantor", "0.3333"),
      ["10 / 3.33 / 0 / 3.33 / 6.67 / 0"],
    ],
    [
      "is waived by its payee",
      feeOf("guarantor", "1", waive("0.25", "share", "payee")),
      ["10 / 10 / 2.5 / 7.5 / 0 / 0"],
    ],
    [
      "is taken over by the bank",
      feeOf("guarantor", "1", waive("0.25", "share", "bank")),
      ["10 / 10 / 2.5 / 7.5 / 2.5 / 0"],
    ],
    [
      "is shared and then taken over",
      feeOf("insurer", "0.6", waive("0.5", "share", "bank")),
      ["10 / 6 / 3 / 3 / 7 / 0"],
    ],
    [
      "is shared and then waived",
      feeOf("insurer", "0.6", waive("0.5", "share", "payee")),
      ["10 / 6 / 3 / 3 / 4 / 0"],
    ],
    [
      "is income given up, whoever is said to bear it",
      feeOf("bank", "1", waive("0.25", "share", "bank")),
      ["10 / 10 / 2.5 / 7.5 / 0 / 7.5"],
    ],
    // 0.015 of 3.33 is 0.04995.
    [
      "is waived to the fen",
      feeOf("bank", "0.3333", waive("0.015", "share", "payee")),
      ["10 / 3.33 / 0.05 / 3.28 / 0 / 3.28"],
    ],
  ])("%s", (_, fee, expected) => {
    expect(parts(fee, "1000")).toEqual(expected);
  });

  test("takes what is left of a waived amount", () => {
    const fee = feeOf("bank", "1", waive("17.5", "amount", "payee"));
    expect(parts(fee, "1000", "1000", "1000")).toEqual([
      "10 / 10 / 10 / 0 / 0 / 0",
      "10 / 10 / 7.5 / 2.5 / 0 / 2.5",
      "10 / 10 / 0 / 10 / 0 / 10",
    ]);
  });

  test.each([
    ["undrawnRate", ON("1")],
    ["upfrontRate", { kind: "undrawn", period: 1, pieces: [] } as ChargeBasis],
  ] as const)("%s is not measured on that", (kind, basis) => {
    const fee: Fee = { ...feeOf("bank", "1"), kind, feeRate: rate("0.01") };
    expect(() => chargesOf(fee, [basis])).toThrow("wrong-fee-basis");
  });

  test("months of interest are not measured on a principal", () => {
    const { feeRate: _, ...rest } = { ...feeOf("bank", "1"), feeRate: undefined };
    const fee: Fee = { ...rest, kind: "prepaymentMonths", months: 1 };
    expect(() => chargesOf(fee, [ON("1")])).toThrow("wrong-fee-basis");
  });
});

describe("added to the annual rate", () => {
  const added = (fee: Fee) =>
    addedRateOf(fee, decimal("1000"), 24, chargesOf(fee, [ON("1000"), ON("500")])).toString();

  test.each<[string, Fee, string]>([
    ["1 % once over two years", feeOf("guarantor", "1"), "0.005"],
    ["four tenths of it", feeOf("guarantor", "0.4"), "0.002"],
    ["half of that waived", feeOf("guarantor", "0.4", waive("0.5", "share", "payee")), "0.001"],
    // 3 of 15 waived: 0.5 % − 3 / 1,000 / 2.
    ["3 yuan waived", feeOf("guarantor", "1", waive("3", "amount", "bank")), "0.0035"],
    ["nothing of the bank's", feeOf("guarantor", "0"), "0"],
    ["yearly", { ...feeOf("bank", "1"), kind: "annualInAdvance", feeRate: rate("0.01") }, "0.01"],
    // 1 % of 1,000 and of 500 paid early: 15 / 1,000 / 2.
    [
      "on occasion",
      { ...feeOf("bank", "1"), kind: "prepaymentRate", feeRate: rate("0.01") },
      "0.0075",
    ],
    [
      "a fixed amount",
      { ...feeOf("bank", "1"), kind: "upfrontFixed", amount: money("8") },
      "0.004",
    ],
  ])("%s", (_, fee, expected) => {
    expect(added(fee)).toBe(expected);
  });
});
