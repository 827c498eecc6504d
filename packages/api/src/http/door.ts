/**
 * The one server door (唯一入口): from a web request to an answer, for whatever app mounts it.
 */
import { getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { CallContext } from "../call-context.ts";
import { type CallFailure, errorShapeOf, failureOf } from "../error-map.ts";
import { appRouter } from "../root.ts";
import { underTrace } from "../trace.ts";

import { admittedBody } from "./gate.ts";

/** How many calls one request may carry. */
export const CALLS_PER_REQUEST_MAX = 10;

/** Where the door is, what calls answer from, and who hears of failures. */
export type Door = {
  readonly endpoint: string;
  readonly context: CallContext;
  readonly report: (failure: CallFailure) => void;
};

/** The answer to a request. It is never kept by a cache, and it is never a page. */
export function answerCalls(request: Request, door: Door): Promise<Response> {
  return underTrace(async (trace) => {
    const response = await answered(request, door, trace);
    response.headers.set("cache-control", "no-store");
    return response;
  });
}

async function answered(request: Request, door: Door, trace: string): Promise<Response> {
  const { endpoint, context, report } = door;
  try {
    return await fetchRequestHandler({
      endpoint,
      router: appRouter,
      req: bareCall(request, await admittedBody(request)),
      createContext: () => context,
      allowMethodOverride: true,
      maxBatchSize: CALLS_PER_REQUEST_MAX,
      onError: ({ error, path }) => report(failureOf(error, path, trace)),
    });
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    report(failureOf(error, undefined, trace));
    return refusal(error, trace);
  }
}

/** What was admitted and nothing more: no other header and no other parameter reaches tRPC. */
function bareCall(request: Request, body: string): Request {
  const { origin, pathname, searchParams } = new URL(request.url);
  const batch = searchParams.get("batch") === "1" ? "?batch=1" : "";
  return new Request(`${origin}${pathname}${batch}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal: request.signal,
  });
}

/** A refusal at the gate, in the same envelope as one by a procedure. */
function refusal(error: TRPCError, trace: string): Response {
  const shape = errorShapeOf(error, trace);
  return Response.json({ error: shape }, { status: shape.data.httpStatus });
}

export type { CallFailure };
