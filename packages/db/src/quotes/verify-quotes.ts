/**
 * Every stored quote run again (报价复算): with the policy that was written down beside it and the engine of this program, byte by byte;
 * and its digests against those that the audit chain was told when it was made.
 */
import { and, asc, eq, gt, or, type SQL } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { digestOf } from "../policy/digest.ts";
import { auditEntry } from "../schema/audit.ts";
import { policyBookPin, quote } from "../schema/quotes.ts";
import { type Difference, firstDifference } from "./first-difference.ts";
import { type PolicySource, pinItems } from "./policy-source.ts";
import { pricedText } from "./prepare-quote.ts";
import { quoteNumber } from "./quote-rows.ts";

/**
 * What is wrong with a stored quote:
 * - `digest`: a text is not what its digest says;
 * - `audit`: the audit chain was told other digests, or nothing;
 * - `policy-missing`: the policy that priced it is not to be had, or not as it was;
 * - `unreadable`: a text is no JSON;
 * - `refused`: the request is no longer priced;
 * - `answer`: it is answered otherwise; `difference` is the first place, or absent where only the spelling differs;
 * - `headline`: the figures for lists are not those of the answer.
 */
export type QuoteFault = {
  readonly code:
    | "digest"
    | "audit"
    | "policy-missing"
    | "unreadable"
    | "refused"
    | "answer"
    | "headline";
  readonly difference?: Difference;
};

/** The verdict on one quote. `engineNow` is absent where it could not be priced. */
export type QuoteVerdict = {
  readonly bankId: string;
  readonly quoteId: string;
  readonly quoteNumber: string;
  readonly engineStored: string;
  readonly engineNow: string | undefined;
  readonly faults: readonly QuoteFault[];
};

const QUOTES_AT_A_TIME = 50;

/**
 * The verdict on each stored quote of all banks, one after another, in the order in which banks and quotes were made; so many
 * are read at a time.
 */
export async function* verifyQuotes(
  session: Session,
  policyOf: (bankId: string) => PolicySource,
  most = QUOTES_AT_A_TIME,
): AsyncGenerator<QuoteVerdict> {
  let last: { readonly bankId: string; readonly quoteId: string } | undefined;
  for (;;) {
    const rows = await storedAfter(session, last, most);
    for (const stored of rows) yield verdictOn(stored, policyOf(stored.quote.bankId));
    const end = rows.at(-1);
    if (end === undefined || rows.length < most) return;
    last = { bankId: end.quote.bankId, quoteId: end.quote.quoteId };
  }
}

/** The verdict on one quote of a bank; `undefined` where there is none. */
export async function verifyQuote(
  session: Session,
  source: PolicySource,
  { bankId, quoteId }: { readonly bankId: string; readonly quoteId: string },
): Promise<QuoteVerdict | undefined> {
  const asked = and(eq(quote.bankId, bankId), eq(quote.quoteId, quoteId));
  const [stored] = await storedQuotes(session, asked, 1);
  return stored && verdictOn(stored, source);
}

type StoredQuote = {
  readonly quote: typeof quote.$inferSelect;
  readonly items: string | null;
  readonly told: string | undefined;
};

/** Those that come after the last one, in the order in which banks and quotes were made. */
function storedAfter(
  session: Session,
  last: { readonly bankId: string; readonly quoteId: string } | undefined,
  most: number,
): Promise<readonly StoredQuote[]> {
  const after =
    last &&
    or(
      gt(quote.bankId, last.bankId),
      and(eq(quote.bankId, last.bankId), gt(quote.quoteId, last.quoteId)),
    );
  return storedQuotes(session, after, most);
}

async function storedQuotes(
  session: Session,
  which: SQL | undefined,
  most: number,
): Promise<readonly StoredQuote[]> {
  const rows = await session
    .select({ quote, items: policyBookPin.items })
    .from(quote)
    .leftJoin(
      policyBookPin,
      and(eq(policyBookPin.bankId, quote.bankId), eq(policyBookPin.digest, quote.policyDigest)),
    )
    .where(which)
    .orderBy(asc(quote.bankId), asc(quote.quoteId))
    .limit(most);
  const stored: StoredQuote[] = [];
  for (const row of rows) stored.push({ ...row, told: await toldOf(session, row.quote) });
  return stored;
}

