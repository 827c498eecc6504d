/**
 * A call as a page makes it (页面式调用), for the kill test.
 */
import { CALL_HEADER } from "@xinzhi/api/call-header";

/** What was answered, and the cookies that came with it. */
export type Answered = { readonly data: unknown; readonly cookie: string };

/** Posts to a procedure; throws where the answer is no success. */
export async function call(
  origin: string,
  procedure: string,
  input: object,
  cookie = "",
): Promise<Answered> {
  const answer = await fetch(`${origin}/api/trpc/${procedure}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      [CALL_HEADER.name]: CALL_HEADER.value,
      origin,
      cookie,
    },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { data: JSON.parse(text).result.data, cookie: cookies.join("; ") };
}
