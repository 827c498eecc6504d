/**
 * A bank on a server of its own (建行初始化): its name, its head office and what authorities have published. Everything that a bank sets for
 * itself is missing until its people propose and approve it, and nobody can sign in before the first administrator's link was used.
 */
import type { InstitutionKind } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { type PolicyItem, policyItemsOf } from "@xinzhi/domain/schemas";
import { asc, eq, sql } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { seedPolicy } from "../policy/seed-policy.ts";
import { bank, branch, staff } from "../schema/people.ts";

/** Of several starts at once one makes the bank. */
const FIRST_BANK_LOCK = 7_201_006;

/** What a bank is called and which kind of institution it is. */
export type NewBank = { readonly name: string; readonly institution: InstitutionKind };

/** The server's bank, there before or made now; or nothing, where there is none and no name for one. */
export type FirstBank =
  | { readonly kind: "there" | "made"; readonly bankId: string }
  | { readonly kind: "no-name" };

/** The first real bank of the database; made now where there is none. */
export function firstBank(
  database: Database,
  asked: NewBank | undefined,
  now: Date,
): Promise<FirstBank> {
  return inTransaction(database, async (session): Promise<FirstBank> => {
    await session.execute(sql`SELECT pg_advisory_xact_lock(${FIRST_BANK_LOCK})`);
    const [known] = await session
      .select({ bankId: bank.bankId })
      .from(bank)
      .where(eq(bank.kind, "real"))
      .orderBy(asc(bank.bankId))
      .limit(1);
    if (known !== undefined) return { kind: "there", bankId: known.bankId };
    if (asked === undefined) return { kind: "no-name" };
    return { kind: "made", bankId: await made(session, asked, now) };
  });
}

/**
 * The two hands of the program. A version has a maker and another person who approved it, by keys of the tables; these two stand for
 * whoever compiled and checked the release, have no role and no login, and are closed from the start.
 */
const PROGRAM = ["公布政策（随程序录入）", "公布政策（随程序核对）"] as const;

async function made(session: Session, { name, institution }: NewBank, now: Date): Promise<string> {
  const [bankId, branchId] = [newId(), newId()];
  const kind = "real";
  await session.insert(bank).values({ bankId, name, kind, institution, signInPolicy: "djbh3" });
  await session.insert(branch).values({ bankId, branchId, code: "HQ", name: "总行" });
  const [makerId, checkerId] = [newId(), newId()];
  const hand = { bankId, branchId, state: "disabled" } as const;
  await session.insert(staff).values([
    { ...hand, staffId: makerId, name: PROGRAM[0] },
    { ...hand, staffId: checkerId, name: PROGRAM[1] },
  ]);
  const event = { bankId, actor: "start", action: "bank.made", subject: `bank:${bankId}` };
  await appendAudit(session, { ...event, detail: { institution } }, now);
  const items = policyItemsOf(publishedPolicyBook).filter(isPublished);
  const seed = { bankId, makerId, checkerId, reason: "随程序发布的公布政策", items };
  await seedPolicy(session, seed, now);
  return bankId;
}

/** What was invented for the demonstration bank is no bank's: its confidence says so, or its note, where a part was invented (示例). */
function isPublished({ document }: PolicyItem): boolean {
  return document.confidence !== "illustrative" && document.note?.includes("示例") !== true;
}
