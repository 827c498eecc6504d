/** Laws of every charge: its parts add up to the fen, and a waiver never makes the borrower pay more. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Decimal, fromCount, sumOf, toPlainDigits, ZERO } from "../money/decimal.ts";
import { addedRateOf } from "./added-rate.ts";
import { FEE_PAYEES, type Fee, type FeeWaiver, WAIVER_BEARERS } from "./fee.ts";
import { type ChargeBasis, chargesOf } from "./fee-charge.ts";

const share = fc
  .integer({ min: 0, max: 10_000 })
  .map((parts) => ({ share: fromCount(parts).div(fromCount(10_000)) }));
const yuan = fc
  .integer({ min: 0, max: 900_000_000 })
  .map((fen) => fromCount(fen).div(fromCount(100)));

const waiver: fc.Arbitrary<FeeWaiver> = fc.record({
  waived: fc.oneof(
    share.map((waivedShare) => ({ kind: "share", waivedShare }) as const),
    yuan.map((amount) => ({ kind: "amount", amount: { yuan: amount } }) as const),
  ),
  borneBy: fc.constantFrom(...WAIVER_BEARERS),
  reason: fc.constant("r"),
  approvedBy: fc.constant("headOffice"),
});

const fees: fc.Arbitrary<Fee> = fc.record({
  code: fc.constant("x"),
  payee: fc.constantFrom(...FEE_PAYEES),
  borrowerShare: share,
  waiver: fc.option(waiver, { nil: undefined }),
  kind: fc.constant("annualInAdvance"),
  feeRate: share.map((part) => ({ perYear: part.share })),
});

const bases: fc.Arbitrary<readonly ChargeBasis[]> = fc.array(
  yuan.map((amount) => ({ kind: "balance", period: 1, stretch: 1, yuan: amount }) as const),
  { minLength: 1, maxLength: 5 },
);

const total = (values: readonly Decimal[]) => toPlainDigits(sumOf(values));

test("of a third party's fee: paid, paid by the bank and given up by the payee are the whole", () => {
  fc.assert(
    fc.property(fees, bases, (fee, on) => {
      for (const charge of chargesOf(fee, on)) {
        const { paidYuan, bankPaysYuan, bankEarnsYuan, waivedYuan, borneYuan } = charge;
        const givenUp = fee.waiver?.borneBy === "payee" ? waivedYuan : ZERO;
        for (const part of [paidYuan, bankPaysYuan, waivedYuan, borneYuan]) {
          expect(part.isNegative() && !part.isZero()).toBe(false);
          expect(part.decimalPlaces()).toBeLessThanOrEqual(2);
        }
        expect(total([paidYuan, waivedYuan])).toBe(toPlainDigits(borneYuan));
        if (fee.payee === "bank") {
          expect(total([bankEarnsYuan])).toBe(total([paidYuan]));
          expect(bankPaysYuan.isZero()).toBe(true);
        } else {
          expect(total([paidYuan, bankPaysYuan, givenUp])).toBe(toPlainDigits(charge.yuan));
          expect(bankEarnsYuan.isZero()).toBe(true);
        }
      }
    }),
  );
});

test("a waiver never raises what the borrower pays nor the rate it adds, and never exceeds what it grants", () => {
  fc.assert(
    fc.property(fees, bases, fc.integer({ min: 1, max: 120 }), (fee, on, months) => {
      const [withIt, without] = [chargesOf(fee, on), chargesOf({ ...fee, waiver: undefined }, on)];
      const paid = (charges: typeof withIt) => sumOf(charges.map(({ paidYuan }) => paidYuan));
      expect(paid(withIt).lte(paid(without))).toBe(true);
      const principal = fromCount(10_000_000);
      const [added, full] = [
        addedRateOf(fee, principal, months, withIt),
        addedRateOf({ ...fee, waiver: undefined }, principal, months, without),
      ];
      expect(added.lte(full)).toBe(true);
      if (fee.waiver?.waived.kind === "amount") {
        const waived = sumOf(withIt.map(({ waivedYuan }) => waivedYuan));
        expect(waived.lte(fee.waiver.waived.amount.yuan)).toBe(true);
        expect(waived.lte(paid(without))).toBe(true);
      }
    }),
  );
});
