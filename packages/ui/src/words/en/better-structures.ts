/** Better structures: of equal return, and cures of what fails, as the desk offers them. */
import type { Wording } from "../wording.ts";
import type { betterStructures as original } from "../zh-cn/better-structures.ts";

/** English. */
export const betterStructures: Wording<typeof original> = {
  title: "Better structures",
  cure: "cure",
  structure: "equal return",
  adopt: "Use",
  compare: "Compare",
  compared: "among the scenarios",
  full: "scenarios are full",
  all: "all {count}",
  panel: "Other structures of equal return, and cures",
  close: "Close",
  failing: "{rule}: fails",
  within: "Structures to choose from",
  beyond: "Structures beyond what product, bank or lending rules allow",
  cures: "Cures",
  noneBetter: "No structure of equal return is cheaper or brings relief in the first two years.",
  noneAtAll: "There is no other feasible repayment structure.",
  pledgeFact: "needs more collateral first",
  how: "How: for each structure the rate is solved to the least at which the bank's RAROC is not below the loan's own ({raroc}), to 0.0001 BP; costs and cash are against the loan as asked. A cure changes one term, by the smallest step that passes. Put among the scenarios, every figure opens.",
  waiting: "Looking for better structures",
  none: "No offer is made at this stage, so there are no structures.",
  broken: "Structures could not be worked out; the other results stand. Any edit tries again.",
  stale: "Being worked out for the new terms",
};
