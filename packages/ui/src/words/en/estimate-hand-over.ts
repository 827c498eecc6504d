/** The enterprise's estimate: handing it to a loan officer. */
import type { Wording } from "../wording.ts";
import type { estimateHandOver as chinese } from "../zh-cn/estimate-hand-over.ts";

export const estimateHandOver: Wording<typeof chinese> = {
  title: "Hand it to a loan officer",
  intro:
    "With your consent the bank receives what you entered; an officer opens it with a code and nobody types it again.",
  open: "Make a hand-over code",
  dialog: "Hand it to the bank?",
  what: "What the bank will receive",
  whatFirm:
    "The firm: certificates, sector, size, date of registration, sales, R&D and other figures you entered",
  whatNeed: "The loan: purpose, stage, amount, term, repayment, security",
  not: "Not: the firm's name, how to reach you, other banks' offers, and what you entered in the tools of this page",
  kept: "If nobody opens it with the code, it ends after 14 days and is deleted.",
  consent: "I agree that the bank receives this to estimate and discuss this loan",
  send: "Agree and make the code",
  sending: "Making the code…",
  cancel: "Cancel",
  close: "Close",
  code: "Hand-over code",
  tell: "Tell the loan officer this code. It works once, until {date}.",
  copy: "Copy",
  copied: "Copied",
  needConsent: "Please agree first",
  offline: "There is no network now; a code needs one. What you entered is still there.",
  failed: "No code was made and nothing was sent. Please try again later.",
  busy: "Too many codes in a short time. Please try again in a minute.",
  refused: "Something in the facts cannot be read. Please check what you entered.",
};
