/** 工作台: a deal on the desk, priced in the reader's own browser. */
import { fitFileNamed } from "../../features/deal-form/demo-deals.ts";
import { blankFile } from "../../features/deal-form/new-drafts.ts";
import { packedPolicyOf, readDeskPolicy } from "../../server/desk-policy.ts";
import { currentPerson, readDraft, readQuote } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";
import { DeskScreen } from "./desk-screen.tsx";
import { NoQuote, QuoteDoor } from "./quote-door.tsx";

const SAMPLE_DEAL = "d1";
const NEW_DEAL = "new";

type Search = Readonly<Record<"deal" | "draft" | "quote", string | string[] | undefined>>;

/**
 * `/desk`, with `?deal=ID` for another deal than the sample, `?deal=new` for a blank one, `?draft=ID` for a draft of one's own, and
 * `?quote=ID` for a stored quote that is only looked at.
 */
export default async function DeskPage(props: { readonly searchParams: Promise<Search> }) {
  const { deal, draft: draftId, quote: quoteId } = await props.searchParams;
  if (typeof quoteId === "string") return <QuoteOnDesk quoteId={quoteId} />;
  const today = dayInChina(new Date());
  const named = deal === NEW_DEAL ? blankFile(today) : await fitFileNamed(String(deal));
  const sample = named ?? (await fitFileNamed(SAMPLE_DEAL)) ?? {};
  const preferences = await requestPreferences();
  const person = await currentPerson();
  const { packed: policy, digest: policyDigest } = await readDeskPolicy();
  const draft = typeof draftId === "string" ? await readDraft(draftId) : undefined;
  const isMissing = typeof draftId === "string" && draft === undefined;
  const slot =
    typeof draftId === "string"
      ? `draft:${draftId}`
      : `deal:${named === undefined ? SAMPLE_DEAL : String(deal)}`;
  return (
    <DeskScreen
      sample={sample}
      today={today}
      opened={{ slot, isMissing, ...(draft === undefined ? {} : { draft }) }}
      draftText={draft?.requestText}
      preferences={preferences}
      person={person}
      policy={policy}
      policyDigest={policyDigest}
    />
  );
}

/** A quote within the reach of whoever looks. */
async function QuoteOnDesk({ quoteId }: { readonly quoteId: string }) {
  const person = await currentPerson();
  const opened = person && (await readQuote(quoteId));
  if (person === undefined || opened === undefined) {
    return <NoQuote isSignedIn={person !== undefined} />;
  }
  const { quote, rerun } = opened;
  const { policy, ...verdict } = rerun;
  return (
    <QuoteDoor
      quote={quote}
      rerun={verdict}
      policy={policy === undefined ? undefined : packedPolicyOf(policy)}
      preferences={await requestPreferences()}
      person={person}
    />
  );
}

/** The day it is at the bank. */
function dayInChina(now: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
  return day.format(now);
}
