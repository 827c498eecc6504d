/**
 * The worker of goals (倒算后台计算): one question, one answer. Whoever asks anew ends it and starts another.
 */
import { packed } from "../analysis/packed.ts";
import { openPolicy } from "../open-deal/desk-policy.ts";
import type { GoalOutcome, GoalQuestion } from "./goal-messages.ts";
import { seekGoal } from "./seek-goal.ts";

addEventListener("message", ({ data }: MessageEvent<GoalQuestion>) => {
  void outcomeOf(data).then((outcome) => postMessage(outcome));
});

async function outcomeOf({ file, told, policy }: GoalQuestion): Promise<GoalOutcome> {
  try {
    const sought = seekGoal(file, told, openPolicy(policy));
    return sought.kind === "found" ? { kind: "found", value: packed(sought.value) } : sought;
  } catch (error) {
    console.error(error);
    return { kind: "broken" };
  }
}
