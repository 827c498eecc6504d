/**
 * Cases that turn when a change is approved (用例变化的把关): each needs a note, and is written down with it.
 */
import type { Session } from "../connection/database.ts";
import { policyCaseTurn } from "../schema/policy-review.ts";
import { type CaseRun, caseNotes } from "./case-runs.ts";

/** A case that turned, and the note that lets it. */
export type NotedTurn = { readonly run: CaseRun; readonly noteId: string };

/** The turned cases with their notes, or the names of those that have none. */
export async function notedTurns(
  session: Session,
  bankId: string,
  changeId: string,
  runs: readonly CaseRun[],
): Promise<
  | { readonly kind: "noted"; readonly turns: readonly NotedTurn[] }
  | { readonly kind: "case-without-note"; readonly cases: readonly string[] }
> {
  const turned = runs.filter((run) => run.isTurned);
  if (turned.length === 0) return { kind: "noted", turns: [] };
  const notes = await caseNotes(session, bankId, changeId);
  const turns = turned.flatMap((run): readonly NotedTurn[] => {
    const note = notes.findLast(
      ({ caseId, revision }) => caseId === run.case.caseId && revision === run.case.revision,
    );
    return note === undefined ? [] : [{ run, noteId: note.noteId }];
  });
  if (turns.length === turned.length) return { kind: "noted", turns };
  const noted = new Set(turns.map(({ run }) => run.case.caseId));
  const bare = turned.filter((run) => !noted.has(run.case.caseId));
  return { kind: "case-without-note", cases: bare.map((run) => run.case.name) };
}

/** Writes them beside the approval. */
export async function writeTurns(
  session: Session,
  bankId: string,
  changeId: string,
  turns: readonly NotedTurn[],
): Promise<void> {
  if (turns.length === 0) return;
  await session.insert(policyCaseTurn).values(
    turns.map(({ run, noteId }) => ({
      bankId,
      changeId,
      caseId: run.case.caseId,
      revision: run.case.revision,
      missedBefore: run.before.missed.join(),
      missedAfter: run.after.missed.join(),
      noteId,
      decision: "approved" as const,
    })),
  );
}
