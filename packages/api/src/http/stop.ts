/**
 * A graceful stop (平稳停机): asked to end, a server takes no new connection, answers the calls that are under way, and ends when the last
 * answer has left. Nobody who was told that something is done is wrong, and nobody loses an answer.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What the end of a process takes. */
export type Stop = {
  /** What is left to do when the last answer has left: the records are let go. */
  readonly close: () => Promise<void>;
  /** How long a call may still take. The launcher waits two seconds longer and then no more. */
  readonly patienceMilliseconds?: number;
};

const PATIENCE_MILLISECONDS = 6000;
/** A call that was sent before its sender could know of the stop arrives within this time. */
const GRACE_MILLISECONDS = 1000;
const LOOK_AGAIN_MILLISECONDS = 20;

/**
 * From now on SIGTERM and SIGINT stop the process gracefully. To be called once, before the server listens. The status is 0 when every
 * call was answered, 1 when one took longer than the patience and was cut off.
 */
export function stopOnSignals({ close, patienceMilliseconds = PATIENCE_MILLISECONDS }: Stop): void {
  const servers = new Set<Server>();
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  subscribe("http.server.request.start", (message) => {
    if (!isStart(message)) return;
    const { response, server } = message;
    servers.add(server);
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (stopping) sayItIsTheLast(response);
  });
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    for (const response of underWay) sayItIsTheLast(response);
    const ends = [...servers].map(endOf);
    const late = pause(patienceMilliseconds, "late" as const);
    const outcome = await Promise.race([Promise.all(ends), late]);
    const cutOff = outcome === "late" ? underWay.size : 0;
    await Promise.race([close(), pause(patienceMilliseconds)]);
    process.exit(cutOff === 0 ? 0 : 1);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}

/** Resolves when the server has no connection left. */
async function endOf(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => void server.once("close", resolve));
  // Not the closing of `http`: it drops idle connections at once, and with them a call that is just arriving.
  NetServer.prototype.close.call(server);
  await Promise.race([ended, pause(GRACE_MILLISECONDS)]);
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MILLISECONDS);
  await ended;
  clearInterval(idle);
}

/** The answer says that no other follows on its connection, so that its client opens a new one elsewhere. */
function sayItIsTheLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

function isStart(
  message: unknown,
): message is { readonly response: ServerResponse; readonly server: Server } {
  return (
    typeof message === "object" && message !== null && "response" in message && "server" in message
  );
}
