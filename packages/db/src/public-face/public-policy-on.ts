/**
 * Public policy (公开政策参数) of a day, read under the role of public pages: from the views that role may select, and from nothing
 * else, so that what is not in them cannot be in the answer.
 */
import { type CalendarDate, DomainError } from "@xinzhi/domain";
import type { PublicPolicy } from "@xinzhi/domain/estimate";
import { decodePublicPolicy } from "@xinzhi/domain/estimate-file";
import { sql } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { standing } from "../policy/stored-policy.ts";

/** The bank that public pages speak of. */
export type PublicBank = { readonly bankId: string; readonly name: string };

/** The registers of public policy, and its one series. */
const KINDS = [
  "lpr",
  "publishedBands",
  "productTerms",
  "productConditions",
  "feeCatalogue",
  "subsidySchemes",
  "titleRules",
  "sizeClassRules",
  "loanUseRules",
  "supportRules",
  "stageProfiles",
  "stagePractices",
  "stageQuestions",
  "ipLegalTerms",
  "ipPledgeTerms",
  "ipValuationFees",
] as const satisfies readonly Exclude<keyof PublicPolicy, "asOf" | "lender">[];

/** The real bank, or else the demonstration bank; `undefined` where there is none yet. */
export async function publicBank(session: Session): Promise<PublicBank | undefined> {
  const { rows } = await session.execute<PublicBank>(sql`
    SELECT bank_id AS "bankId", name FROM public_bank
    ORDER BY CASE kind WHEN 'real' THEN 0 ELSE 1 END, bank_id LIMIT 1`);
  return rows[0];
}

type Row = {
  readonly kind: string;
  readonly code: string;
  readonly revision: number;
  readonly effectiveFrom: CalendarDate;
  readonly content: string;
};

/**
 * What had started by the day, corrections over what they correct.
 * @throws {DomainError} `unreadable-policy` when what was approved is no public policy.
 */
export async function publicPolicyOn(
  session: Session,
  { bankId, name }: PublicBank,
  asOf: CalendarDate,
): Promise<PublicPolicy> {
  const { rows } = await session.execute<Row>(sql`
    SELECT kind, code, revision, effective_from AS "effectiveFrom", content FROM public_policy
    WHERE bank_id = ${bankId} AND effective_from <= ${asOf}`);
  const items = standing(rows).map(itemOf);
  const registers = KINDS.map((kind) => [kind, versionsOf(items, kind)] as const);
  const read = decodePublicPolicy({ asOf, lender: name, ...Object.fromEntries(registers) });
  if (read.kind === "ok") return read.value;
  throw new DomainError("unreadable-policy", { code: read.problems[0]?.code ?? "" });
}

type Item = Row & { readonly place: number; readonly version: object };

/** A version as the public JSON spells it: the book's item without its kind and place. */
function itemOf(row: Row): Item {
  const { kind: _, code: __, place = 0, content, ...version } = JSON.parse(row.content);
  const code = row.kind === "lpr" ? {} : { code: row.code };
  return { ...row, place, version: { ...code, ...version, value: content } };
}

/** In the order of the register: codes by their place, versions by their dates. */
function versionsOf(items: readonly Item[], kind: string): readonly object[] {
  return items
    .filter((item) => item.kind === kind)
    .toSorted((one, other) =>
      one.place === other.place
        ? Number(one.effectiveFrom > other.effectiveFrom) -
          Number(one.effectiveFrom < other.effectiveFrom)
        : one.place - other.place,
    )
    .map(({ version }) => version);
}
