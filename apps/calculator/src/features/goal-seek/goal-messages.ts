/**
 * What the page asks the worker of a goal, and what it is told (倒算消息).
 */

import type { Decimal, SolveAnswer } from "@xinzhi/domain";
import type { FileObject } from "@xinzhi/domain/schemas";
import type { Packed } from "../analysis/packed.ts";
import type { PackedPolicy } from "../open-deal/desk-policy.ts";

/** A goal as a form spells it: lever, target and bound as text. */
export type GoalTold = Readonly<Record<string, string>>;

/** A goal sought in a deal. `policy`: the one that the page prices under. */
export type GoalQuestion = {
  readonly file: FileObject;
  readonly told: GoalTold;
  readonly policy: PackedPolicy;
};

/** The answer with the file it leads to, and what the figure is once that file is completed anew. */
export type SoughtGoal = {
  readonly answer: SolveAnswer;
  readonly file: FileObject | undefined;
  readonly adopted: Decimal | undefined;
};

/** Found, a lever that the deal does not have, a question that makes no sense, or an error of ours. */
export type GoalOutcome =
  | { readonly kind: "found"; readonly value: Packed<SoughtGoal> }
  | { readonly kind: "not-in-deal" | "refused" | "broken" };
