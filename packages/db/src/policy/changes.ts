/**
 * Changing policy (政策变更): proposed by one, decided by another, never edited after it was proposed. Each step is one transaction
 * with its audit entry.
 */
import type { Problem } from "@xinzhi/domain";
import {
  canonicalPolicyText,
  decodePolicyItem,
  encodePolicyItem,
  type PolicyItem,
} from "@xinzhi/domain/schemas";
import { and, eq } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import {
  type PolicyDecision,
  policyChange,
  policyDecision,
  policyPending,
  policyVersion,
} from "../schema/policy.ts";
import { type CaseRuns, casesStamp, changedItem, runCases } from "./case-runs.ts";
import { type Actor, lockBank } from "./changes-lock.ts";
import { digestOf } from "./digest.ts";
import { problemsBeside } from "./problems-beside.ts";
import { contentAt, headOf, itemIn } from "./stored-policy.ts";
import { type Difference, threeWay } from "./three-way.ts";
import { type NotedTurn, notedTurns, writeTurns } from "./turned-cases.ts";

/** A proposed item, why, and the revision it was made from (0 for a new thing). */
export type Proposal = {
  readonly item: unknown;
  readonly reason: string;
  readonly baseRevision: number;
  /** The revision whose effect it takes back. */
  readonly backsOut?: number;
  /** The other items that are put forward in the same act (同批条目). */
  readonly together?: readonly PolicyItem[];
};

/**
 * Why a change is not taken.
 * - `bad-item`: it is no item of policy, or cannot stand beside the others; `problems` says where.
 * - `no-reason`: nobody would know later why.
 * - `stale-base`: somebody else's version was approved since; `differences` sets both against the common base.
 * - `pending-exists`: another change of the thing waits for its decision.
 * - `nothing-changed`: it says what is already there.
 */
export type ProposalRefusal =
  | { readonly kind: "bad-item"; readonly problems: readonly Problem[] }
  | { readonly kind: "no-reason" }
  | {
      readonly kind: "stale-base";
      readonly head: number;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: "pending-exists"; readonly changeId: string }
  | { readonly kind: "nothing-changed" };

/** A change that waits for its decision. */
export type Submitted = {
  readonly kind: "submitted";
  readonly changeId: string;
  readonly digest: string;
};

/** Puts a change forward. */
export async function submitChange(
  database: Database,
  actor: Actor,
  proposal: Proposal,
  now: Date,
): Promise<Submitted | ProposalRefusal> {
  const decoded = decodePolicyItem(proposal.item);
  if (decoded.kind === "refused") return { kind: "bad-item", problems: decoded.problems };
  const asked = { ...proposal, item: decoded.value };
  return inTransaction(database, (session) => submitItem(session, actor, asked, now));
}

/** Puts an item forward, in the transaction of `session`. */
export async function submitItem(
  session: Session,
  actor: Actor,
  proposal: Omit<Proposal, "item"> & { readonly item: PolicyItem },
  now: Date,
): Promise<Submitted | ProposalRefusal> {
  const { item, reason, baseRevision } = proposal;
  if (reason.trim() === "") return { kind: "no-reason" };
  await lockBank(session, actor.bankId);
  const head = await headOf(session, actor.bankId, item.kind, item.code);
  if (head.revision !== baseRevision) {
    const base = await contentAt(session, actor.bankId, { ...item, revision: baseRevision });
    const differences = threeWay(base, head.content, encodePolicyItem(item));
    return { kind: "stale-base", head: head.revision, differences };
  }
  const waiting = await pendingOf(session, actor.bankId, item);
  if (waiting !== undefined) return { kind: "pending-exists", changeId: waiting };
  const problems = await problemsBeside(session, actor.bankId, item, proposal);
  if (problems.length > 0) return { kind: "bad-item", problems };
  if (
    head.content !== undefined &&
    threeWay(head.content, head.content, encodePolicyItem(item)).length === 0
  ) {
    return { kind: "nothing-changed" };
  }
  return submitted(session, actor, { ...proposal, content: canonicalPolicyText(item) }, now);
}

