/**
 * Public policy for a call (公开政策参数来源): read under the database role of public pages, or projected from published policy in
 * an app without records.
 */
import { publicBank, publicPolicyOn } from "@xinzhi/db";
import type { CalendarDate } from "@xinzhi/domain";
import type { PublicPolicy } from "@xinzhi/domain/estimate";
import { publicPolicyOf } from "@xinzhi/domain/schemas";
import type { CallContext } from "../../call-context.ts";

/** Whom published policy speaks of before there is a bank. */
const SAMPLE_LENDER = "示例银行";

/** The policy as of a day. */
export async function publicPolicyFor(
  { records, policyBook }: CallContext,
  asOf: CalendarDate,
): Promise<PublicPolicy> {
  const session = records?.published?.db;
  const bank = session && (await publicBank(session));
  return session === undefined || bank === undefined
    ? publicPolicyOf(policyBook, asOf, SAMPLE_LENDER)
    : publicPolicyOn(session, bank, asOf);
}
