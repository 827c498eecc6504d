/** 工作台: a deal on the desk, priced in the reader's own browser. */
import { fitFileNamed } from "../../features/deal-form/demo-deals.ts";
import { blankFile } from "../../features/deal-form/new-drafts.ts";
import { currentPerson, readDraft } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";
import { DeskScreen } from "./desk-screen.tsx";

const SAMPLE_DEAL = "d1";
const NEW_DEAL = "new";

type Search = Readonly<Record<"deal" | "draft", string | string[] | undefined>>;

/**
 * `/desk`, with `?deal=ID` for another deal than the sample, `?deal=new` for a blank one, and `?draft=ID` for a draft of one's own.
 */
export default async function DeskPage(props: { readonly searchParams: Promise<Search> }) {
  const { deal, draft: draftId } = await props.searchParams;
  const today = dayInChina(new Date());
  const named = deal === NEW_DEAL ? blankFile(today) : await fitFileNamed(String(deal));
  const sample = named ?? (await fitFileNamed(SAMPLE_DEAL)) ?? {};
  const preferences = await requestPreferences();
  const person = await currentPerson();
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
    />
  );
}

/** The day it is at the bank. */
function dayInChina(now: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
  return day.format(now);
}
