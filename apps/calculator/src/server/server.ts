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

/** A quote and what running it again comes to (报价复算); `undefined` where whoever looks does not reach it. */
export async function readQuote(quoteId: string) {
  const caller = await server.callerOf((await cookies()).toString());
  if (caller === undefined) return undefined;
  const { quotes } = caller;
  return Promise.all([quotes.read({ quoteId }), quotes.rerun({ quoteId })]).then(
    ([quote, rerun]) => ({ quote, rerun }),
    () => undefined,
  );
}

/** Who looks at the page (当前用户), by the cookies of the request; asked once for all parts of a page. */
export const currentPerson = cache(async () => server.personOf((await cookies()).toString()));