/** What the audit chain was told when the quote was made. */
async function toldOf(
  session: Session,
  { bankId, quoteId }: { readonly bankId: string; readonly quoteId: string },
): Promise<string | undefined> {
  const rows = await session
    .select({ detail: auditEntry.detail })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.bankId, bankId),
        eq(auditEntry.subject, `quote:${quoteId}`),
        eq(auditEntry.action, "quote.quoted"),
      ),
    )
    .orderBy(asc(auditEntry.sequence))
    .limit(1);
  return rows[0]?.detail;
}

async function verdictOn(
  { quote: row, items, told }: StoredQuote,
  source: PolicySource,
): Promise<QuoteVerdict> {
  const again = await runAgain(row, items, source);
  const faults: QuoteFault[] = [];
  if (digestOf(row.requestText) !== row.requestDigest) faults.push({ code: "digest" });
  else if (digestOf(row.answerText) !== row.answerDigest) faults.push({ code: "digest" });
  if (!isAsTold(row, told)) faults.push({ code: "audit" });
  return {
    bankId: row.bankId,
    quoteId: row.quoteId,
    quoteNumber: quoteNumber(row),
    engineStored: row.engineVersion,
    engineNow: again.engineNow,
    faults: [...faults, ...again.faults],
  };
}

type Rerun = { readonly engineNow: string | undefined; readonly faults: readonly QuoteFault[] };

async function runAgain(
  row: StoredQuote["quote"],
  items: string | null,
  source: PolicySource,
): Promise<Rerun> {
  const failed = (code: QuoteFault["code"]): Rerun => ({
    engineNow: undefined,
    faults: [{ code }],
  });
  const pin = { digest: row.policyDigest, items: pinItems(items ?? "") };
  const book = await source.bookByDigest(pin);
  if (book === undefined) return failed("policy-missing");
  const dealFile = parsed(row.requestText);
  const stored = parsed(row.answerText);
  if (dealFile === undefined || stored === undefined) return failed("unreadable");
  const priced = pricedText(dealFile, book);
  if (priced.kind === "refused") return failed("refused");
  const { answerText, engineVersion: engineNow, headline } = priced.value;
  const faults: QuoteFault[] = [];
  // Under another engine the version stands in the answer; everything else must still be the same.
  const expected =
    engineNow === row.engineVersion ? answerText : withEngine(answerText, row.engineVersion);
  if (expected !== row.answerText) {
    const difference = firstDifference(stored, parsed(expected));
    faults.push({ code: "answer", ...(difference === undefined ? {} : { difference }) });
  }
  const isHeadline =
    headline.principal.eq(row.principal) &&
    headline.rate.eq(row.rate) &&
    headline.raroc.eq(row.raroc) &&
    (headline.annualCost?.toFixed() ?? null) === (row.annualCost?.toFixed() ?? null);
  if (!isHeadline) faults.push({ code: "headline" });
  return { engineNow, faults };
}

/** The answer with another engine's version in its place. */
function withEngine(answerText: string, engineVersion: string): string {
  return answerText.replace(
    /"engineVersion":"[^"]*"/,
    () => `"engineVersion":${JSON.stringify(engineVersion)}`,
  );
}

function isAsTold(row: StoredQuote["quote"], told: string | undefined): boolean {
  const detail = parsed(told ?? "");
  if (typeof detail !== "object" || detail === null) return false;
  const said = new Map<string, unknown>(Object.entries(detail));
  return (
    said.get("requestDigest") === row.requestDigest &&
    said.get("answerDigest") === row.answerDigest &&
    said.get("policyDigest") === row.policyDigest &&
    said.get("engineVersion") === row.engineVersion &&
    said.get("quoteNumber") === quoteNumber(row)
  );
}

/** The value of a JSON text; `undefined` where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
