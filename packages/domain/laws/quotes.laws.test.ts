/** Laws of every quote, whatever the deal. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { outcomeBy } from "../src/funding/ftp-methods.ts";
import { decimal, sumOf, toPlainDigits } from "../src/money/decimal.ts";
import { toReported } from "../src/money/rounding.ts";
import { evaluate, parseFormula } from "../src/pricing/formula.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import type { Quote } from "../src/pricing/quote.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { priceReport } from "../src/schemas/price-report.ts";
import { notFound } from "./lines-held.ts";
import { type DealJson, dealFiles } from "./random-deals.ts";
import { oneRunIn } from "./runs.ts";

/** The quote of a deal that fits together; a deal that is refused must name its problem and is passed over. */
function quoteOf(deal: DealJson): Quote | undefined {
  const request = decodeDealFile(deal);
  const checked = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (checked.kind === "ok") return checked.value;
  expect(checked.problems.length).toBeGreaterThan(0);
  return undefined;
}

function forEveryQuote(law: (quote: Quote) => void): void {
  fc.assert(
    fc.property(dealFiles, (deal) => {
      const quote = quoteOf(deal);
      if (quote !== undefined) law(quote);
    }),
  );
}

// Of 500, 267 fit together on average and 49 are priced on a day; the bounds lie five and more standard deviations below.
test("many random deals fit together and many are priced on a day, so the laws below are tried", () => {
  const kept = fc.sample(dealFiles, 500).flatMap((deal) => quoteOf(deal) ?? []);
  expect(kept.length).toBeGreaterThan(180);
  const matched = kept.filter(
    ({ figures: { deal } }) => deal.request.funding.ftpRate === undefined,
  );
  expect(matched.length).toBeGreaterThan(15);
});

test("a quote on the FTP curve: the method that is charged is the base, and no floor is passed", () => {
  forEveryQuote(({ figures: { deal } }) => {
    if (deal.ftp === undefined) return;
    const { comparison, method, base, stack, policy } = deal.ftp;
    const charged = outcomeBy(comparison, method);
    expect(charged.kind === "priced" && charged.annualRate.perYear.eq(base.perYear)).toBe(true);
    const { rateFloor } = policy.value;
    const lowest = base.perYear.lt(rateFloor.perYear) ? base : rateFloor;
    expect(stack.ftpNet.perYear.gte(lowest.perYear)).toBe(true);
    const { ftpRate, ftpDiscount, discountDropped } = deal.funding;
    if (deal.request.funding.ftpRate !== undefined) return;
    if (deal.request.funding.ftpDiscount !== undefined) return;
    expect(ftpRate.perYear.minus(ftpDiscount.addedPerYear).eq(stack.ftpNet.perYear)).toBe(true);
    expect(discountDropped.addedPerYear.lte(ftpDiscount.addedPerYear)).toBe(true);
  });
});

test("every line of a quote is found by its id, and nothing else is", () => {
  forEveryQuote((quote) => expect(notFound(quote)).toEqual([]));
});

test("what is drawn and capitalised is what is repaid, and the last balance is 0", () => {
  forEveryQuote(({ figures }) => {
    const { rows } = figures.plan;
    const total = (pick: (row: (typeof rows)[number]) => ReturnType<typeof decimal>) =>
      toPlainDigits(sumOf(rows.map(pick)));
    expect(total((row) => row.drawn.plus(row.capitalised))).toBe(
      total((row) => row.principal.plus(row.prepaid)),
    );
    expect(toPlainDigits(rows.at(-1)?.closing ?? decimal("1"))).toBe("0");
  });
});

test("every booked amount is whole fen and none is negative", () => {
  forEveryQuote(({ figures }) => {
    for (const row of figures.plan.rows) {
      for (const amount of [row.opening, row.interest, row.principal, row.closing, row.accrued]) {
        expect(amount.isNegative() && !amount.isZero()).toBe(false);
        expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
      }
    }
  });
});

test("interest booked is interest paid and interest capitalised", () => {
  forEveryQuote(({ figures }) => {
    const { rows } = figures.plan;
    const paid = sumOf(rows.map(({ interest, capitalised }) => interest.plus(capitalised)));
    expect(toPlainDigits(paid)).toBe(toPlainDigits(figures.interestPosted));
  });
});

test("the waterfall adds up to the customer's rate exactly", () => {
  forEveryQuote(({ waterfall }) => {
    expect(toPlainDigits(sumOf(waterfall.bars.map(({ value }) => value)))).toBe(
      toPlainDigits(waterfall.customerRate),
    );
  });
});

