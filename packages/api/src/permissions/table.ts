/**
 * The permission table (权限表): every procedure there is, and who may call it. A procedure whose name does not stand here does
 * not compile; a name without a procedure fails a test. `docs/permissions.md` is written from it.
 */
import { DomainError } from "@xinzhi/domain";
import type { Permission } from "./permission.ts";

/** Pages ask for published policy many times a minute; an estimate costs work. */
const READING = 600;
/** Who proves who they are does it a few times; a whole branch may sit behind one address. */
const PROVING = 60;

/** A page of the estimate asks once a visit; a hand-over is left once a deal. */
const ESTIMATING = 60;
const LEAVING = 10;

/** Whoever works on policy or looks after those who do; an officer sees of it what a quote shows. */
const POLICY_READERS = { productManager: "bank", checker: "bank", auditor: "bank" } as const;

/** Whoever works with prices: the figures of a quote are explained down to the policy. */
const PRICERS = { ...POLICY_READERS, officer: "bank", approver: "bank" } as const;

/** A policy pack is a bank's whole policy in one file. */
const PACK_BYTES = 4_194_304;

/** An officer sees their own quotes, an approver those of the branch. */
const QUOTE_READERS = { officer: "own", approver: "branch", auditor: "bank" } as const;

/** Whoever lends or looks after lending sees what is left. */
const QUOTA_READERS = {
  officer: "bank",
  approver: "bank",
  productManager: "bank",
  auditor: "bank",
} as const;

