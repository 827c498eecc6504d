/**
 * Where a call comes from (来源地址). What a client writes into a header changes nothing: the address is the one at the other end
 * of the connection, unless that is a proxy of the bank's, which is believed about whom it speaks for.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** The header in which this process notes the other end of a connection. It is overwritten on every request. */
export const PEER_HEADER = "x-xinzhi-peer";

/** Where nothing has noted it. All such calls count as from one place. */
const UNKNOWN = "unknown";

/**
 * From now on every request to this process carries the other end of its connection, whatever it carried before. To be called
 * once, before the server listens.
 */
export function notePeers(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isStart(message)) return;
    const { request } = message;
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? UNKNOWN;
  });
}

function isStart(message: unknown): message is { readonly request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}

/** The caller's address. `proxies` are the addresses of the bank's own proxies. */
export function clientAddress(headers: Headers, proxies: readonly string[]): string {
  const peer = plain(headers.get(PEER_HEADER) ?? UNKNOWN);
  if (!proxies.includes(peer)) return peer;
  const named = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => plain(part.trim()));
  // Each proxy adds whom it heard from at the end; what stands further left was written by that one.
  const client = named.findLast((address) => !proxies.includes(address));
  return client !== undefined && isIP(client) !== 0 ? client : peer;
}

/** `::ffff:10.0.0.1` is `10.0.0.1`. */
export function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
}
