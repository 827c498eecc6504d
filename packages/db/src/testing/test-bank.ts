/**
 * A bank for tests (测试银行): a branch and as many people as are asked for.
 */
import type { Database } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { bank, branch, staff } from "../schema/people.ts";

/** The bank's id and those of its people. */
export type TestBank = {
  readonly bankId: string;
  readonly branchId: string;
  readonly staff: readonly string[];
};

/** Makes the bank as the programs' role. */
export async function testBank({ db }: Database, people: number): Promise<TestBank> {
  const bankId = newId();
  const branchId = newId();
  const members = Array.from({ length: people }, () => newId());
  await db.insert(bank).values({ bankId, name: "示例银行", kind: "demo", institution: "city" });
  await db.insert(branch).values({ bankId, branchId, code: "HO", name: "总行营业部" });
  await db.insert(staff).values(
    members.map((staffId, index) => ({
      bankId,
      staffId,
      branchId,
      name: `员工 ${index + 1}`,
      state: "active" as const,
    })),
  );
  return { bankId, branchId, staff: members };
}
