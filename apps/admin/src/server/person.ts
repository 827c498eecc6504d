/**
 * Who looks at the page (当前用户), asked of the records with the cookie of the request.
 */
import { appRouter } from "@xinzhi/api";
import { recordsFor } from "@xinzhi/api/desk";
import { cookies } from "next/headers";
import { apiContext } from "./api.ts";
import { desk } from "./desk.ts";

/** Name and roles; `undefined` for whoever has not signed in, or where there are no records. */
export async function currentPerson() {
  const opened = desk();
  if (opened === undefined) return undefined;
  const request = new Request(opened.auth.origin, {
    headers: { cookie: (await cookies()).toString() },
  });
  const records = await recordsFor(opened, request, "", () => {});
  if (records.actor === undefined) return undefined;
  const caller = appRouter.createCaller({ ...apiContext(), records });
  const { name, roles, lacks } = await caller.session.profile({});
  return { name, roles, isHalfWay: lacks === "second-factor" };
}
