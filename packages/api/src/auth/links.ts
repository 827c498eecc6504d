/**
 * One-time links (一次性链接): how somebody comes in who has no password yet. The token is 256 random bits; the records keep its
 * digest. It stands behind the `#` of the address, which browsers send to nobody.
 */
import { randomBytes } from "node:crypto";
import { appendAudit, inTransaction, newId, type Session } from "@xinzhi/db";
import {
  bank,
  branch,
  STAFF_ROLES,
  type StaffRole,
  staff,
  staffRole,
} from "@xinzhi/db/schema/people";
import { authUser, staffLink, staffLogin } from "@xinzhi/db/schema/sign-in";
import { DomainError } from "@xinzhi/domain";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Auth, tokenDigest } from "./auth.ts";

const TOKEN_BYTES = 32;
const MILLISECONDS_PER_HOUR = 3_600_000;
const ENROLMENT_HOURS = 24;
const DEMO_HOURS = 12;

/** Where a link leads; the page takes the token out of the address. */
const PAGES = { enrolment: "/enrol", demo: "/sign-in" } as const;

/** What the records know of a link. */
export type Link = typeof staffLink.$inferSelect;
type Purpose = Link["purpose"];

/**
 * A new link for a member of staff; the ones they had for this purpose are void.
 * `madeBy` is a staff id, or the name of a program.
 */
export async function makeLink(
  session: Session,
  auth: Auth,
  of: {
    readonly bankId: string;
    readonly staffId: string;
    readonly purpose: Purpose;
    readonly madeBy: string;
  },
  now: Date,
): Promise<string> {
  const hours = of.purpose === "demo" ? DEMO_HOURS : ENROLMENT_HOURS;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await session
    .update(staffLink)
    .set({ expiresAt: now })
    .where(
      and(
        isOpen(now),
        eq(staffLink.bankId, of.bankId),
        eq(staffLink.staffId, of.staffId),
        eq(staffLink.purpose, of.purpose),
      ),
    );
  await session.insert(staffLink).values({
    ...of,
    linkId: newId(),
    tokenDigest: tokenDigest(token),
    madeAt: now,
    expiresAt: new Date(now.getTime() + hours * MILLISECONDS_PER_HOUR),
  });
  return `${auth.origin}${PAGES[of.purpose]}#${token}`;
}

/** The link of a token, still unused. `take` uses it up; of two who take it at once, one gets nothing. */
export async function openLink(
  session: Session,
  token: string,
  purpose: Purpose,
  now: Date,
  take: boolean,
): Promise<Link | undefined> {
  const which = and(
    isOpen(now),
    eq(staffLink.tokenDigest, tokenDigest(token)),
    eq(staffLink.purpose, purpose),
  );
  const rows = take
    ? await session.update(staffLink).set({ usedAt: now }).where(which).returning()
    : await session.select().from(staffLink).where(which);
  return rows[0];
}

function isOpen(now: Date) {
  return and(isNull(staffLink.usedAt), gt(staffLink.expiresAt, now));
}

/**
 * The link for the first administrator of a bank (首任管理员), for the launcher to print; `undefined` once an administrator has
 * a login. There is no default account: whoever starts the program is the first to come in.
 */
export function enrolmentLink(auth: Auth, bankId: string, now: Date): Promise<string | undefined> {
  return inTransaction(auth.database, async (session) => {
    await session.select().from(bank).where(eq(bank.bankId, bankId)).for("update");
    const administrators = await session
      .select({ staffId: staffRole.staffId, userId: staffLogin.userId })
      .from(staffRole)
      .leftJoin(
        staffLogin,
        and(eq(staffLogin.bankId, staffRole.bankId), eq(staffLogin.staffId, staffRole.staffId)),
      )
      .where(and(eq(staffRole.bankId, bankId), eq(staffRole.role, "administrator")));
    if (administrators.some(({ userId }) => userId !== null)) return undefined;
    const staffId =
      administrators[0]?.staffId ??
      (await newStaff(session, bankId, "administrator", "首任管理员"));
    const link = { bankId, staffId, purpose: "enrolment", madeBy: "start" } as const;
    await appendAudit(
      session,
      {
        bankId,
        actor: "start",
        action: "users.first-administrator-link",
        subject: staffId,
        detail: {},
      },
      now,
    );
    return makeLink(session, auth, link, now);
  });
}

