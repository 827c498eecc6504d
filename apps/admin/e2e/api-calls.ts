/** Calls as our own pages make them (接口调用), with the cookies of a page's context: for what a story needs and no screen of this app does. */
import type { APIRequestContext } from "@playwright/test";

const HEADERS = {
  "content-type": "application/json",
  "x-xinzhi": "1",
  "sec-fetch-site": "same-origin",
  // A story pauses between calls: a connection kept meanwhile may be closed by the server just as it is used again.
  connection: "close",
};

/** What the procedure answers; a refusal is an error with its word. */
export async function call(
  request: APIRequestContext,
  procedure: string,
  input: object,
): Promise<Answer> {
  const answer = await request.post(`/api/trpc/${procedure}`, { headers: HEADERS, data: input });
  const { result, error } = await answer.json();
  if (error !== undefined) throw new Error(`${procedure}: ${error.message}`);
  return result.data;
}

/**
 * Shows anew who one is: what asks for a proof of the last minutes takes it, however long ago the run signed in. Whoever came by a
 * demonstration link has no password, and just confirms.
 */
export async function prove(request: APIRequestContext): Promise<void> {
  await call(request, "session.prove", {});
}

/** Whatever a procedure answers, field by field. */
export type Answer = { readonly [field: string]: string & readonly Answer[] };
