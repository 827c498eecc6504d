/**
 * Quotes for tests (测试报价): one worked deal, priced under the published policy, for whoever needs one.
 */
import {
  businessDay,
  type Database,
  inTransaction,
  issueQuote,
  newId,
  policySourceOf,
  prepareQuote,
  saveDraft,
} from "@xinzhi/db";
import { addDays } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";

/** The deal. */
export const SAMPLE_DEAL = d1.inputs;

const source = policySourceOf(publishedPolicyBook);

type Owner = { readonly bankId: string; readonly branchId: string; readonly ownerId: string };

/** A draft of each owner; answers their keys by owner. */
export async function draftsOf(
  database: Database,
  owners: readonly Owner[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const drafts = new Map<string, string>();
  for (const owner of owners) {
    const draftId = newId();
    const draft = { ...owner, draftId, dealFile: SAMPLE_DEAL, baseRevision: 0 };
    await inTransaction(database, (session) => saveDraft(session, draft, now));
    drafts.set(owner.ownerId, draftId);
  }
  return drafts;
}

/** A quote of each owner, in the branch said; answers their keys by owner. */
export async function quotesOf(
  database: Database,
  owners: readonly Owner[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const prepared = await prepareQuote(source, SAMPLE_DEAL, businessDay(now));
  if (prepared.kind === "refused") throw new Error("not priced");
  const validityEnd = addDays(businessDay(now), 30);
  const quotes = new Map<string, string>();
  for (const owner of owners) {
    const asked = { ...owner, prepared: prepared.value, validityEnd };
    const answer = await inTransaction(database, (session) => issueQuote(session, asked, now));
    if (answer.kind === "done") quotes.set(owner.ownerId, answer.quoteId);
  }
  return quotes;
}
