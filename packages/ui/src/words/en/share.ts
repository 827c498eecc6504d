/** Links to share. */
import type { Wording } from "../wording.ts";
import type { share as chinese } from "../zh-cn/share.ts";

export const share: Wording<typeof chinese> = {
  button: "Share",
  copied: "Copied; the link names neither firm nor person:",
  opened: "This deal came by a link (engine {engine}).",
  whenShared: "When it was shared: rate {rate}, RAROC {raroc}.",
  same: "It comes to the same here.",
  differs: "It comes to something else here (engine {engine}).",
  now: "Under today's policy: rate {rate}, RAROC {raroc}.",
};
