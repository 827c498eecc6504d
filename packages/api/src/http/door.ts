/**
 * The one server door (唯一入口): from a web request to an answer, for whatever app mounts it.
 */
import { getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { CallContext } from "../call-context.ts";
import { type CallFailure, errorShapeOf, failureOf } from "../error-map.ts";
import { reachOf } from "../permissions/reach.ts";
import { isProcedureName, permissionOf } from "../permissions/table.ts";
import { Refusal, refused } from "../refusal.ts";
import { appRouter } from "../root.ts";
import { underTrace } from "../trace.ts";
import { clientAddress } from "./client-address.ts";
import { type Desk, recordsFor } from "./desk.ts";
import { admittedBody, BODY_BYTES_MAX } from "./gate.ts";
import type { Rates } from "./rates.ts";

/** How many calls one request may carry. */
export const CALLS_PER_REQUEST_MAX = 10;

/** How many calls a minute somebody who has signed in may make. */
const CALLS_OF_AN_ACTOR = 600;

/** Where the door is, what calls answer from, and who hears of failures. */
export type Door = {
  readonly endpoint: string;
  readonly context: CallContext;
  readonly report: (failure: CallFailure) => void;
  /** Where people sign in; absent in an app that serves published policy only. */
  readonly desk?: Desk | undefined;
  /** Counts calls; absent where something in front does. */
  readonly rates?: Rates | undefined;
  /** Addresses of the bank's own proxies. */
  readonly proxies?: readonly string[] | undefined;
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
  const { endpoint, context, report, desk } = door;
  const address = clientAddress(request.headers, door.proxies ?? []);
  let staffId: string | undefined;
  try {
    const names = namesIn(request, endpoint);
    const body = await admittedBody(request, () => longestBody(request, door, names, address));
    takePublic(names, address, door.rates);
    return await fetchRequestHandler({
      endpoint,
      router: appRouter,
      req: bareCall(request, body),
      createContext: async ({ resHeaders }) => {
        if (desk === undefined) return context;
        const setCookie = (line: string) => resHeaders.append("set-cookie", line);
        const records = await recordsFor(desk, request, address, setCookie);
        staffId = records.actor?.staffId;
        takeOwn(names.length, staffId, door.rates);
        return { ...context, records };
      },
      allowMethodOverride: true,
      maxBatchSize: CALLS_PER_REQUEST_MAX,
      onError: ({ error, path }) => report({ ...failureOf(error, path, trace), staffId }),
      responseMeta: ({ errors }) => ({ headers: retryAfter(errors[0]) }),
    });
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    report({ ...failureOf(error, undefined, trace), staffId });
    return refusal(error, trace);
  }
}

/** The procedures that the address names; whatever else it names is nobody's. */
function namesIn(request: Request, endpoint: string): readonly string[] {
  const path = new URL(request.url).pathname.slice(endpoint.length + 1);
  return path.split(",");
}

/** How long the body may be. More than usual is taken only for one call alone that needs it, from somebody whose roles may make it. */
async function longestBody(
  request: Request,
  { desk }: Door,
  names: readonly string[],
  address: string,
): Promise<number> {
  const [name = ""] = names;
  const permission = names.length === 1 && isProcedureName(name) ? permissionOf(name) : undefined;
  if (permission?.kind !== "staff" || desk === undefined) return BODY_BYTES_MAX;
  const { by, bodyBytesMax = BODY_BYTES_MAX } = permission;
  if (bodyBytesMax === BODY_BYTES_MAX) return BODY_BYTES_MAX;
  const { actor } = await recordsFor(desk, request, address, () => {});
  const isTheirs = actor !== undefined && reachOf(actor.roles, by) !== undefined;
  return isTheirs ? bodyBytesMax : BODY_BYTES_MAX;
}

/** @throws {TRPCError} `too-many` */
function takePublic(names: readonly string[], address: string, rates: Rates | undefined): void {
  for (const name of names.filter(isProcedureName)) {
    const permission = permissionOf(name);
    if (permission.kind === "public") {
      take(rates, `${address} ${name}`, permission.perMinute);
    }
  }
}

/** @throws {TRPCError} `too-many` */
function takeOwn(calls: number, staffId: string | undefined, rates: Rates | undefined): void {
  if (staffId === undefined) return;
  for (let call = 0; call < calls; call += 1) take(rates, staffId, CALLS_OF_AN_ACTOR);
}

function take(rates: Rates | undefined, key: string, perMinute: number): void {
  const verdict = rates?.take(key, perMinute, Date.now());
  if (verdict?.kind === "too-many") throw refused("too-many", verdict.retryAfterSeconds);
}

function retryAfter(error: TRPCError | undefined): Headers {
  const seconds = error?.cause instanceof Refusal ? error.cause.retryAfterSeconds : undefined;
  return new Headers(seconds === undefined ? {} : { "retry-after": String(seconds) });
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
export function refusal(error: TRPCError, trace: string): Response {
  const shape = errorShapeOf(error, trace);
  const status = shape.data.httpStatus;
  return Response.json({ error: shape }, { status, headers: retryAfter(error) });
}

export type { CallFailure };
