/**
 * Test cases of the product managers (政策用例): saved, retired, run under a change, and noted where one may turn.
 */
import {
  caseNotes,
  inTransaction,
  noteCase as noteOnCase,
  policyCases,
  runCases as runAll,
  saveCase as saveOne,
} from "@xinzhi/db";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { dealTextCodec } from "../../schemas/deal-text.ts";
import { idField, problemSchema, problemText, reasonField } from "../../schemas/policy-change.ts";
import { caseRunSchema, caseRunText, caseSchema, caseText } from "../../schemas/policy-effect.ts";
import { typedText } from "../../schemas/typed-text.ts";
import { procedure } from "../../trpc.ts";
import { changeAsked, itemAsked } from "./effect.ts";

const NAME_MAX = 100;
const REVISION_MAX = 1_000_000;
const EXPECTED_MAX = 2_000;

const revisionField = z.int().min(0).max(REVISION_MAX);

/** Every case, retired ones too, by name. */
export const cases = procedure("policy.cases", {
  input: z.strictObject({}),
  output: z.strictObject({ cases: z.array(caseSchema).readonly() }),
}).query(async ({ ctx: { actor, database } }) => ({
  cases: (await policyCases(database.db, actor.bankId)).map(caseText),
}));

/** Saves a case on top of a revision; 0 for a new one. What must hold is JSON text, like the deal file. */
export const saveCase = procedure("policy.saveCase", {
  input: z.strictObject({
    caseId: idField,
    baseRevision: revisionField,
    name: typedText(NAME_MAX).trim().min(1),
    dealFile: dealTextCodec,
    expected: z.string().max(EXPECTED_MAX),
    state: z.enum(["active", "retired"]),
  }),
  output: z.strictObject({
    outcome: z.enum(["saved", "stale", "too-many", "bad-case"]),
    revision: z.exactOptional(z.int()),
    now: z.exactOptional(caseSchema),
    problems: z.array(problemSchema).readonly(),
  }),
}).mutation(async ({ input: { expected, ...input }, ctx: { actor, database, now } }) => {
  const asked = { ...input, expected: parsed(expected) };
  const answer = await inTransaction(database, (session) => saveOne(session, actor, asked, now));
  const problems = answer.kind === "bad-case" ? answer.problems.map(problemText) : [];
  return {
    outcome: answer.kind,
    problems,
    ...(answer.kind === "saved" ? { revision: answer.revision } : {}),
    ...(answer.kind === "stale" ? { now: caseText(answer.now) } : {}),
  };
});

/** A text that is no JSON asks for nothing that a case could ask for, and the codec says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The active cases before and after a change; without one both sides are the policy as it stands. */
export const runCases = procedure("policy.runCases", {
  input: z.strictObject(changeAsked),
  output: z.strictObject({
    outcome: z.enum(["run", "bad-item"]),
    problems: z.array(problemSchema).readonly(),
    runs: z.array(caseRunSchema).readonly(),
  }),
}).query(async ({ input, ctx }) => {
  const { actor, database, now } = ctx;
  const { changeId } = input;
  const isAsked = changeId !== undefined || input.item !== undefined;
  const item = isAsked ? await itemAsked(ctx, input) : undefined;
  if (isAsked && item === undefined) throw refused("not-found");
  if (item?.kind === "refused") {
    return { outcome: "bad-item" as const, problems: item.problems.map(problemText), runs: [] };
  }
  const { runs } = await runAll(database.db, actor.bankId, item?.value, now);
  const notes = changeId === undefined ? [] : await caseNotes(database.db, actor.bankId, changeId);
  return {
    outcome: "run" as const,
    problems: [],
    runs: runs.map((run) => caseRunText(run, notes)),
  };
});

/** Why a case may turn under a change. */
export const noteCase = procedure("policy.noteCase", {
  input: z.strictObject({
    changeId: idField,
    caseId: idField,
    revision: revisionField,
    note: reasonField,
  }),
  output: z.strictObject({ outcome: z.enum(["noted", "no-note"]) }),
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const { kind } = await inTransaction(database, (session) =>
    noteOnCase(session, actor, input, now),
  );
  if (kind === "not-found") throw refused("not-found");
  return { outcome: kind };
});
