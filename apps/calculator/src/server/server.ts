/** This app's records, door and people (服务端): one for the process. */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { appServer } from "@xinzhi/session/server/app-server.ts";
import { cookies } from "next/headers";
import { cache } from "react";
import { deskVariables } from "../env.ts";

/** Opened at its first use. */
export const server = appServer({ desk: deskVariables, policyBook: publishedPolicyBook });

/** A draft of whoever looks at the page (草稿); `undefined` where there is none of theirs, it was thrown away, or nobody has signed in. */
export async function readDraft(draftId: string) {
  const caller = await server.callerOf((await cookies()).toString());
  const draft = await caller?.quotes.readDraft({ draftId }).catch(() => undefined);
  return draft?.discardedAt === undefined ? draft : undefined;
}

/** Who looks at the page (当前用户), by the cookies of the request; asked once for all parts of a page. */
export const currentPerson = cache(async () => server.personOf((await cookies()).toString()));
