/**
 * All procedures by name (接口总表). Browser code imports only the type.
 */
import { inbox } from "./routers/approvals/inbox.ts";
import { entries, verify } from "./routers/oversight/audit.ts";
import { board, leakage, twins } from "./routers/oversight/reports.ts";
import { cases, noteCase, runCases, saveCase } from "./routers/policy/cases.ts";
import { comment, comments, decidedChanges, people } from "./routers/policy/comments.ts";
import { approve, reject, withdraw } from "./routers/policy/decide.ts";
import {
  checkItem,
  discardDraft as discardPolicyDraft,
  drafts as policyDrafts,
  readDraft as readPolicyDraft,
  saveDraft as savePolicyDraft,
  submitDraft as submitPolicyDraft,
} from "./routers/policy/drafts.ts";
import { effectOf, effectQuotes } from "./routers/policy/effect.ts";
import { forPricing } from "./routers/policy/for-pricing.ts";
import { listInForce } from "./routers/policy/list-in-force.ts";
import { listVersions } from "./routers/policy/list-versions.ts";
import { exportPack, importPack, previewPack } from "./routers/policy/pack.ts";
import { backOut, propose } from "./routers/policy/propose.ts";
import { restoreDemo } from "./routers/policy/restore-demo.ts";
import { change, pendingChanges, revisions, things } from "./routers/policy/stored.ts";
import { thingsOn } from "./routers/policy/things-on.ts";
import { readPreferences, savePreferences } from "./routers/preferences/own.ts";
import { leaveHandOver } from "./routers/public-face/leave-hand-over.ts";
import { policyOfDay } from "./routers/public-face/policy-of-day.ts";
import { redeem } from "./routers/public-face/redeem.ts";
import { balances } from "./routers/quota/balances.ts";
import { changeTotal, openPeriod, openPool } from "./routers/quota/change.ts";
import { movements, plan } from "./routers/quota/ledger.ts";
import { discardDraft, drafts, readDraft, saveDraft } from "./routers/quotes/drafts.ts";
import { counter, reprice } from "./routers/quotes/follow.ts";
import { issue } from "./routers/quotes/issue.ts";
import { history, list as listQuotes, read } from "./routers/quotes/read.ts";
import { rerun } from "./routers/quotes/rerun.ts";
import { staleness } from "./routers/quotes/staleness.ts";
import {
  accept,
  approve as approveQuote,
  askApproval,
  decline,
  lose,
} from "./routers/quotes/steps.ts";
import {
  enrol,
  redeemDemoLink,
  signIn,
  signOut,
  startBankSignIn,
  verifySecondFactor,
} from "./routers/session/come-in.ts";
import {
  changePassword,
  confirmSecondFactor,
  profile,
  prove,
  startSecondFactor,
} from "./routers/session/own.ts";
import {
  endSessions,
  invite,
  issueLink,
  setIdentity,
  setRoles,
  setSigningLevel,
  setState,
} from "./routers/users/change.ts";
import { list } from "./routers/users/list.ts";
import {
  branches,
  endOwnSession,
  endSession,
  ownSessions,
  sessions,
  setBranch,
} from "./routers/users/sessions.ts";
import { router } from "./trpc.ts";

/** The procedures, by area. */
export const appRouter = router({
  policy: router({
    listInForce,
    listVersions,
    forPricing,
    things,
    thingsOn,
    revisions,
    pendingChanges,
    change,
    propose,
    backOut,
    withdraw,
    approve,
    reject,
    drafts: policyDrafts,
    readDraft: readPolicyDraft,
    saveDraft: savePolicyDraft,
    checkItem,
    discardDraft: discardPolicyDraft,
    submitDraft: submitPolicyDraft,
    exportPack,
    previewPack,
    importPack,
    effectQuotes,
    effectOf,
    cases,
    saveCase,
    runCases,
    noteCase,
    comments,
    comment,
    decidedChanges,
    restoreDemo,
    people,
  }),
  quotes: router({
    list: listQuotes,
    read,
    history,
    rerun,
    staleness,
    drafts,
    readDraft,
    discardDraft,
    saveDraft,
    issue,
    askApproval,
    approve: approveQuote,
    decline,
    accept,
    lose,
    reprice,
    counter,
  }),
  approvals: router({ inbox }),
  quota: router({ balances, plan, movements, openPool, openPeriod, changeTotal }),
  public: router({ policyOfDay, leaveHandOver }),
  handOvers: router({ redeem }),
  session: router({
    signIn,
    verifySecondFactor,
    enrol,
    redeemDemoLink,
    startBankSignIn,
    signOut,
    profile,
    prove,
    changePassword,
    startSecondFactor,
    confirmSecondFactor,
    sessions: ownSessions,
    endSession: endOwnSession,
  }),
  preferences: router({ read: readPreferences, save: savePreferences }),
  users: router({
    list,
    invite,
    issueLink,
    setRoles,
    setSigningLevel,
    setState,
    setIdentity,
    endSessions,
    sessions,
    endSession,
    branches,
    setBranch,
  }),
  oversight: router({ board, leakage, twins, entries, verify }),
});

/** What clients know of them. */
export type AppRouter = typeof appRouter;

export type { CallContext } from "./call-context.ts";
export type { KindInForceText } from "./routers/policy/list-in-force.ts";
export type { PolicyVersionText } from "./schemas/policy-version.ts";
