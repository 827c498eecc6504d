/**
 * The trace (追踪号) of a request: a name made anew for each, told to the caller and written in the log, so that the two
 * can be brought together without either knowing more.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

const traces = new AsyncLocalStorage<string>();

/** Does the work of one request under a fresh trace. */
export function underTrace<T>(work: (trace: string) => T): T {
  const trace = randomUUID();
  return traces.run(trace, () => work(trace));
}

/** The trace of the request that is being worked on; a fresh one outside of any. */
export function currentTrace(): string {
  return traces.getStore() ?? randomUUID();
}
