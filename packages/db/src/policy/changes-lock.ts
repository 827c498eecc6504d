/**
 * Who changes a bank's policy (政策变更的操作人), one after the other.
 */
import { eq } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { bank } from "../schema/people.ts";

/** Who acts. Whether they may is the caller's to have asked. */
export type Actor = { readonly bankId: string; readonly staffId: string };

/** Changes of a bank's policy wait for each other, so that what fits together alone also fits together. */
export async function lockBank(session: Session, bankId: string): Promise<void> {
  await session
    .select({ bankId: bank.bankId })
    .from(bank)
    .where(eq(bank.bankId, bankId))
    .for("no key update");
}
