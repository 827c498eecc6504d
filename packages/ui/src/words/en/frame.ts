/** The frame around the desk: the ways between the officer's pages. */
import type { Wording } from "../wording.ts";
import type { frame as chinese } from "../zh-cn/frame.ts";

export const frame: Wording<typeof chinese> = {
  skipToContent: "Skip to content",
  ways: "Pages",
  way: { desk: "Desk", drafts: "Drafts", quotes: "Quotes", approvals: "Approvals" },
};
