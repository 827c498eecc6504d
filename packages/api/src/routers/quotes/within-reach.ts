/**
 * Quotes within the caller's reach (可及范围内的报价), and the policy that prices them.
 */
import {
  bankPolicySource,
  businessDay,
  type Database,
  type PolicySource,
  type QuoteScope,
  quoteById,
} from "@xinzhi/db";
import { branchesBelow } from "../../permissions/branches.ts";
import type { Permitted } from "../../permissions/permitted.ts";
import { isWithinReach } from "../../permissions/reach.ts";
import { refused } from "../../refusal.ts";

/** Which quotes a list may show. */
export async function scopeOf({ actor, reach, database }: Permitted): Promise<QuoteScope> {
  const { bankId, branchId, staffId } = actor;
  if (reach === "own") return { kind: "own", ownerId: staffId };
  if (reach === "bank") return { kind: "bank" };
  return { kind: "branches", branchIds: await branchesBelow(database.db, bankId, branchId) };
}

/**
 * The quote, for a caller who may have to do with it.
 * @throws {TRPCError} `not-found` when there is none, or none for this caller.
 */
export async function quoteFor({ actor, reach, database, now }: Permitted, quoteId: string) {
  const { bankId, branchId } = actor;
  const found = await quoteById(database.db, bankId, quoteId, businessDay(now));
  const branches = await branchesBelow(database.db, bankId, branchId);
  if (found === undefined) throw refused("not-found");
  const thing = { bankId, branchId: found.branchId, staffId: found.ownerId };
  if (!isWithinReach(thing, actor, reach, branches)) throw refused("not-found");
  return found;
}

const sources = new WeakMap<Database, Map<string, PolicySource>>();

/** The bank's approved policy; books that were made stay in memory. */
export function policyFor({
  actor,
  database,
}: Pick<Permitted, "actor" | "database">): PolicySource {
  const { bankId } = actor;
  const known = sources.get(database) ?? new Map<string, PolicySource>();
  sources.set(database, known);
  const source = known.get(bankId) ?? bankPolicySource(database.db, bankId);
  known.set(bankId, source);
  return source;
}
