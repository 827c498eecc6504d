/**
 * Test cases run under a change (用例运行): what each misses today and would miss with the change, and whether somebody has noted why it may.
 */
import { type CaseVerdict, caseVerdict, isTurned, parseCalendarDate } from "@xinzhi/domain";
import {
  canonicalPolicyText,
  type DealOutcomeText,
  decodeCaseExpectation,
  encodeDealOutcome,
  type Json,
  type PolicyItem,
} from "@xinzhi/domain/schemas";
import { and, asc, eq } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { businessDay } from "../quotes/business-day.ts";
import { policyChange, policyVersion } from "../schema/policy.ts";
import { policyCaseNote } from "../schema/policy-review.ts";
import type { Actor } from "./changes-lock.ts";
import { digestOf } from "./digest.ts";
import { pairsOf } from "./effect-books.ts";
import { outcomesOf } from "./effect-rows.ts";
import { type PolicyCase, policyCases } from "./policy-cases.ts";
import { itemIn, storedVersions } from "./stored-policy.ts";

/** A case before and after. */
export type CaseRun = {
  readonly case: PolicyCase;
  readonly before: CaseVerdict;
  readonly after: CaseVerdict;
  readonly isTurned: boolean;
  readonly outcomes: { readonly before: DealOutcomeText; readonly after: DealOutcomeText };
};

/** All active cases run, and what they were run on. */
export type CaseRuns = { readonly stamp: string; readonly runs: readonly CaseRun[] };

/** Others get a turn after so many cases. */
const AT_A_TIME = 5;

/** Runs stay in memory: what cases, policy, change and day name never comes out otherwise. */
const RUNS_MAX = 50;
const known = new Map<string, CaseRuns>();

/** Runs them. Without a change both sides are the policy as it stands. */
export async function runCases(
  session: Session,
  bankId: string,
  change: PolicyItem | undefined,
  now: Date,
): Promise<CaseRuns> {
  const stamp = await casesStamp(session, bankId);
  const item = change === undefined ? "" : digestOf(canonicalPolicyText(change));
  const key = [bankId, stamp, item, businessDay(now)].join();
  const runs = known.get(key) ?? (await ranCases(session, bankId, { change, stamp }, now));
  const oldest = known.size < RUNS_MAX ? undefined : known.keys().next().value;
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, runs);
  return runs;
}

async function ranCases(
  session: Session,
  bankId: string,
  { change, stamp }: { readonly change: PolicyItem | undefined; readonly stamp: string },
  now: Date,
): Promise<CaseRuns> {
  const cases = (await policyCases(session, bankId)).filter(({ state }) => state === "active");
  if (cases.length === 0) return { stamp, runs: [] };
  const pairFor = pairsOf(await storedVersions(session, bankId), change);
  const runs: CaseRun[] = [];
  for (const each of cases) {
    const dealFile: Json = JSON.parse(each.dealText);
    const day = dayOf(dealFile) ?? businessDay(now);
    const { before, after } = outcomesOf(dealFile, pairFor, day);
    const expected = decodeCaseExpectation(JSON.parse(each.expectedText));
    const wanted = expected.kind === "ok" ? expected.value : {};
    const verdicts = { before: caseVerdict(wanted, before), after: caseVerdict(wanted, after) };
    runs.push({
      case: each,
      ...verdicts,
      isTurned: isTurned(verdicts.before, verdicts.after),
      outcomes: { before: encodeDealOutcome(before), after: encodeDealOutcome(after) },
    });
    if (runs.length % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { stamp, runs };
}

/** The pricing date that a deal file names, alone or with its firm. */
function dayOf(dealFile: Json) {
  const deal = fieldOf(dealFile, "deal") ?? dealFile;
  const day = fieldOf(deal, "pricingDate");
  return typeof day === "string" ? parseCalendarDate(day) : undefined;
}

function fieldOf(value: Json, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** Names exactly these cases and this policy; another stamp means that they must be run again. */
export async function casesStamp(session: Session, bankId: string): Promise<string> {
  const cases = await policyCases(session, bankId);
  const versions = await session
    .select({ digest: policyVersion.digest })
    .from(policyVersion)
    .where(eq(policyVersion.bankId, bankId))
    .orderBy(asc(policyVersion.kind), asc(policyVersion.code), asc(policyVersion.revision));
  const parts = [
    ...cases.map(({ caseId, revision }) => `${caseId}:${revision}`),
    ...versions.map(({ digest }) => digest),
  ];
  return digestOf(parts.join("\n"));
}

/** What somebody noted on a case that turns. */
export type CaseNote = Omit<typeof policyCaseNote.$inferSelect, "bankId" | "changeId">;

/** The notes of a change, the oldest first. A note holds for the revision of the case that it was written on. */
export function caseNotes(
  session: Session,
  bankId: string,
  changeId: string,
): Promise<readonly CaseNote[]> {
  const { noteId, caseId, revision, note, notedBy, notedAt } = policyCaseNote;
  return session
    .select({ noteId, caseId, revision, note, notedBy, notedAt })
    .from(policyCaseNote)
    .where(and(eq(policyCaseNote.bankId, bankId), eq(policyCaseNote.changeId, changeId)))
    .orderBy(asc(policyCaseNote.noteId));
}

/** A note on a case under a change. */
export type CaseNoteAsked = {
  readonly changeId: string;
  readonly caseId: string;
  readonly revision: number;
  readonly note: string;
};

/** Writes the note. `not-found`: there is no such change or case. `no-note`: it says nothing. */
export async function noteCase(
  session: Session,
  { bankId, staffId }: Actor,
  { changeId, caseId, revision, note }: CaseNoteAsked,
  now: Date,
): Promise<{ readonly kind: "noted" | "not-found" | "no-note" }> {
  if (note.trim() === "") return { kind: "no-note" };
  const changes = await session
    .select({ changeId: policyChange.changeId })
    .from(policyChange)
    .where(and(eq(policyChange.bankId, bankId), eq(policyChange.changeId, changeId)));
  const cases = await policyCases(session, bankId);
  const isKnown = cases.some((each) => each.caseId === caseId && each.revision === revision);
  if (changes.length === 0 || !isKnown) return { kind: "not-found" };
  const noteId = newId();
  await session.insert(policyCaseNote).values({
    bankId,
    noteId,
    changeId,
    caseId,
    revision,
    note: note.trim(),
    notedBy: staffId,
    notedAt: now.toISOString(),
  });
  const event = { bankId, actor: staffId, action: "policy.caseNoted", subject: `case:${caseId}` };
  await appendAudit(session, { ...event, detail: { changeId, noteId, revision } }, now);
  return { kind: "noted" };
}

/** The change's item. */
export async function changedItem(
  session: Session,
  bankId: string,
  changeId: string,
): Promise<PolicyItem | undefined> {
  const [row] = await session
    .select({ content: policyChange.content })
    .from(policyChange)
    .where(and(eq(policyChange.bankId, bankId), eq(policyChange.changeId, changeId)));
  return row && itemIn(row.content);
}
