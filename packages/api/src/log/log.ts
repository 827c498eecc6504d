/**
 * The log (运行日志与安全日志): one line of JSON each, in UTC, with when, what, who by key, and the trace. Nothing in a line is text
 * that a caller chose, except the path of a call that failed, which is spelled as JSON and so stays within its line.
 */
import type { DestinationStream } from "pino";
import pino from "pino";
import type { CallFailure, CallProblem } from "../error-map.ts";
import { currentTrace } from "../trace.ts";
import type { SecurityEvent } from "./security-event.ts";

/** What an app writes to. */
export type Log = {
  readonly note: (event: SecurityEvent) => void;
  readonly report: (failure: CallFailure) => void;
};

/** Were one of these ever given, its value would not be written. */
const REDACTED = [
  "password",
  "newPassword",
  "code",
  "token",
  "cookie",
  "secret",
  "loginName",
  "name",
  "email",
  "input",
];

/** Writes to the destination, standard output when none is given. */
export function openLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
    redact: { paths: REDACTED, censor: "[redacted]" },
    messageKey: "event",
  };
  const line = destination === undefined ? pino(options) : pino(options, destination);
  return {
    note: ({ event, ...facts }) => line.info({ ...facts, trace: currentTrace() }, event),
    report: (failure) => {
      const event = EVENTS[failure.problem] ?? "call-failed";
      if (failure.fault === undefined) line.warn(failure, event);
      else line.error(failure, event);
    },
  };
}

/** The failures that are security events have names of their own. */
const EVENTS: Readonly<Partial<Record<CallProblem, string>>> = {
  "sign-in-refused": "sign-in-failed",
  "link-not-valid": "sign-in-failed",
  "not-signed-in": "denied",
  "second-factor-needed": "denied",
  "new-password-needed": "denied",
  "proof-too-old": "denied",
  "not-permitted": "denied",
  "not-for-oneself": "denied",
  "foreign-origin": "denied",
  "not-our-client": "denied",
  "bad-input": "input-refused",
  malformed: "input-refused",
  "too-large": "input-refused",
  "too-many": "too-many-calls",
};
