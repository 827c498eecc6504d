/**
 * The card of a fit file (适配卡补充资料): the life of what the loan buys, and the need it is to meet.
 */
import * as z from "zod/mini";
import type { CardTold, CreditNeed } from "../products/fit/card-told.ts";
import { decimalField } from "./decimal-text.ts";
import { TERM_MONTHS_MAX, YUAN_MAX } from "./limits.ts";

const yuan = decimalField({ atLeast: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (amount) => ({
  yuan: amount,
}));
const days = decimalField({ atLeast: "0", atMost: "3600" }, (count) => count);
const shareOf = (atLeast: string, atMost: string) =>
  decimalField({ atLeast, atMost }, (share) => ({ share }));

const needShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("workingCapital"),
    lastYearSales: yuan,
    salesMargin: shareOf("-1", "1"),
    expectedGrowth: shareOf("-1", "10"),
    days: z.strictObject({
      inventory: days,
      receivables: days,
      prepayments: days,
      payables: days,
      advanceReceipts: days,
    }),
    ownFunds: yuan,
    existingLoans: yuan,
    otherChannels: yuan,
  }),
  z.strictObject({
    kind: z.literal("project"),
    investment: z.optional(yuan),
    ownFunds: yuan,
  }),
]);

/** The part `card` of a fit file. */
export const cardShape = z.strictObject({
  assetLifeMonths: z.optional(z.int().check(z.minimum(1), z.maximum(TERM_MONTHS_MAX))),
  need: z.optional(needShape),
});

/** What the part tells; a file without it tells nothing. */
export function cardTold(card: z.output<typeof cardShape> | undefined): CardTold {
  return { assetLifeMonths: card?.assetLifeMonths, need: card?.need && needTold(card.need) };
}

function needTold(need: z.output<typeof needShape>): CreditNeed {
  if (need.kind === "project") return { investment: undefined, ...need };
  const { kind, ...asked } = need;
  return { kind, asked };
}
