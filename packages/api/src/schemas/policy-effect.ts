/**
 * What a change of policy does to saved deals, and to test cases (影响与用例), as it crosses the wire. Figures are plain digits.
 */
import type { CaseNote, CaseRun, PolicyCase } from "@xinzhi/db";
import { APPROVERS, CASE_CHECKS, SUITABILITIES } from "@xinzhi/domain";
import type { DealOutcomeText } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { digitsText } from "./decimal-text.ts";
import { idField, problemSchema, problemText } from "./policy-change.ts";

const priced = z.strictObject({
  kind: z.literal("priced"),
  product: z.enum(["techInnovationLoan", "advancedManufacturingLoan", "ipPledgeLoan"]),
  principal: digitsText,
  rate: digitsText,
  breakEven: digitsText,
  raroc: digitsText,
  relent: digitsText,
  signer: z.enum([...APPROVERS, "nobody", "notKnown"]),
  suitability: z.enum(SUITABILITIES),
  against: z
    .array(z.enum(["stage", "loanUse", "conditions", "institution", "ipPledge", "scorecards"]))
    .readonly(),
});

const refused = z.strictObject({
  kind: z.literal("refused"),
  problems: z.array(problemSchema).readonly(),
});

/** A deal under one book. */
export const outcomeSchema = z.union([priced, refused]);

/** A saved quote before and after. */
export const effectRowSchema = z.strictObject({
  quoteId: idField,
  quoteNumber: z.string(),
  dealId: z.string(),
  before: outcomeSchema,
  after: outcomeSchema,
});

const verdictSchema = z.strictObject({
  outcome: z.enum(["passes", "fails"]),
  missed: z.array(z.enum(CASE_CHECKS)).readonly(),
});

/** A case as it stands. The deal file and what must hold are JSON texts. */
export const caseSchema = z.strictObject({
  caseId: idField,
  revision: z.int(),
  name: z.string(),
  dealFile: z.string(),
  expected: z.string(),
  state: z.enum(["active", "retired"]),
  savedBy: idField,
  savedAt: z.string(),
});

/** A case run under a change, with the last note on it. */
export const caseRunSchema = z.strictObject({
  case: caseSchema,
  before: verdictSchema,
  after: verdictSchema,
  isTurned: z.boolean(),
  outcomeBefore: outcomeSchema,
  outcomeAfter: outcomeSchema,
  note: z.exactOptional(
    z.strictObject({ note: z.string(), notedBy: idField, notedAt: z.string() }),
  ),
});

/** An outcome for the wire. */
export function outcomeText(outcome: DealOutcomeText): z.input<typeof outcomeSchema> {
  if (outcome.kind === "priced") return outcome;
  return { kind: outcome.kind, problems: outcome.problems.map(problemText) };
}

/** A case for the wire. */
export function caseText({
  dealText: dealFile,
  expectedText: expected,
  ...facts
}: PolicyCase): z.input<typeof caseSchema> {
  return { ...facts, dealFile, expected };
}

/** A run for the wire. */
export function caseRunText(
  run: CaseRun,
  notes: readonly CaseNote[],
): z.input<typeof caseRunSchema> {
  const { outcomes, before, after, isTurned } = run;
  const { caseId, revision } = run.case;
  const found = notes.findLast((each) => each.caseId === caseId && each.revision === revision);
  return {
    case: caseText(run.case),
    before,
    after,
    isTurned,
    outcomeBefore: outcomeText(outcomes.before),
    outcomeAfter: outcomeText(outcomes.after),
    ...(found === undefined
      ? {}
      : { note: { note: found.note, notedBy: found.notedBy, notedAt: found.notedAt } }),
  };
}
