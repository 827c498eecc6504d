/** Ports of this machine's own address. */
import { createServer } from "node:net";

/** Nothing listens to the outside: the apps are for this machine, or for a proxy on it. */
export const HOST = "127.0.0.1";

const TRIES = 100;

/**
 * The first free port from `wanted` upwards that is not in `given`.
 * @throws {Error} when a hundred in a row are taken, or the machine forbids them.
 */
export async function freePortFrom(wanted, given = []) {
  const last = Math.min(wanted + TRIES, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (!given.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(
    `端口 ${wanted}–${last} 均不可用。  ·  No port from ${wanted} to ${last} can be used.`,
  );
}

/**
 * Any free port, chosen by the system.
 * @returns {Promise<number>}
 */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        reject(new Error("no port"));
        return;
      }
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * The port a person asked for, or `usual` when the variable is not set.
 * @throws {Error} when the text is not a port.
 */
export function portFrom(variable, usual) {
  const text = process.env[variable];
  if (text === undefined || text === "") return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(
    `${variable}=${text} 不是端口号（1–65535）。  ·  ${variable} must be a port, 1 to 65535.`,
  );
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}
