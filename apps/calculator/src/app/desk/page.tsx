/** 工作台: a deal on the desk, priced in the reader's own browser. */
import { fitFileNamed } from "../../features/deal-form/demo-deals.ts";
import { currentPerson } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";
import { DeskScreen } from "./desk-screen.tsx";

const SAMPLE_DEAL = "d1";

/** `/desk`, with `?deal=ID` for another deal than the sample. */
export default async function DeskPage(props: {
  readonly searchParams: Promise<{ readonly deal?: string | string[] }>;
}) {
  const { deal } = await props.searchParams;
  const named = typeof deal === "string" ? await fitFileNamed(deal) : undefined;
  const sample = named ?? (await fitFileNamed(SAMPLE_DEAL)) ?? {};
  const preferences = await requestPreferences();
  return <DeskScreen sample={sample} preferences={preferences} person={await currentPerson()} />;
}
