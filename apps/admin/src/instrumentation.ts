/**
 * Before the server listens (启动): from here on each request carries the true other end of its connection, the process stops gracefully
 * when it is asked to, an app whose secret is weak does not start at all, and what the passing of days does is done every minute.
 */

/** Called once by the framework. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the framework replaces this name, and drops the branch elsewhere.
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { notePeers } = await import("@xinzhi/api/peers");
  const { stopOnSignals } = await import("@xinzhi/api/stop");
  const { server } = await import("./server/server.ts");
  const { startSweeps } = await import("@xinzhi/api/sweeps");
  const { openLog } = await import("@xinzhi/api/log");
  notePeers();
  const desk = server.desk();
  const endSweeps = desk && startSweeps(desk.auth.database, openLog());
  const close = async () => {
    await endSweeps?.();
    await server.close();
  };
  stopOnSignals({ close });
}
