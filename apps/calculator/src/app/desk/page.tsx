/** 工作台: the sample deal on the desk, priced in the reader's own browser. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { requestPreferences } from "../preferences.ts";
import { DeskScreen } from "./desk-screen.tsx";

/** `/desk`. */
export default async function DeskPage() {
  const preferences = await requestPreferences();
  return (
    <DeskScreen sample={d1.inputs} pricingDate={d1.inputs.drawdownDate} preferences={preferences} />
  );
}
