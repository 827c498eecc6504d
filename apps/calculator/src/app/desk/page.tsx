/** 工作台: a deal on the desk, priced in the reader's own browser. */
import { fitFileNamed } from "../../features/deal-form/demo-deals.ts";
import { blankFile } from "../../features/deal-form/new-drafts.ts";
import { currentPerson } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";
import { DeskScreen } from "./desk-screen.tsx";

const SAMPLE_DEAL = "d1";
const NEW_DEAL = "new";

/** `/desk`, with `?deal=ID` for another deal than the sample and `?deal=new` for a blank one. */
export default async function DeskPage(props: {
  readonly searchParams: Promise<{ readonly deal?: string | string[] }>;
}) {
  const { deal } = await props.searchParams;
  const today = dayInChina(new Date());
  const named = deal === NEW_DEAL ? blankFile(today) : await fitFileNamed(String(deal));
  const sample = named ?? (await fitFileNamed(SAMPLE_DEAL)) ?? {};
  const preferences = await requestPreferences();
  return (
    <DeskScreen
      sample={sample}
      today={today}
      preferences={preferences}
      person={await currentPerson()}
    />
  );
}

/** The day it is at the bank. */
function dayInChina(now: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
  return day.format(now);
}