test("income is shared out whole: tax, costs, expected loss and profit add up to interest and fees", () => {
  forEveryQuote(({ figures: { profit, funding, bankPaidFees, interestPosted, feeIncome } }) => {
    const { vatOut, feeVat, surcharge, opex, expectedLoss, incomeTax, net } = profit;
    const parts = sumOf([
      vatOut,
      feeVat,
      surcharge,
      funding,
      opex,
      expectedLoss,
      bankPaidFees,
      incomeTax,
      net,
    ]);
    expect(
      parts.minus(interestPosted).minus(feeIncome).abs().lt(decimal("0.00000000000000000001")),
    ).toBe(true);
  });
});

test("every line's formula gives its value, from lines that exist", () => {
  forEveryQuote(({ lines }) => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    expect(byId.size).toBe(lines.length);
    const wrong = lines.flatMap((line) => {
      if (line.formula === undefined) return line.origin.kind === "computed" ? [line.id] : [];
      const value = evaluate(parseFormula(line.formula), (name) => {
        const input = line.inputs.find((candidate) => candidate.name === name);
        return (input?.lines ?? []).map((id) => byId.get(id)?.value ?? decimal("999999999999"));
      });
      const isEquation = line.formula.includes("=");
      const off = isEquation ? value : value.minus(line.value);
      const agrees =
        off.abs().lt(decimal("0.000000000000001")) ||
        (!isEquation && toReported(value).eq(toReported(line.value)));
      return agrees
        ? []
        : [`${line.id} = ${line.formula}: ${toPlainDigits(value)}, ${toPlainDigits(line.value)}`];
    });
    expect(wrong).toEqual([]);
  });
});

test("pricing again gives the same bytes", () => {
  fc.assert(
    fc.property(dealFiles, (deal) => {
      const [one, other] = [quoteOf(deal), quoteOf(structuredClone(deal))];
      if (one === undefined || other === undefined) return;
      const bytes = (quote: Quote) => JSON.stringify(priceReport(quote, { withLines: true }));
      expect(bytes(other)).toBe(bytes(one));
    }),
    oneRunIn(10),
  );
});

test("policy money is shared out whole: rows, columns and totals, in yuan and per year, without any difference", () => {
  forEveryQuote(({ figures: { passThrough, borrower } }) => {
    const { rows, totals, rateRelief, passedOn } = passThrough;
    for (const column of ["yuan", "perYear"] as const) {
      for (const row of [...rows.map((each) => each[column]), totals[column]]) {
        expect(row.toBorrower.plus(row.toBank).eq(row.benefit)).toBe(true);
      }
      for (const side of ["benefit", "toBorrower", "toBank"] as const) {
        const sum = sumOf(rows.map((row) => row[column][side]));
        expect(toPlainDigits(sum)).toBe(toPlainDigits(totals[column][side]));
      }
    }
    const [waived] = rows.filter(({ source }) => source === "feeWaivers");
    const gain = rateRelief.plus(borrower.subsidyTotal).plus(waived?.yuan.benefit ?? "0");
    expect(toPlainDigits(totals.yuan.toBorrower)).toBe(toPlainDigits(gain));
    expect(passedOn.isNegative() && !passedOn.isZero()).toBe(false);
    for (const { source, yuan } of rows.slice(0, 2)) {
      // Nothing reaches the borrower from a source beyond what it brings, and nothing is taken back.
      const most = yuan.benefit.isNegative() ? decimal("0") : yuan.benefit;
      expect([source, yuan.toBorrower.lte(most), yuan.toBorrower.gte(decimal("0"))]).toEqual([
        source,
        true,
        true,
      ]);
    }
  });
});

test("a deposit moves no figure of the loan itself", () => {
  fc.assert(
    fc.property(dealFiles, fc.integer({ min: 0, max: 10_000 }), (deal, tens) => {
      const plain = quoteOf(deal);
      const deposit = { averageBalance: `${tens}0000`, ftpCredit: "0.015", ratePaid: "0.0035" };
      const withDeposit = quoteOf({ ...deal, deposit });
      if (plain === undefined || withDeposit === undefined) return;
      const { deal: _, relationship, ...kept } = withDeposit.figures;
      const { deal: __, relationship: none, ...figures } = plain.figures;
      expect(none).toBe(undefined);
      expect(relationship?.depositIncome.gte(decimal("0"))).toBe(true);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(figures));
    }),
    oneRunIn(4),
  );
});
