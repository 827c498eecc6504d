/**
 * The demonstration bank (示例银行): its branches, its people, one for each role, and the published policy with the sample bank's
 * own. Everything invented says 示例. It is made once and never touched again.
 */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf } from "@xinzhi/domain/schemas";
import { eq, sql } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { seedPolicy } from "../policy/seed-policy.ts";
import { bank, branch, STAFF_ROLES, type StaffRole, staff, staffRole } from "../schema/people.ts";

/** Of several starts at once one makes the bank. */
const DEMO_LOCK = 7_201_004;

const NAMES: Readonly<Record<StaffRole, string>> = {
  officer: "示例客户经理",
  approver: "示例审批人",
  productManager: "示例产品经理",
  checker: "示例复核人",
  auditor: "示例审计员",
  administrator: "示例管理员",
};

/** Who works where: loans are made and approved in the branch, policy in head office. */
const BRANCH_OF: Readonly<Record<StaffRole, "head" | "hightech">> = {
  officer: "hightech",
  approver: "hightech",
  productManager: "head",
  checker: "head",
  auditor: "head",
  administrator: "head",
};

/** The demonstration bank's id; made now where it is not there. */
export function seedDemoBank(database: Database, now: Date): Promise<string> {
  return inTransaction(database, async (session) => {
    await session.execute(sql`SELECT pg_advisory_xact_lock(${DEMO_LOCK})`);
    const [known] = await session
      .select({ bankId: bank.bankId })
      .from(bank)
      .where(eq(bank.kind, "demo"));
    return known?.bankId ?? (await made(session, now));
  });
}

async function made(session: Session, now: Date): Promise<string> {
  const bankId = newId();
  const branches = { head: newId(), hightech: newId() };
  await session
    .insert(bank)
    .values({ bankId, name: "示例银行", kind: "demo", institution: "jointStockBank" });
  await session.insert(branch).values([
    { bankId, branchId: branches.head, code: "HO", name: "示例总行" },
    {
      bankId,
      branchId: branches.hightech,
      code: "HT",
      name: "示例高新支行",
      parentId: branches.head,
    },
  ]);
  const people = STAFF_ROLES.map((role) => ({ role, staffId: newId() }));
  await session.insert(staff).values(
    people.map(({ role, staffId }) => ({
      bankId,
      staffId,
      branchId: branches[BRANCH_OF[role]],
      name: NAMES[role],
      state: "active" as const,
      ...(role === "approver" ? { signsTo: "headOffice" as const } : {}),
    })),
  );
  await session
    .insert(staffRole)
    .values(people.map(({ role, staffId }) => ({ bankId, staffId, role })));
  const idOf = (wanted: StaffRole) => people.find(({ role }) => role === wanted)?.staffId ?? "";
  const event = {
    bankId,
    actor: "start",
    action: "bank.seeded",
    subject: `bank:${bankId}`,
    detail: { people: people.length },
  };
  await appendAudit(session, event, now);
  await seedPolicy(
    session,
    {
      bankId,
      makerId: idOf("productManager"),
      checkerId: idOf("checker"),
      reason: "示例银行的初始政策",
      items: policyItemsOf(publishedPolicyBook),
    },
    now,
  );
  return bankId;
}
