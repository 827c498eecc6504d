/**
 * Reports of oversight (监督报表): the board of plan and lending, discounts against return, and like loans priced differently.
 */
import { balancesOn, businessDay, inOneView, ledgerSums, loanFacts } from "@xinzhi/db";
import {
  decimal,
  LEAKAGE_KEYS,
  type LoanFacts,
  leakage as leakageOf,
  lendingBoard,
  toRateScale,
  toReported,
  twinPairs,
} from "@xinzhi/domain";
import * as z from "zod";
import type { Permitted } from "../../permissions/permitted.ts";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { decimalCodec } from "../../schemas/decimal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

/** So many of the latest quotes are looked at. */
const QUOTES_MAX = 5_000;
const PAIRS_MAX = 200;
const MONTHS_MAX = 480;

function factsOf({ database, actor, now }: Permitted): Promise<readonly LoanFacts[]> {
  return loanFacts(database.db, actor.bankId, QUOTES_MAX, businessDay(now));
}

const poolSchema = z.strictObject({
  poolId: idField,
  name: z.string(),
  kind: z.enum(["facility", "bank", "plan", "branch"]),
  startsOn: calendarDateCodec,
  endsOn: calendarDateCodec,
  total: decimalCodec,
  reserved: decimalCodec,
  used: decimalCodec,
  /** Used over total; absent for a plan of nothing. */
  usedShare: z.exactOptional(decimalCodec),
  /** Whether the ledger's entries add up to the balance. */
  agrees: z.boolean(),
});

/** Plans as the ledger has them today, and lending by product this year beside the last. Unit: yuan. */
export const board = procedure("oversight.board", {
  input: z.strictObject({}),
  output: z.strictObject({
    day: calendarDateCodec,
    pools: z.array(poolSchema).readonly(),
    lending: z
      .array(
        z.strictObject({
          product: z.string(),
          count: z.int(),
          lent: decimalCodec,
          lentBefore: decimalCodec,
          growth: z.exactOptional(decimalCodec),
          expectedLoss: decimalCodec,
        }),
      )
      .readonly(),
  }),
}).query(async ({ ctx }) => {
  const { database, actor, now } = ctx;
  const day = businessDay(now);
  // A quote that is issued between the two readings must not make them disagree.
  const { found, sums } = await inOneView(database, async (session) => ({
    found: await balancesOn(session, actor.bankId, day),
    sums: await ledgerSums(session, actor.bankId),
  }));
  const pools = found.map(({ poolId, name, kind, startsOn, endsOn, total, reserved, used }) => {
    const own = sums.find((sum) => sum.poolId === poolId && sum.startsOn === startsOn);
    const agrees = reserved.eq(decimal(own?.reserved ?? "0")) && used.eq(decimal(own?.used ?? "0"));
    const usedShare = total.isZero() ? {} : { usedShare: toRateScale(used.div(total)) };
    return { poolId, name, kind, startsOn, endsOn, total, reserved, used, ...usedShare, agrees };
  });
  const lines = lendingBoard(await factsOf(ctx), spanTo(day, 0), spanTo(day, 1));
  const lending = lines.map(({ growth, expectedLoss, ...line }) => ({
    ...line,
    expectedLoss: toReported(expectedLoss),
    ...(growth === undefined ? {} : { growth }),
  }));
  return { day, pools, lending };
});

/** From the first of January to the day, so many years before. */
function spanTo(day: string, yearsBefore: number) {
  const year = String(Number(day.slice(0, 4)) - yearsBefore);
  return { from: `${year}-01-01`, to: `${year}${day.slice(4)}` };
}

/** Discounts given against return earned, by officer, product or reason, what gave most away first. Unit: yuan. */
export const leakage = procedure("oversight.leakage", {
  input: z.strictObject({ by: z.enum(LEAKAGE_KEYS) }),
  output: z.strictObject({
    groups: z
      .array(
        z.strictObject({
          key: z.string(),
          count: z.int(),
          principal: decimalCodec,
          rateGiven: decimalCodec,
          feesWaived: decimalCodec,
          discountBp: decimalCodec,
          raroc: decimalCodec,
        }),
      )
      .readonly(),
  }),
}).query(async ({ input: { by }, ctx }) => ({ groups: leakageOf(await factsOf(ctx), by) }));

const twinSchema = z.strictObject({
  quoteId: idField,
  quoteNumber: z.string(),
  ownerId: idField,
  principal: decimalCodec,
  termMonths: z.int(),
  rate: decimalCodec,
  raroc: decimalCodec,
  reason: z.string(),
});

/** Pairs of like loans that were priced differently, the widest apart first. How alike is the reader's to say. */
export const twins = procedure("oversight.twins", {
  input: z.strictObject({
    amountRatioMax: decimalCodec,
    termMonthsApart: z.int().min(0).max(MONTHS_MAX),
    differenceBpMin: decimalCodec,
  }),
  output: z.strictObject({
    pairs: z
      .array(
        z.strictObject({
          product: z.string(),
          grade: z.string(),
          differenceBp: decimalCodec,
          dearer: twinSchema,
          cheaper: twinSchema,
        }),
      )
      .readonly(),
    isWhole: z.boolean(),
  }),
}).query(async ({ input, ctx }) => {
  const found = twinPairs(await factsOf(ctx), input);
  const pairs = found.slice(0, PAIRS_MAX).map(({ dearer, cheaper, differenceBp }) => ({
    product: dearer.product,
    grade: dearer.grade,
    differenceBp,
    dearer: twinText(dearer),
    cheaper: twinText(cheaper),
  }));
  return { pairs, isWhole: found.length <= PAIRS_MAX };
});

function twinText(loan: LoanFacts) {
  const { quoteId, quoteNumber, ownerId, principal, termMonths, rate, raroc, reason } = loan;
  return { quoteId, quoteNumber, ownerId, principal, termMonths, rate, raroc, reason };
}
