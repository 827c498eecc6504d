/**
 * Where the API's document is read (接口文档地址): by members of staff who have signed in, and by nobody else. What the bank can do inside, and
 * how its records are called, is no knowledge for the public; what the public may call, our own pages call for it.
 */
import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { failureOf } from "../error-map.ts";
import { openApiDocument } from "../openapi/document.ts";
import { signedIn } from "../permissions/permitted.ts";
import { refused } from "../refusal.ts";
import { underTrace } from "../trace.ts";
import { clientAddress } from "./client-address.ts";
import { recordsFor } from "./desk.ts";
import { type Door, refusal } from "./door.ts";

const PER_MINUTE = 60;

/**
 * To be mounted for GET at `/api/openapi.json`. Who still owes a second factor or a new password is refused as with any procedure
 * for staff.
 */
export function answerDocument(request: Request, door: Door): Promise<Response> {
  return underTrace(async (trace) => {
    const { desk, endpoint, report } = door;
    const address = clientAddress(request.headers, door.proxies ?? []);
    const headers = new Headers({ "cache-control": "no-store" });
    try {
      if (request.method !== "GET") throw new TRPCError({ code: "METHOD_NOT_SUPPORTED" });
      if (desk === undefined) throw refused("not-found");
      const verdict = door.rates?.take(`${address} openapi`, PER_MINUTE, Date.now());
      if (verdict?.kind === "too-many") throw refused("too-many", verdict.retryAfterSeconds);
      const setCookie = (line: string) => headers.append("set-cookie", line);
      const records = await recordsFor(desk, request, address, setCookie);
      const { actor } = signedIn({ ...door.context, records });
      if (actor.lacks === "second-factor") throw refused("second-factor-needed");
      if (actor.lacks === "new-password") throw refused("new-password-needed");
      const { name } = (await desk.auth.engine.$context).authCookies.sessionToken;
      return Response.json(openApiDocument(endpoint, name), { headers });
    } catch (thrown) {
      const error = getTRPCErrorFromUnknown(thrown);
      report(failureOf(error, "openapi.json", trace));
      const answer = refusal(error, trace);
      answer.headers.set("cache-control", "no-store");
      return answer;
    }
  });
}