type Accepted = Omit<Proposal, "item"> & { readonly item: PolicyItem; readonly content: string };

async function submitted(
  session: Session,
  { bankId, staffId }: Actor,
  { item, content, reason, baseRevision, backsOut }: Accepted,
  now: Date,
): Promise<Submitted> {
  const changeId = newId();
  const digest = digestOf(content);
  const { kind, code, effectiveFrom } = item;
  await session.insert(policyChange).values({
    bankId,
    changeId,
    kind,
    code,
    baseRevision,
    backsOut: backsOut ?? null,
    effectiveFrom,
    content,
    digest,
    reason: reason.trim(),
    makerId: staffId,
    submittedAt: now.toISOString(),
  });
  await session.insert(policyPending).values({ bankId, kind, code, changeId });
  const event = {
    bankId,
    actor: staffId,
    action: "policy.submitted",
    subject: `policy:${kind}/${code}`,
    detail: { changeId, digest, baseRevision, backsOut, effectiveFrom },
  };
  await appendAudit(session, event, now);
  return { kind: "submitted", changeId, digest };
}

/** A decision on a change. `digest` is that of the content the decider saw. */
export type DecisionAsked = {
  readonly changeId: string;
  readonly decision: PolicyDecision;
  readonly digest: string;
  readonly note: string;
};

/**
 * Why a decision is not taken.
 * - `not-found`; `already-decided`.
 * - `own-change`: nobody approves or rejects their own; `not-own-change`: only its maker withdraws it.
 * - `not-what-was-seen`: the digest is another. `no-note`: who rejects or withdraws says why.
 * - `no-longer-fits`: what was approved since cannot stand beside it.
 * - `case-without-note`: a test case turns under it, and nobody noted why it may.
 */
export type DecisionRefusal =
  | {
      readonly kind:
        | "not-found"
        | "already-decided"
        | "own-change"
        | "not-own-change"
        | "not-what-was-seen"
        | "no-note";
    }
  | { readonly kind: "no-longer-fits"; readonly problems: readonly Problem[] }
  | { readonly kind: "case-without-note"; readonly cases: readonly string[] };

/** A decision that was taken; an approval has made the revision. */
export type Decided = { readonly kind: "decided"; readonly revision: number | undefined };

/**
 * Decides a change, once and for all. Test cases are run before the bank's policy is locked, and again where they or the policy have
 * moved until then.
 */
export async function decideChange(
  database: Database,
  actor: Actor,
  asked: DecisionAsked,
  now: Date,
): Promise<Decided | DecisionRefusal> {
  for (;;) {
    const cases = await casesOf(database, actor, asked, now);
    const answer = await inTransaction(database, (session) =>
      decidedOn(session, actor, asked, cases, now),
    );
    if (answer.kind !== "cases-moved") return answer;
  }
}

/** Only an approval makes policy. */
async function casesOf(
  { db }: Database,
  { bankId }: Actor,
  { changeId, decision }: DecisionAsked,
  now: Date,
): Promise<CaseRuns | undefined> {
  if (decision !== "approved") return undefined;
  const item = await changedItem(db, bankId, changeId);
  return item && runCases(db, bankId, item, now);
}

