/**
 * Test cases of the product managers (政策用例): each save is a new revision on top of the one it was changed from, so what a case asked
 * for on a past day can still be read.
 */
import type { Problem } from "@xinzhi/domain";
import { decodeCaseExpectation, decodeSavedDeal } from "@xinzhi/domain/schemas";
import { and, asc, eq, sql } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import { canonicalJson, type Json } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { policyCase } from "../schema/policy-review.ts";
import { type Actor, lockBank } from "./changes-lock.ts";
import { digestOf } from "./digest.ts";

/** A case as it stands. */
export type PolicyCase = Omit<typeof policyCase.$inferSelect, "bankId">;

/** A case to be saved on top of a revision; 0 for a new one. */
export type CaseSave = {
  readonly caseId: string;
  readonly baseRevision: number;
  readonly name: string;
  readonly dealFile: Json;
  readonly expected: unknown;
  readonly state: PolicyCase["state"];
};

/** Saved, somebody else was faster, or what does not fit. */
export type CaseAnswer =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "stale"; readonly now: PolicyCase }
  | { readonly kind: "too-many" }
  | { readonly kind: "bad-case"; readonly problems: readonly Problem[] };

/** All of them are run whenever a change is approved. */
const ACTIVE_MAX = 100;

/** Saves a case; with `retired` it is run no more. The bank's changes wait meanwhile, so an approval meets the cases it ran. */
export async function saveCase(
  session: Session,
  { bankId, staffId }: Actor,
  { caseId, baseRevision, name, dealFile, expected, state }: CaseSave,
  now: Date,
): Promise<CaseAnswer> {
  const problems = problemsOf(dealFile, expected);
  if (problems.length > 0) return { kind: "bad-case", problems };
  await lockBank(session, bankId);
  const all = await policyCases(session, bankId);
  const known = all.find((each) => each.caseId === caseId);
  if (known !== undefined && known.revision !== baseRevision) return { kind: "stale", now: known };
  const others = all.filter((each) => each.state === "active" && each.caseId !== caseId);
  if (state === "active" && others.length >= ACTIVE_MAX) return { kind: "too-many" };
  const revision = (known?.revision ?? 0) + 1;
  const texts = { dealText: canonicalJson(dealFile), expectedText: JSON.stringify(expected) };
  await session.insert(policyCase).values({
    bankId,
    caseId,
    revision,
    name: name.trim(),
    ...texts,
    state,
    savedBy: staffId,
    savedAt: now.toISOString(),
  });
  const detail = { revision, state, digest: digestOf(texts.dealText + texts.expectedText) };
  const event = { bankId, actor: staffId, action: "policy.caseSaved", subject: `case:${caseId}` };
  await appendAudit(session, { ...event, detail }, now);
  return { kind: "saved", revision };
}

function problemsOf(dealFile: Json, expected: unknown): readonly Problem[] {
  const [deal, wanted] = [decodeSavedDeal(dealFile), decodeCaseExpectation(expected)];
  const under = (name: string) => (problem: Problem) => ({
    ...problem,
    path: [name, ...problem.path],
  });
  return [
    ...(deal.kind === "refused" ? deal.problems.map(under("dealFile")) : []),
    ...(wanted.kind === "refused" ? wanted.problems.map(under("expected")) : []),
  ];
}

/** The last revision of each case, by name. */
export async function policyCases(
  session: Session,
  bankId: string,
): Promise<readonly PolicyCase[]> {
  const { caseId, revision, name, dealText, expectedText, state, savedBy, savedAt } = policyCase;
  return session
    .select({ caseId, revision, name, dealText, expectedText, state, savedBy, savedAt })
    .from(policyCase)
    .where(
      and(
        eq(policyCase.bankId, bankId),
        sql`${revision} = (SELECT max(other.revision) FROM policy_case other
          WHERE other.bank_id = ${policyCase.bankId} AND other.case_id = ${caseId})`,
      ),
    )
    .orderBy(asc(policyCase.name), asc(policyCase.caseId));
}