/** By the name under which the procedure is called. */
export const PERMISSIONS = {
  "policy.listInForce": { kind: "public", perMinute: READING },
  "policy.listVersions": { kind: "public", perMinute: READING },
  "policy.forPricing": { kind: "staff", by: PRICERS },
  "policy.things": { kind: "staff", by: POLICY_READERS },
  "policy.thingsOn": { kind: "staff", by: POLICY_READERS },
  "policy.revisions": { kind: "staff", by: POLICY_READERS },
  "policy.pendingChanges": { kind: "staff", by: POLICY_READERS },
  "policy.change": { kind: "staff", by: POLICY_READERS },
  "policy.propose": { kind: "staff", by: { productManager: "bank" } },
  "policy.backOut": { kind: "staff", by: { productManager: "bank" } },
  "policy.withdraw": { kind: "staff", by: { productManager: "own" } },
  "policy.approve": { kind: "staff", by: { checker: "bank" }, fresh: true },
  "policy.reject": { kind: "staff", by: { checker: "bank" } },
  "policy.drafts": { kind: "staff", by: { productManager: "own" } },
  "policy.readDraft": { kind: "staff", by: { productManager: "own" } },
  "policy.saveDraft": { kind: "staff", by: { productManager: "own" } },
  "policy.checkItem": { kind: "staff", by: { productManager: "bank" } },
  "policy.discardDraft": { kind: "staff", by: { productManager: "own" } },
  "policy.submitDraft": { kind: "staff", by: { productManager: "own" } },
  "policy.exportPack": { kind: "staff", by: POLICY_READERS },
  "policy.previewPack": {
    kind: "staff",
    by: { productManager: "bank", checker: "bank" },
    bodyBytesMax: PACK_BYTES,
  },
  "policy.importPack": {
    kind: "staff",
    by: { productManager: "bank" },
    bodyBytesMax: PACK_BYTES,
  },
  "policy.restoreDemo": { kind: "staff", by: { productManager: "bank" } },
  "policy.effectQuotes": { kind: "staff", by: POLICY_READERS },
  "policy.effectOf": { kind: "staff", by: POLICY_READERS },
  "policy.cases": { kind: "staff", by: POLICY_READERS },
  "policy.saveCase": { kind: "staff", by: { productManager: "bank" } },
  "policy.runCases": { kind: "staff", by: POLICY_READERS },
  "policy.noteCase": { kind: "staff", by: { productManager: "bank", checker: "bank" } },
  "policy.comments": { kind: "staff", by: POLICY_READERS },
  "policy.comment": { kind: "staff", by: POLICY_READERS },
  "policy.decidedChanges": { kind: "staff", by: POLICY_READERS },
  "policy.people": { kind: "staff", by: POLICY_READERS },
  "quotes.list": { kind: "staff", by: QUOTE_READERS },
  "quotes.read": { kind: "staff", by: QUOTE_READERS },
  "quotes.history": { kind: "staff", by: QUOTE_READERS },
  "quotes.rerun": { kind: "staff", by: QUOTE_READERS },
  "quotes.staleness": { kind: "staff", by: QUOTE_READERS },
  "quotes.drafts": { kind: "staff", by: { officer: "own" } },
  "quotes.readDraft": { kind: "staff", by: { officer: "own" } },
  "quotes.discardDraft": { kind: "staff", by: { officer: "own" } },
  "quotes.saveDraft": { kind: "staff", by: { officer: "own" } },
  "quotes.issue": { kind: "staff", by: { officer: "own" } },
  "quotes.askApproval": { kind: "staff", by: { officer: "own" } },
  "quotes.approve": { kind: "staff", by: { approver: "branch" }, fresh: true },
  "quotes.decline": { kind: "staff", by: { approver: "branch" } },
  "quotes.accept": { kind: "staff", by: { officer: "own" } },
  "quotes.lose": { kind: "staff", by: { officer: "own" } },
  "quotes.reprice": { kind: "staff", by: { officer: "own" } },
  "quotes.counter": { kind: "staff", by: { approver: "branch" }, fresh: true },
  "approvals.inbox": { kind: "staff", by: { approver: "branch" } },
  "quota.plan": { kind: "staff", by: QUOTA_READERS },
  "quota.movements": { kind: "staff", by: QUOTA_READERS },
  "quota.openPool": { kind: "staff", by: { productManager: "bank" }, fresh: true },
  "quota.openPeriod": { kind: "staff", by: { productManager: "bank" }, fresh: true },
  "quota.changeTotal": { kind: "staff", by: { productManager: "bank" }, fresh: true },
  "quota.balances": { kind: "staff", by: QUOTA_READERS },
  "public.policyOfDay": { kind: "public", perMinute: ESTIMATING },
  "public.leaveHandOver": { kind: "public", perMinute: LEAVING },
  "handOvers.redeem": { kind: "staff", by: { officer: "own" } },
  "session.signIn": { kind: "public", perMinute: PROVING },
  "session.verifySecondFactor": { kind: "public", perMinute: PROVING },
  "session.enrol": { kind: "public", perMinute: PROVING },
  "session.redeemDemoLink": { kind: "public", perMinute: PROVING },
  "session.startBankSignIn": { kind: "public", perMinute: PROVING },
  "session.signOut": { kind: "public", perMinute: READING },
  "session.profile": { kind: "signed-in" },
  "session.prove": { kind: "signed-in" },
  "session.changePassword": { kind: "signed-in" },
  "session.startSecondFactor": { kind: "signed-in" },
  "session.confirmSecondFactor": { kind: "signed-in" },
  "session.sessions": { kind: "signed-in" },
  "session.endSession": { kind: "signed-in" },
  "preferences.read": { kind: "signed-in" },
  "preferences.save": { kind: "signed-in" },
  "oversight.board": { kind: "staff", by: POLICY_READERS },
  "oversight.leakage": { kind: "staff", by: { productManager: "bank", auditor: "bank" } },
  "oversight.twins": { kind: "staff", by: { productManager: "bank", auditor: "bank" } },
  "oversight.entries": { kind: "staff", by: { auditor: "bank", administrator: "bank" } },
  "oversight.verify": { kind: "staff", by: { auditor: "bank", administrator: "bank" } },
  "users.list": {
    kind: "staff",
    by: { approver: "branch", auditor: "bank", administrator: "bank" },
  },
  "users.invite": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.issueLink": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.setRoles": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.setSigningLevel": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.setState": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.setIdentity": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.sessions": { kind: "staff", by: { administrator: "bank" } },
  "users.endSession": { kind: "staff", by: { administrator: "bank" } },
  "users.branches": {
    kind: "staff",
    by: { productManager: "bank", auditor: "bank", administrator: "bank" },
  },
  "users.setBranch": { kind: "staff", by: { administrator: "bank" }, fresh: true },
  "users.endSessions": { kind: "staff", by: { administrator: "bank" } },
} as const satisfies Readonly<Record<string, Permission>>;

/** The name of a procedure. */
export type ProcedureName = keyof typeof PERMISSIONS;

type NameOf<Kind extends Permission["kind"]> = {
  [Name in ProcedureName]: (typeof PERMISSIONS)[Name]["kind"] extends Kind ? Name : never;
}[ProcedureName];

/** A procedure that anybody may call. */
export type PublicName = NameOf<"public">;

/** A procedure for whoever has signed in. */
export type SignedInName = NameOf<"signed-in">;

/** A procedure for roles. */
export type StaffName = NameOf<"staff">;

/** Whether a text is the name of a procedure. */
export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(PERMISSIONS, name);
}

/**
 * The permission of a procedure.
 * @throws {DomainError} `unlisted-procedure` when untyped code asks for a name that the table does not have.
 */
export function permissionOf(name: string): Permission {
  if (!isProcedureName(name)) throw new DomainError("unlisted-procedure", { name });
  return PERMISSIONS[name];
}
