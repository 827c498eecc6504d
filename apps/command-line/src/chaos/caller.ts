/**
 * A writer of the kill test that goes through the door (经入口的写入者): one quote after the other, drafted and issued as an officer's page does
 * it, told on standard output when, and only when, the answer said that it was made.
 */
import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@xinzhi/db";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { call } from "./call.ts";

const [, , origin = "", cookie = ""] = process.argv;
const dealFile = JSON.stringify(d1.inputs);

for (;;) {
  const draftId = newId();
  try {
    await call(origin, "quotes.saveDraft", { draftId, baseRevision: 0, dealFile }, cookie);
    const ask = { key: `chaos-${draftId}`, draftId, revision: 1, validityEnd: "2099-12-31" };
    const { data } = await call(origin, "quotes.issue", ask, cookie);
    const quoteId = Reflect.get(Object(data), "quoteId");
    if (typeof quoteId === "string") process.stdout.write(`${quoteId}\n`);
  } catch {
    // Cut off or not answered: what was not told may or may not be there.
    await pause(20);
  }
}
