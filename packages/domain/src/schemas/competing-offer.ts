/**
 * Another bank's offer (同业报价) in a file: its name, and the fields in which it differs from the deal beside it.
 */
import * as z from "zod/mini";
import type { CompetingOffer } from "../pricing/competing/competing-offer.ts";
import type { Checked, Problem } from "../products/problem.ts";
import { decimalField } from "./decimal-text.ts";
import { TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { decodeDealFile } from "./loan-inquiry.ts";
import { under } from "./refusal.ts";

const shareField = decimalField({ atLeast: "0", atMost: "1" }, (share) => ({ share }));

const relationshipShape = z.strictObject({
  depositsAtRisk: z.optional(shareField),
  crossSell: z.optional(
    z.strictObject({
      yearlyIncome: decimalField({ atLeast: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({
        yuan,
      })),
      atRisk: shareField,
    }),
  ),
});

/** `{name, deal, relationship}`. */
export const competitorShape = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(TEXT_MAX)),
  deal: z.record(z.string(), z.unknown()),
  relationship: z.optional(relationshipShape),
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
  const problem = problemOfDeposits(deal["deposit"] ?? undefined, competitor.relationship);
  if (problem !== undefined) return { kind: "refused", problems: [problem] };
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
      relationship: competitor.relationship && {
        depositsAtRisk: competitor.relationship.depositsAtRisk,
        crossSell: competitor.relationship.crossSell,
      },
    },
  };
}

/** A deposit is asked for its share at risk, and a share at risk for its deposit. */
function problemOfDeposits(
  deposit: unknown,
  relationship: z.output<typeof relationshipShape> | undefined,
): Problem | undefined {
  if (relationship === undefined) return undefined;
  const isTold = relationship.depositsAtRisk !== undefined;
  if (isTold === (deposit !== undefined)) return undefined;
  const path = isTold ? ["deal", "deposit"] : ["competitor", "relationship", "depositsAtRisk"];
  return { path, code: "missing", facts: {} };
}
