/** Failed calls in the log (失败记录): one line of JSON each on standard error, in UTC, without anything the caller sent. */
import type { CallFailure } from "@xinzhi/api/door";

/** Writes the line. */
export function logFailure(failure: CallFailure): void {
  const level = failure.fault === undefined ? "warn" : "error";
  const line = { time: new Date().toISOString(), level, event: "call-failed", ...failure };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
