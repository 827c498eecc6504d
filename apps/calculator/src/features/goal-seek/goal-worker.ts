/**
 * The worker of goals (倒算后台计算): one question, one answer. Whoever asks anew ends it and starts another.
 */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { packed } from "../analysis/packed.ts";
import type { GoalOutcome, GoalQuestion } from "./goal-messages.ts";
import { seekGoal } from "./seek-goal.ts";

addEventListener("message", ({ data }: MessageEvent<GoalQuestion>) => {
  postMessage(outcomeOf(data));
});

function outcomeOf({ file, told }: GoalQuestion): GoalOutcome {
  try {
    const sought = seekGoal(file, told, publishedPolicyBook);
    return sought.kind === "found" ? { kind: "found", value: packed(sought.value) } : sought;
  } catch (error) {
    console.error(error);
    return { kind: "broken" };
  }
}
