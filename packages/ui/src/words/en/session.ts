/** Sign-in: the ways in and out, and the second factor; the same in every app. */
import type { Wording } from "../wording.ts";
import type { session as chinese } from "../zh-cn/session.ts";

export const session: Wording<typeof chinese> = {
  title: "Sign in",
  intro:
    "Use your account at this bank. If you have none, ask an administrator for a one-time link.",
  codeIntro: "Enter the six digits of your authenticator.",
  coming: "Signing in…",
  bankSignIn: "Sign in with the bank’s own account",
  loginName: "Name",
  loginNameHint: "Small letters, digits and . _ -, 3 to 64 of them",
  password: "Password",
  newPassword: "New password",
  show: "Show",
  code: "Code",
  enter: "Sign in",
  signOut: "Sign out",
  enrolTitle: "Open your account",
  enrolIntro: "Choose a name for yourself and a password that only you know.",
  enrol: "Open it",
  noToken: "The address lacks what the one-time link ends with; open the whole link.",
  and: "; ",
  problems: {
    "sign-in-refused":
      "The name, the password or the code is not right, or there were too many tries. Please try later.",
    "link-not-valid": "The link was used or has run out. Please ask for a new one.",
    "too-many": "Too many tries. Please try again in a minute.",
    "bad-input": "What was typed does not have the right form. Please check it.",
    "not-signed-in": "You are no longer signed in. Please sign in again.",
    conflict: "Two-step sign-in is set up already, or this attempt has lapsed. Please start again.",
    unexpected: "It did not work, and the fault is ours. Please try later.",
  },
  faults: {
    "too-short": "too short",
    "too-long": "too long",
    "too-few-kinds": "too few kinds of characters: mix capital and small letters, digits and signs",
    "easy-to-guess": "too easy to guess",
  },
  roles: {
    officer: "Loan officer",
    approver: "Approver",
    productManager: "Product manager",
    checker: "Checker",
    auditor: "Auditor",
    administrator: "Administrator",
  },
  notSignedIn: "Not signed in",
  signOutFailed: "You are still signed in. Please try again.",
  preferencesNotKept:
    "This display setting was not saved to your account; on another device it is still as before.",
  again: {
    title: "Sign in again",
    otherWindow: "If you come in by a one-time link, open it in another window and come back here.",
    close: "Close",
  },
  secondFactor: {
    title: "Two-step sign-in",
    intro:
      "When signing in, besides the password, you enter six digits from an authenticator app. Setting it up signs you out everywhere else.",
    none: "Sign in first, then set up two-step sign-in.",
    noPassword:
      "You came in by a demonstration link and have no password, so two-step sign-in cannot be set up.",
    done: "Two-step sign-in is on. When you change phones, ask an administrator for a new link.",
    start: "Continue",
    scan: "Add an account in the authenticator: scan the code, open the link below, or type in the key.",
    picture: "QR code for the authenticator; it says the same as the key below",
    open: "Open in this device's authenticator",
    key: "Key",
    firstCode: "Six digits from the authenticator",
    confirm: "Switch on",
    loading: "Reading your account",
    failed: "Your account could not be read. Check the network and try again.",
    back: "Back",
  },
};