async function decidedOn(
  session: Session,
  actor: Actor,
  asked: DecisionAsked,
  cases: CaseRuns | undefined,
  now: Date,
): Promise<Decided | DecisionRefusal | { readonly kind: "cases-moved" }> {
  const { bankId } = actor;
  const { changeId } = asked;
  await lockBank(session, bankId);
  const [change] = await session
    .select()
    .from(policyChange)
    .where(and(eq(policyChange.bankId, bankId), eq(policyChange.changeId, changeId)));
  if (change === undefined) return { kind: "not-found" };
  const refusal = refusalOf(actor, asked, change);
  if (refusal !== undefined) return refusal;
  const waiting = await session
    .select({ changeId: policyPending.changeId })
    .from(policyPending)
    .where(and(eq(policyPending.bankId, bankId), eq(policyPending.changeId, changeId)));
  if (waiting.length === 0) return { kind: "already-decided" };
  let turns: readonly NotedTurn[] = [];
  if (asked.decision === "approved") {
    const item = itemIn(change.content);
    const together = await sameAct(session, bankId, change);
    const put = { backsOut: change.backsOut ?? undefined, together };
    const problems = await problemsBeside(session, bankId, item, put);
    if (problems.length > 0) return { kind: "no-longer-fits", problems };
    if (cases?.stamp !== (await casesStamp(session, bankId))) return { kind: "cases-moved" };
    const noted = await notedTurns(session, bankId, changeId, cases.runs);
    if (noted.kind !== "noted") return noted;
    turns = noted.turns;
  }
  await session
    .delete(policyPending)
    .where(and(eq(policyPending.bankId, bankId), eq(policyPending.changeId, changeId)));
  const answer = await decided(session, actor, { ...asked, turned: turns.length }, change, now);
  await writeTurns(session, bankId, changeId, turns);
  return answer;
}

type Change = typeof policyChange.$inferSelect;

function refusalOf(
  { staffId }: Actor,
  { decision, digest, note }: DecisionAsked,
  change: Change,
): DecisionRefusal | undefined {
  const isOwn = change.makerId === staffId;
  if (decision === "withdrawn" && !isOwn) return { kind: "not-own-change" };
  if (decision !== "withdrawn" && isOwn) return { kind: "own-change" };
  if (digest !== change.digest) return { kind: "not-what-was-seen" };
  if (decision !== "approved" && note.trim() === "") return { kind: "no-note" };
  return undefined;
}

async function decided(
  session: Session,
  { bankId, staffId }: Actor,
  { changeId, decision, note, turned }: DecisionAsked & { readonly turned: number },
  change: Change,
  now: Date,
): Promise<Decided> {
  const { kind, code, digest, makerId, effectiveFrom } = change;
  await session.insert(policyDecision).values({
    bankId,
    changeId,
    decision,
    decidedBy: staffId,
    makerId,
    digest,
    note: note.trim(),
    decidedAt: now.toISOString(),
    casesTurned: turned,
    casesNoted: turned,
  });
  const revision = decision === "approved" ? change.baseRevision + 1 : undefined;
  if (revision !== undefined) {
    await session.insert(policyVersion).values({
      bankId,
      kind,
      code,
      revision,
      effectiveFrom,
      digest,
      changeId,
      decision: "approved",
    });
  }
  const event = {
    bankId,
    actor: staffId,
    action: `policy.${decision}`,
    subject: `policy:${kind}/${code}`,
    detail: { changeId, digest, revision, casesTurned: turned === 0 ? undefined : turned },
  };
  await appendAudit(session, event, now);
  return { kind: "decided", revision };
}

/** What the same person put forward in the same act and still waits: of one moment, since an act is one transaction. */
async function sameAct(
  session: Session,
  bankId: string,
  { changeId, makerId, submittedAt }: Change,
): Promise<readonly PolicyItem[]> {
  const rows = await session
    .select({ changeId: policyChange.changeId, content: policyChange.content })
    .from(policyChange)
    .innerJoin(
      policyPending,
      and(
        eq(policyPending.bankId, policyChange.bankId),
        eq(policyPending.changeId, policyChange.changeId),
      ),
    )
    .where(
      and(
        eq(policyChange.bankId, bankId),
        eq(policyChange.makerId, makerId),
        eq(policyChange.submittedAt, submittedAt),
      ),
    );
  return rows.filter((row) => row.changeId !== changeId).map(({ content }) => itemIn(content));
}

async function pendingOf(
  session: Session,
  bankId: string,
  { kind, code }: PolicyItem,
): Promise<string | undefined> {
  const [row] = await session
    .select({ changeId: policyPending.changeId })
    .from(policyPending)
    .where(
      and(
        eq(policyPending.bankId, bankId),
        eq(policyPending.kind, kind),
        eq(policyPending.code, code),
      ),
    );
  return row?.changeId;
}
