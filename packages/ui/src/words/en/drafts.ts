/** Drafts and autosave: what is kept where, and what a reader can do when it is not. */
import type { Wording } from "../wording.ts";
import type { drafts as chinese } from "../zh-cn/drafts.ts";

export const drafts: Wording<typeof chinese> = {
  status: {
    pending: "Saving…",
    saved: "Saved {time}",
    browserOnly: "In this browser only, {time}",
    notOnServer: "Not saved on the server",
    notKept: "Not kept",
  },
  note: {
    restored: "Unfinished work of {time} is back.",
    resume: "“{title}” of {time} was not finished.",
    elsewhere:
      "This deal is being edited in another window. What you change here becomes a draft of its own; neither overwrites the other.",
    missing: "There is no such draft, or whoever wrote it must sign in to open it.",
    stale:
      "The server has a newer version of this draft, saved elsewhere at {time}. What stands here is kept, but is not on the server.",
    "signed-out":
      "You are no longer signed in. All you typed is in this browser; sign in again to go on saving.",
    "other-person":
      "Whoever has signed in now did not write this draft, so it was not saved on the server. Its writer must sign in.",
    "not-permitted": "Your role keeps no drafts; what you type stays in this browser.",
    closed: "This draft has become a quote and cannot change. To go on, save it as a new draft.",
    discarded:
      "This draft was deleted elsewhere. To keep what stands here, save it as a new draft.",
    failed: "The server does not answer; it is tried again. All you typed is in this browser.",
    notKept:
      "The browser refuses to keep anything: closing the window loses what you typed. Check its storage settings.",
  },
  redeem: {
    title: "Handed over by an enterprise",
    meaning:
      "An enterprise makes a code on the page of the estimate; with it the same deal opens and nobody types it again. A code works once.",
    code: "Hand-over code",
    open: "Open the deal",
    opening: "Opening…",
    missing: "Please enter the code",
    "no-such-hand-over":
      "Nothing found: the code is wrong, is over, or was used by somebody else. Please check with the enterprise.",
    failed: "It did not open. Please try again later.",
    start: "Start from an enterprise's code",
  },
  handedOver: {
    title: "Told by the enterprise (to be verified; no figure comes from it)",
    security: "Security: {kind}",
    securityValue: "Security: {kind}, worth about {amount}",
    repaidFrom: "Repaid from: {source}",
    size: "Size as told: {size}",
    stage: "Stage of the project: {stage}",
    serves: "Stage of the project: {stage}, serving {serves}",
    stages: {
      basicResearch: "basic research",
      innovationResearch: "innovation research",
      resultConversion: "conversion of results",
      innovationCarrier: "innovation carrier",
    },
  },
  act: {
    close: "Understood",
    resume: "Go on editing",
    seeTheirs: "See that version",
    saveAsNew: "Save as a new draft",
    overwrite: "Keep this window's",
    signIn: "Sign in again",
    retry: "Try again",
    cancel: "Cancel",
  },
  list: {
    title: "Drafts",
    intro: "Deals that are not quotes yet. They are saved while you type; go on whenever you like.",
    none: "No drafts. Start typing at the desk, and they appear here by themselves.",
    start: "Open the desk",
    deal: "Deal",
    savedAt: "Saved",
    untitled: "Deal without a name",
    unreadable: "some fields unfinished",
    open: "Open",
    discard: "Delete",
    confirm: "Delete “{title}”? It cannot be opened afterwards.",
    confirmed: "Delete it",
    keep: "Keep it",
    changed: "This draft has just been changed elsewhere and was not deleted. Look at it first.",
    more: "Only the latest {count} are listed.",
  },
};
