/** The frame around the desk: the ways between the officer's pages. */
import type { Wording } from "../wording.ts";
import type { frame as chinese } from "../zh-cn/frame.ts";

export const frame: Wording<typeof chinese> = {
  skipToContent: "Skip to content",
  ways: "Pages",
  way: { desk: "Desk", drafts: "Drafts", quotes: "Quotes", approvals: "Approvals" },
  state: {
    loading: "Reading",
    failed: "This could not be read",
    failedMeaning:
      "Nothing was changed. Check the network and try again; if it fails again, give the trace to an administrator.",
    trace: "Trace: {trace}",
    retry: "Try again",
    signIn: "Please sign in",
    signInMeaning: "What stands here can be seen after signing in.",
    toQuotes: "Back to the quotes",
    goSignIn: "Sign in",
    notPermitted: "Your role does not see this page",
    notPermittedMeaning: "If you need it, an administrator can give you the role.",
    notFound: "Not found",
    notFoundMeaning: "It does not exist, or lies outside what you may see.",
  },
};
