/**
 * A program for tests (测试服务): the door on a real port, with the stop that the apps have. It says its port, and ends when it is told to. Its
 * argument is JSON: the database, the secret and the origin, and how patient the stop is.
 */
import { createServer, type IncomingMessage } from "node:http";
import { openDatabase } from "@xinzhi/db";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { openAuth } from "../auth/auth.ts";
import { notePeers } from "../http/client-address.ts";
import { answerCalls } from "../http/door.ts";
import { stopOnSignals } from "../http/stop.ts";

const { source, secret, origin, patienceMilliseconds } = JSON.parse(process.argv[2] ?? "{}");

const database = openDatabase(source, "xinzhi_app");
const auth = openAuth({ secret, origin, place: "embedded" }, database);
const door = {
  endpoint: "/api/trpc",
  context: { policyBook: publishedPolicyBook },
  report: () => {},
  desk: { auth, note: () => {} },
};

notePeers();
stopOnSignals({ close: database.close, patienceMilliseconds });

const server = createServer((incoming, outgoing) => {
  // A call that never ends, for the test of the patience.
  if (incoming.url === "/for-ever") return;
  void answered(incoming).then(async (answer) => {
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(await answer.text());
  });
});

async function answered(incoming: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const body = Buffer.concat(chunks);
  return answerCalls(
    new Request(`${origin}${incoming.url}`, { method: "POST", headers, body }),
    door,
  );
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
