/**
 * Deciding a change of policy (复核): by another person than its maker, for exactly what that person saw; or taken back by its maker.
 */

import type { Database } from "@xinzhi/db";
import { type Actor, type DecisionAsked, decideChange } from "@xinzhi/db";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import {
  decisionAnswer,
  digestField,
  idField,
  problemText,
  reasonField,
} from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

const input = z.strictObject({ changeId: idField, digest: digestField, note: reasonField });

/** Makes the version. Only shortly after the checker has shown who they are. */
export const approve = procedure("policy.approve", { input, output: decisionAnswer }).mutation(
  ({ input: asked, ctx }) => decided(ctx, { ...asked, decision: "approved" }),
);

/** The note says why. */
export const reject = procedure("policy.reject", { input, output: decisionAnswer }).mutation(
  ({ input: asked, ctx }) => decided(ctx, { ...asked, decision: "rejected" }),
);

/** By its maker, with a note. */
export const withdraw = procedure("policy.withdraw", { input, output: decisionAnswer }).mutation(
  ({ input: asked, ctx }) => decided(ctx, { ...asked, decision: "withdrawn" }),
);

type Records = { readonly database: Database; readonly actor: Actor; readonly now: Date };

async function decided({ database, actor, now }: Records, asked: DecisionAsked) {
  const answer = await decideChange(database, actor, asked, now);
  if (answer.kind === "not-found") throw refused("not-found");
  if (answer.kind !== "decided") {
    const problems = "problems" in answer ? answer.problems.map(problemText) : [];
    const cases = "cases" in answer ? answer.cases : [];
    return { outcome: answer.kind, problems, cases };
  }
  const { revision } = answer;
  return {
    outcome: answer.kind,
    problems: [],
    cases: [],
    ...(revision === undefined ? {} : { revision }),
  };
}
