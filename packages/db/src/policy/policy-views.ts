/**
 * Looking at policy and its changes (政策与变更查询): what there is, what waits for a decision, and what a change would change.
 */

import type { Json } from "@xinzhi/domain/schemas";
import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { policyChange, policyDecision, policyPending, policyVersion } from "../schema/policy.ts";
import { contentAt } from "./stored-policy.ts";
import { type Difference, threeWay } from "./three-way.ts";

/** A thing that policy is made for, with its last revision and the change that waits, if any. */
export type PolicyThing = {
  readonly kind: string;
  readonly code: string;
  readonly revisions: number;
  readonly pendingChange: string | undefined;
};

/** Every thing that has a version or a change that waits, by kind and code. */
export async function policyThings(
  session: Session,
  bankId: string,
): Promise<readonly PolicyThing[]> {
  const versions = await session
    .select({
      kind: policyVersion.kind,
      code: policyVersion.code,
      revision: policyVersion.revision,
    })
    .from(policyVersion)
    .where(eq(policyVersion.bankId, bankId))
    .orderBy(asc(policyVersion.kind), asc(policyVersion.code), asc(policyVersion.revision));
  const pending = await session
    .select({
      kind: policyPending.kind,
      code: policyPending.code,
      changeId: policyPending.changeId,
    })
    .from(policyPending)
    .where(eq(policyPending.bankId, bankId));
  const things = new Map<string, PolicyThing>();
  for (const { kind, code, revision } of versions) {
    things.set(`${kind}/${code}`, { kind, code, revisions: revision, pendingChange: undefined });
  }
  for (const { kind, code, changeId } of pending) {
    const known = things.get(`${kind}/${code}`);
    const revisions = known?.revisions ?? 0;
    things.set(`${kind}/${code}`, { kind, code, revisions, pendingChange: changeId });
  }
  return [...things.values()];
}

/** A change with everything a checker must see. */
export type PolicyChangeView = {
  readonly changeId: string;
  readonly kind: string;
  readonly code: string;
  readonly baseRevision: number;
  readonly backsOut: number | undefined;
  readonly effectiveFrom: string;
  readonly content: string;
  readonly digest: string;
  readonly reason: string;
  readonly makerId: string;
  readonly submittedAt: string;
  readonly decision:
    | {
        readonly decision: "approved" | "rejected" | "withdrawn";
        readonly decidedBy: string;
        readonly decidedAt: string;
        readonly note: string;
      }
    | undefined;
  /** What it changes of the revision it was made from. */
  readonly differences: readonly Difference[];
};

/** A change; `undefined` when the bank has none of that id. */
export async function changeView(
  session: Session,
  bankId: string,
  changeId: string,
): Promise<PolicyChangeView | undefined> {
  const [row] = await session
    .select({ change: policyChange, decision: policyDecision })
    .from(policyChange)
    .leftJoin(
      policyDecision,
      and(
        eq(policyDecision.bankId, policyChange.bankId),
        eq(policyDecision.changeId, policyChange.changeId),
      ),
    )
    .where(and(eq(policyChange.bankId, bankId), eq(policyChange.changeId, changeId)));
  if (row === undefined) return undefined;
  const { change, decision } = row;
  const { bankId: _, backsOut, ...facts } = change;
  const base = await contentAt(session, bankId, { ...change, revision: change.baseRevision });
  const mine: Json = JSON.parse(change.content);
  return {
    ...facts,
    backsOut: backsOut ?? undefined,
    decision:
      decision === null
        ? undefined
        : {
            decision: decision.decision,
            decidedBy: decision.decidedBy,
            decidedAt: decision.decidedAt,
            note: decision.note,
          },
    differences: threeWay(base, base, mine),
  };
}

/** The changes that wait, oldest first. */
export async function pendingChanges(
  session: Session,
  bankId: string,
): Promise<readonly PolicyChangeView[]> {
  const rows = await session
    .select({ changeId: policyPending.changeId })
    .from(policyPending)
    .where(eq(policyPending.bankId, bankId))
    // Keys are sorted by time.
    .orderBy(asc(policyPending.changeId));
  const views = [];
  for (const { changeId } of rows) {
    const view = await changeView(session, bankId, changeId);
    if (view !== undefined) views.push(view);
  }
  return views;
}

/** Changes that were decided, the latest proposed first; `before` is the last of the page before. */
export async function decidedChanges(
  session: Session,
  bankId: string,
  { before, most }: { readonly before: string | undefined; readonly most: number },
): Promise<readonly PolicyChangeView[]> {
  const rows = await session
    .select({ changeId: policyDecision.changeId })
    .from(policyDecision)
    .where(
      and(
        eq(policyDecision.bankId, bankId),
        before === undefined ? undefined : lt(policyDecision.changeId, before),
      ),
    )
    .orderBy(desc(policyDecision.changeId))
    .limit(most);
  const views = [];
  for (const { changeId } of rows) {
    const view = await changeView(session, bankId, changeId);
    if (view !== undefined) views.push(view);
  }
  return views;
}
