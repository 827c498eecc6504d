/**
 * Before the server listens (启动): from here on each request carries the true other end of its connection, the process stops gracefully when it is asked to, and
 * an app whose secret is weak does not start at all.
 */

/** Called once by the framework. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the framework replaces this name, and drops the branch elsewhere.
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { notePeers } = await import("@xinzhi/api/peers");
  const { stopOnSignals } = await import("@xinzhi/api/stop");
  const { server } = await import("./server/server.ts");
  notePeers();
  stopOnSignals({ close: server.close });
  server.desk();
}
