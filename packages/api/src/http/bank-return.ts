/**
 * The way back from the bank's identity provider (单点登录回调): the one address of sign-in that is a page and no call. It ends in a
 * redirection within the app, always.
 */
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { RETURN_PATH, returnFromBank } from "../auth/bank-sign-in.ts";
import { failureOf } from "../error-map.ts";
import { underTrace } from "../trace.ts";
import { clientAddress } from "./client-address.ts";
import { callerOf } from "./desk.ts";
import type { Door } from "./door.ts";

const PER_MINUTE = 60;

/** To be mounted for GET at `/api/auth/callback/bank`. Any other address or method is answered as not there. */
export function answerBankReturn(request: Request, door: Door): Promise<Response> {
  return underTrace(async (trace) => {
    const { pathname, searchParams } = new URL(request.url);
    const { desk, report } = door;
    if (desk === undefined || request.method !== "GET" || pathname !== RETURN_PATH) {
      return new Response(null, { status: 404 });
    }
    const address = clientAddress(request.headers, door.proxies ?? []);
    const verdict = door.rates?.take(`${address} ${RETURN_PATH}`, PER_MINUTE, Date.now());
    if (verdict?.kind === "too-many") {
      const headers = { "retry-after": String(verdict.retryAfterSeconds) };
      return new Response(null, { status: 429, headers });
    }
    const headers = new Headers({ "cache-control": "no-store" });
    const caller = callerOf(request, address, (line) => headers.append("set-cookie", line));
    try {
      const staffId = await returnFromBank(desk.auth, searchParams, caller, new Date());
      desk.note({ event: "signed-in", staffId });
      headers.set("location", "/");
    } catch (thrown) {
      report(failureOf(getTRPCErrorFromUnknown(thrown), RETURN_PATH, trace));
      headers.set("location", "/sign-in");
    }
    return new Response(null, { status: 303, headers });
  });
}
