/**
 * Another bank's offer (同业报价) in a file: its name, and the fields in which it differs from the deal beside it.
 */
import * as z from "zod";
import type { CompetingOffer } from "../pricing/competing/competing-offer.ts";
import type { Checked } from "../products/problem.ts";
import { TEXT_MAX } from "./limits.ts";
import { decodeDealFile } from "./loan-inquiry.ts";
import { under } from "./refusal.ts";

/** `{name, deal}`. */
export const competitorShape = z.strictObject({
  name: z.string().min(1).max(TEXT_MAX),
  deal: z.record(z.string(), z.unknown()),
});

type WithCompetitor = {
  readonly deal: Readonly<Record<string, unknown>>;
  readonly competitor?: z.output<typeof competitorShape> | undefined;
};

/** Another bank's deal: ours, with the fields that differ put in their place; `undefined` where the file names none. */
export function competingOffer({
  deal,
  competitor,
}: WithCompetitor): Checked<CompetingOffer | undefined> {
  if (competitor === undefined) return { kind: "ok", value: undefined };
  const theirs = under(["competitor", "deal"], decodeDealFile({ ...deal, ...competitor.deal }));
  if (theirs.kind === "refused") return theirs;
  const { rates, repayment, fees, subsidy, accrual, settlementDay } = theirs.value;
  return {
    kind: "ok",
    value: {
      name: competitor.name,
      terms: {
        ...(rates === undefined ? {} : { rates }),
        ...(repayment === undefined ? {} : { repayment }),
        ...(fees === undefined ? {} : { fees }),
        ...(accrual === undefined ? {} : { accrual }),
        subsidy,
        settlementDay,
      },
    },
  };
}
