/** Laws of the authority to sign, whatever the deal. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { decimal, fromCount } from "../src/money/decimal.ts";
import { boundsHeld } from "../src/pricing/authority/authority-bounds.ts";
import { authorityToSign } from "../src/pricing/authority/signing-authority.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import { withRatesMoved } from "../src/pricing/solving/moved-terms.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { type DealJson, dealFiles } from "./random-deals.ts";
import { oneRunIn } from "./runs.ts";

const ordinary = dealFiles.filter(({ principal }) =>
  decimal(String(principal)).gt(decimal("1000000")),
);

function quoteOf(deal: DealJson) {
  const inquiry = decodeDealFile(deal);
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, publishedPolicyBook) : inquiry;
  return quote.kind === "ok" ? quote.value : undefined;
}

test("a higher rate never takes a right to sign away", () => {
  fc.assert(
    fc.property(ordinary, fc.integer({ min: 1, max: 300 }), (deal, bp) => {
      const lower = quoteOf(deal);
      if (lower === undefined) return;
      const added = fromCount(bp).times(decimal("0.0001"));
      const higher = priceLoan(
        withRatesMoved(lower.figures.deal.request, added),
        publishedPolicyBook,
      );
      if (higher.kind === "refused") return;
      for (const { code, value } of publishedPolicyBook.registers.authorityLevels) {
        const signs = [lower, higher.value].map(({ figures }) =>
          boundsHeld(value, figures).every(({ isInside }) => isInside),
        );
        expect([code, ...signs]).not.toEqual([code, true, false]);
      }
    }),
    oneRunIn(2),
  );
});

test("each level signs at its lowest rate, and one basis point below it does not", () => {
  fc.assert(
    fc.property(ordinary, (deal) => {
      const quote = quoteOf(deal);
      if (quote === undefined) return;
      const authority = authorityToSign(quote, publishedPolicyBook);
      if (authority.kind === "refused" || authority.value.kind === "no-date") return;
      const { request } = quote.figures.deal;
      const own =
        request.rates.kind === "floating"
          ? request.rates.floating.added.addedPerYear
          : request.rates.steps[0]?.annualRate.perYear;
      if (own === undefined) return;
      for (const { version, lowestRate } of authority.value.levels) {
        if (lowestRate.kind === "none") continue;
        const signsAt = (value: ReturnType<typeof decimal>) => {
          const moved = withRatesMoved(request, value.minus(own));
          const priced = priceLoan(moved, publishedPolicyBook);
          return (
            priced.kind === "ok" &&
            boundsHeld(version.value, priced.value.figures).every(({ isInside }) => isInside)
          );
        };
        expect(signsAt(lowestRate.value)).toBe(true);
        if (lowestRate.brokenBelow !== "end-of-range") {
          expect(signsAt(lowestRate.value.minus(decimal("0.0001")))).toBe(false);
        }
      }
    }),
    oneRunIn(10),
  );
});