/** A way into the demo bank. */
export type DemoLink = { readonly role: StaffRole; readonly name: string; readonly url: string };

const DEMO_NAMES: Readonly<Record<StaffRole, string>> = {
  officer: "示例客户经理",
  approver: "示例审批",
  productManager: "示例产品经理",
  checker: "示例复核",
  auditor: "示例审计",
  administrator: "示例管理员",
};

/**
 * A link for each role of the demo bank (演示登录链接), for the launcher to print. The first person with
 * each role comes in by it; where there is none, one is made.
 * @throws {DomainError} `no-demo-here` with a database server, off this machine, or for a real bank.
 */
export function demoSignInLinks(
  auth: Auth,
  bankId: string,
  now: Date,
): Promise<readonly DemoLink[]> {
  if (!auth.isDemoPlace) throw new DomainError("no-demo-here", {});
  return inTransaction(auth.database, async (session) => {
    const banks = await session.select().from(bank).where(eq(bank.bankId, bankId)).for("update");
    if (banks[0]?.kind !== "demo") throw new DomainError("no-demo-here", {});
    const links: DemoLink[] = [];
    for (const role of STAFF_ROLES) {
      const { staffId, name } = await demoStaff(session, bankId, role, now);
      const link = { bankId, staffId, purpose: "demo", madeBy: "start" } as const;
      links.push({ role, name, url: await makeLink(session, auth, link, now) });
    }
    return links;
  });
}

/** The demo bank's first person with a role, with a login that has no password. */
async function demoStaff(
  session: Session,
  bankId: string,
  role: StaffRole,
  now: Date,
): Promise<{ readonly staffId: string; readonly name: string }> {
  const people = await session
    .select({ staffId: staff.staffId, name: staff.name, userId: staffLogin.userId })
    .from(staff)
    .innerJoin(
      staffRole,
      and(eq(staffRole.bankId, staff.bankId), eq(staffRole.staffId, staff.staffId)),
    )
    .leftJoin(
      staffLogin,
      and(eq(staffLogin.bankId, staff.bankId), eq(staffLogin.staffId, staff.staffId)),
    )
    .where(and(eq(staff.bankId, bankId), eq(staff.state, "active"), eq(staffRole.role, role)))
    .orderBy(staff.staffId)
    .limit(1);
  const name = people[0]?.name ?? DEMO_NAMES[role];
  const staffId = people[0]?.staffId ?? (await newStaff(session, bankId, role, name));
  if (typeof people[0]?.userId !== "string") {
    const userId = newId();
    await session.insert(authUser).values(newLogin(userId, null, now));
    await session.insert(staffLogin).values({ bankId, staffId, userId });
  }
  return { staffId, name };
}

/** A login's row. No e-mail address is ever asked for; the column wants one. */
export function newLogin(
  userId: string,
  username: string | null,
  now: Date,
): typeof authUser.$inferInsert {
  return {
    id: userId,
    name: userId,
    email: `${userId}@staff.invalid`,
    username,
    createdAt: now,
    updatedAt: now,
  };
}

/** Somebody at the first branch of the bank, which is made when there is none. */
async function newStaff(
  session: Session,
  bankId: string,
  role: StaffRole,
  name: string,
): Promise<string> {
  const branches = await session
    .select({ branchId: branch.branchId })
    .from(branch)
    .where(eq(branch.bankId, bankId))
    .orderBy(branch.branchId)
    .limit(1);
  const branchId = branches[0]?.branchId ?? newId();
  if (branches.length === 0) {
    await session.insert(branch).values({ bankId, branchId, code: "HQ", name: "总行" });
  }
  const staffId = newId();
  await session.insert(staff).values({ bankId, staffId, branchId, name, state: "active" });
  await session.insert(staffRole).values({ bankId, staffId, role });
  return staffId;
}
