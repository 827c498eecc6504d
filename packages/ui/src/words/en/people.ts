/** People: who works at the bank, how they come in, and where they are signed in. */
import type { Wording } from "../wording.ts";
import type { people as chinese } from "../zh-cn/people.ts";

export const people: Wording<typeof chinese> = {
  title: "People",
  intro:
    "Roles decide what somebody may do, the branch whose business they see; every change is audited.",
  invite: "Invite somebody",
  invited: "{name} is invited",
  newLink: "A new link",
  handOver: "Hand it over in person or by a way you trust. It is shown this once and works once.",
  handedOver: "Handed over",
  nameNeeded: "Please write a name.",
  cancel: "Cancel",
  close: "Close",
  done: "Saved",
  yes: "yes",
  no: "no",
  manageNamed: "Manage {name}",
  notOneself: "Nobody changes their own account; another administrator does.",
  saveRoles: "Save the roles",
  saveBranch: "Save the branch",
  disable: "Disable the account",
  enable: "Enable the account",
  resetFactor: "Reset sign-in",
  resetMeaning:
    "A reset makes a new link; once it is used, the old password and second step no longer work and all sessions end.",
  sessions: "Sessions",
  ownSessions: "My sessions",
  noSessions: "No session is open",
  thisSession: "this session",
  endAll: "End all sessions",
  endNamed: "End the session of {since}",
  states: { active: "active", disabled: "disabled" },
  heads: {
    name: "Name",
    branch: "Branch",
    roles: "Roles",
    state: "Account",
    enrolled: "Enrolled",
    factor: "Second step",
    manage: "Manage",
  },
  sessionHeads: {
    since: "Since",
    seen: "Last used",
    address: "Address",
    browser: "Browser",
    twoSteps: "Second step",
    end: "End",
  },
};
