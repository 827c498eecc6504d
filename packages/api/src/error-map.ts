/**
 * The error map (错误映射): what a caller is told when a call fails. A word from a closed list, what is wrong with the
 * input, and the trace under which the log has the rest; never a message or a stack of ours.
 */
import type { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import {
  type TRPC_ERROR_CODE_KEY,
  type TRPC_ERROR_CODE_NUMBER,
  TRPC_ERROR_CODES_BY_KEY,
} from "@trpc/server/rpc";
import { DomainError, type Problem } from "@xinzhi/domain";
import { BadInput } from "./bad-input.ts";
import { Refusal, type RefusalWord } from "./refusal.ts";

/**
 * Why a call failed.
 * - `bad-input`: the input does not fit; `problems` says where and why.
 * - `malformed`: not a call at all: no JSON, too many calls at once, a path that cannot be read.
 * - `foreign-origin`, `not-our-client`, `wrong-content-type`, `wrong-method`, `too-large`: refused before it was read.
 * - `no-such-procedure`: nothing has that name. `not-found`: the thing asked for is not there, or not for this caller.
 * - the words of a `Refusal`: `not-signed-in`, `sign-in-refused`, … (see there).
 * - `broken-promise`: our own code found itself wrong. `unexpected`: anything else on our side.
 */
export type CallProblem =
  | "bad-input"
  | "malformed"
  | "foreign-origin"
  | "not-our-client"
  | "wrong-content-type"
  | "wrong-method"
  | "too-large"
  | "no-such-procedure"
  | RefusalWord
  | "broken-promise"
  | "unexpected";

/** What the caller gets, in the envelope of tRPC. */
export type ErrorShape = {
  readonly message: CallProblem;
  readonly code: TRPC_ERROR_CODE_NUMBER;
  readonly data: {
    readonly code: TRPC_ERROR_CODE_KEY;
    readonly httpStatus: number;
    readonly problems: readonly Problem[];
    readonly trace: string;
  };
};

/** What the log gets: no input, no facts, no message, because those may name a customer. */
export type CallFailure = {
  readonly trace: string;
  readonly path: string | undefined;
  readonly problem: CallProblem;
  /** Who called, where they had signed in. */
  readonly staffId?: string | undefined;
  /** Where on our side it broke; absent when the caller was at fault. */
  readonly fault?: { readonly name: string; readonly frames: readonly string[] };
};

/** The failure of a call, for the caller. */
export function errorShapeOf(error: TRPCError, trace: string): ErrorShape {
  return {
    message: problemOf(error),
    code: TRPC_ERROR_CODES_BY_KEY[error.code],
    data: {
      code: error.code,
      httpStatus: getHTTPStatusCodeFromError(error),
      problems: inputProblemsOf(error),
      trace,
    },
  };
}

/** The failure of a call, for the log. */
export function failureOf(error: TRPCError, path: string | undefined, trace: string): CallFailure {
  const failure = { trace, path: path?.slice(0, PATH_LENGTH_MAX), problem: problemOf(error) };
  if (getHTTPStatusCodeFromError(error) < SERVER_FAULT) return failure;
  const { cause = error } = error;
  const name = cause instanceof DomainError ? cause.code : cause.name;
  return { ...failure, fault: { name, frames: framesOf(cause) } };
}

const SERVER_FAULT = 500;
/** A path is whatever the caller wrote; the log keeps its beginning. */
const PATH_LENGTH_MAX = 200;

/** The word for an error that tRPC or a procedure threw. */
function problemOf(error: TRPCError): CallProblem {
  const { code, cause } = error;
  if (cause instanceof Refusal) return cause.word;
  if (code === "BAD_REQUEST") return cause instanceof BadInput ? "bad-input" : "malformed";
  if (code === "INTERNAL_SERVER_ERROR" && cause instanceof DomainError) return "broken-promise";
  return PROBLEMS[code] ?? "unexpected";
}

const PROBLEMS: Readonly<Partial<Record<TRPC_ERROR_CODE_KEY, CallProblem>>> = {
  FORBIDDEN: "foreign-origin",
  METHOD_NOT_SUPPORTED: "wrong-method",
  NOT_FOUND: "no-such-procedure",
  PARSE_ERROR: "malformed",
  PAYLOAD_TOO_LARGE: "too-large",
  PRECONDITION_REQUIRED: "not-our-client",
  UNSUPPORTED_MEDIA_TYPE: "wrong-content-type",
};

function inputProblemsOf({ code, cause }: TRPCError): readonly Problem[] {
  return code === "BAD_REQUEST" && cause instanceof BadInput ? cause.problems : [];
}

/** The lines of a stack that say where, without the first, which says what. */
function framesOf({ stack = "" }: Error): readonly string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "));
}
