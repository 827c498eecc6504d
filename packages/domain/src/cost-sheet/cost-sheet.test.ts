/** The cost sheet: D3 line by line under the four names, and the bank's own figures of the demonstration deals to the fen. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import d3 from "../../cases/d3.json" with { type: "json" };
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal, sumOf, toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import { firmInquiry } from "../products/fit/firm-inquiry.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import { decodeFitFile } from "../schemas/fit-file.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { type CostSheet, costSheet } from "./cost-sheet.ts";

const digits = (value: Parameters<typeof toReported>[0] | undefined) =>
  value && toPlainDigits(toReported(value));

function figuresOf(inquiry: LoanInquiry): QuoteFigures | undefined {
  const request = completeInquiry(inquiry, publishedPolicyBook);
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  return quote.kind === "ok" ? quote.value.figures : undefined;
}

/** The sheet of a deal as a borrower works it out: from the contract's terms alone. */
function sheetOf({ deal, plan }: QuoteFigures): CostSheet {
  const { request, planTerms, subsidy } = deal;
  const { termMonths, costClock, fees } = request;
  const penalties = { overdue: decimal("1.5"), misuse: decimal("2") };
  return costSheet({ planTerms, termMonths, costClock, fees, subsidy }, plan, penalties);
}

describe("D3", () => {
  const read = decodeDealFile(d3.inputs);
  const figures = read.kind === "ok" ? figuresOf(read.value) : undefined;
  if (figures === undefined) throw new Error("D3 has no price");
  const sheet = sheetOf(figures);

  test("costs 4.65 % added, 5.18 % simple, 5.21 % nominal and 5.34 % effective", () => {
    expect({
      added: digits(sheet.before.added),
      simple: digits(sheet.before.simple),
      nominal: digits(sheet.before.nominal),
      effective: digits(sheet.before.effective),
    }).toEqual({
      added: "0.0465",
      simple: "0.0517524141772736452333055",
      nominal: "0.0521314412880624468737258",
      effective: "0.0533952630251865493607814",
    });
  });

  test("has a line for each cost: who charges, who pays, how, how often, how much, what it adds", () => {
    expect(
      sheet.lines.map((line) => [
        line.item,
        line.payee,
        line.payer,
        line.manner.kind,
        line.dueTimes,
        line.firstDue?.kind === "month" ? line.firstDue.month : undefined,
        digits(line.paidYuan),
        digits(line.annualised),
      ]),
    ).toEqual([
      ["interest", "bank", "borrower", "interest", 24, 1, "192317.17", "0.0365"],
      ["guarantee", "other", "borrower", "annualInAdvance", 2, 0, "60364.41", "0.008"],
      ["appraisal", "other", "borrower", "upfrontFixed", 1, 0, "20000", "0.002"],
      ["pledgeRegistration", "other", "borrower", "upfrontFixed", 1, 0, "0", "0"],
    ]);
    expect(digits(sheet.totalYuan)).toBe("272681.58");
  });

  test("on breach bears 5.475 % and 7.30 %; without dates nothing is told of thirty days", () => {
    expect([digits(sheet.contingent?.overdueRate), digits(sheet.contingent?.misuseRate)]).toEqual([
      "0.05475",
      "0.073",
    ]);
    expect(sheet.contingent?.thirtyDaysYuan).toBeUndefined();
  });
});

const FOLDER = new URL("../../reference-data/demo-bank/deals/", import.meta.url);
const deals = readdirSync(FOLDER).flatMap((file) => {
  const read = decodeFitFile(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
  if (read.kind === "refused") throw new Error(file);
  const figures = figuresOf(firmInquiry(read.value, publishedPolicyBook).inquiry);
  return figures === undefined ? [] : [{ file, figures }];
});

test("of the thirty demonstration deals those with a price are met", () => {
  expect(deals.length).toBeGreaterThan(25);
});

describe.each(deals)("$file", ({ figures }) => {
  const sheet = sheetOf(figures);
  const { borrower, interestPosted } = figures;

  test("the bank's figures are the sheet's, to the fen", () => {
    const interest = sheet.lines.find(({ item }) => item === "interest");
    const subsidy = sheet.lines.find(({ payee }) => payee === "treasury");
    expect(digits(interest?.paidYuan)).toBe(digits(interestPosted));
    expect(digits(subsidy?.paidYuan.negated() ?? decimal("0"))).toBe(digits(borrower.subsidyTotal));
    const ofBank = sumOf(sheet.lines.map(({ bankPaysYuan }) => bankPaysYuan));
    expect(digits(ofBank)).toBe(digits(figures.bankPaidFees));
    const paid = sumOf(
      sheet.lines
        .filter((line) => line !== interest && line !== subsidy)
        .map((line) => line.paidYuan),
    );
    expect(digits(paid)).toBe(digits(borrower.feeTotal));
    expect(digits(sheet.totalYuan)).toBe(digits(borrower.allIn.costYuan));
    expect(digits(sheet.afterSubsidy?.totalYuan)).toBe(digits(borrower.afterSubsidy?.costYuan));
  });

  test("its lines add up to its total and to the added rate", () => {
    const before = sheet.lines.filter(({ payee }) => payee !== "treasury");
    expect(digits(sumOf(before.map(({ paidYuan }) => paidYuan)))).toBe(digits(sheet.totalYuan));
    expect(digits(sumOf(before.map(({ annualised }) => annualised)))).toBe(
      digits(sheet.before.added),
    );
    const all = sumOf(sheet.lines.map(({ annualised }) => annualised));
    const last = sheet.afterSubsidy?.costs.added ?? sheet.before.added;
    expect(digits(all)).toBe(digits(last));
  });
});
