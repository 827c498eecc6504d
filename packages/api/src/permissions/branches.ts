/**
 * A branch and all below it (本机构及下级机构).
 */
import type { Session } from "@xinzhi/db";
import { branch } from "@xinzhi/db/schema/people";
import { eq } from "drizzle-orm";

/** Their keys. A bank has few thousand branches, so the tree is walked here. */
export async function branchesBelow(
  session: Session,
  bankId: string,
  branchId: string,
): Promise<readonly string[]> {
  const all = await session
    .select({ branchId: branch.branchId, parentId: branch.parentId })
    .from(branch)
    .where(eq(branch.bankId, bankId));
  const found = new Set([branchId]);
  let size = 0;
  while (size < found.size) {
    size = found.size;
    for (const { branchId: child, parentId } of all) {
      if (parentId !== null && found.has(parentId)) found.add(child);
    }
  }
  return [...found];
}
