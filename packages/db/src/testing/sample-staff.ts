/**
 * A bank with a branch and some people (测试银行), for tests of what banks do.
 */
import type { Database } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { bank, branch, staff } from "../schema/people.ts";

/** Its ids. `owner` is an officer; the approvers are others. */
export type SampleStaff = {
  readonly bankId: string;
  readonly branchId: string;
  readonly owner: string;
  readonly approver: string;
  readonly otherApprover: string;
};

/** A bank of its own for the caller. */
export async function sampleStaff({ db }: Database): Promise<SampleStaff> {
  const [bankId, branchId] = [newId(), newId()];
  const [owner, approver, otherApprover] = [newId(), newId(), newId()];
  await db.insert(bank).values({ bankId, name: "示例银行", kind: "demo", institution: "city" });
  await db.insert(branch).values({ bankId, branchId, code: "HQ", name: "总行" });
  const person = {
    bankId,
    branchId,
    name: "示例",
    state: "active",
    signsTo: "headOffice",
  } as const;
  await db
    .insert(staff)
    .values([owner, approver, otherApprover].map((staffId) => ({ ...person, staffId })));
  return { bankId, branchId, owner, approver, otherApprover };
}
