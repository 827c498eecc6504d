/**
 * Who may sign a quote (签批权限): the level its answer names, and the level a person has.
 */
import { APPROVERS, type Approver, mayApprove } from "@xinzhi/domain";
import { and, eq, sql } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { staff } from "../schema/people.ts";
import { quote } from "../schema/quotes.ts";

/** Where no level of the table may sign, or none is known. */
const NOBODY = "nobody";

/** The signer in the canonical text of an answer. A text that somebody typed cannot look like it: its quotes have a backslash. */
const SIGNER = '"signer":"([A-Za-z]+)"';

/** The lowest level that may sign a quote, as a column; `nobody` where there is none. */
export const signerColumn = sql<string>`COALESCE(substring(${quote.answerText} from ${SIGNER}), ${NOBODY})`;

/**
 * Whether a level is high enough. What no level of the table may sign is an exception (特批), which head office alone makes; a person
 * without a level signs nothing.
 */
export function isWithinLevel(level: Approver | null, signer: string): boolean {
  if (level === null) return false;
  if (level === "headOffice") return true;
  const lowest = APPROVERS.find((approver) => approver === signer);
  return lowest !== undefined && mayApprove(level, lowest);
}

/** Up to which level a person may sign; `null` for nothing. */
export async function levelOf(
  session: Session,
  bankId: string,
  staffId: string,
): Promise<Approver | null> {
  const [person] = await session
    .select({ signsTo: staff.signsTo })
    .from(staff)
    .where(and(eq(staff.bankId, bankId), eq(staff.staffId, staffId)));
  return person?.signsTo ?? null;
}

/** Whether this person may sign this quote; the person's row is held until the transaction ends. */
export async function maySign(
  session: Session,
  { bankId, staffId, quoteId }: Readonly<Record<"bankId" | "staffId" | "quoteId", string>>,
): Promise<boolean> {
  const [person] = await session
    .select({ signsTo: staff.signsTo })
    .from(staff)
    .where(and(eq(staff.bankId, bankId), eq(staff.staffId, staffId)))
    .for("share");
  const [found] = await session
    .select({ signer: signerColumn })
    .from(quote)
    .where(and(eq(quote.bankId, bankId), eq(quote.quoteId, quoteId)));
  return found !== undefined && isWithinLevel(person?.signsTo ?? null, found.signer);
}
