/**
 * The apps' door in the kill test (杀进程测试的入口): a small server with the same desk and the same answers as the apps have, in a process of its
 * own that is killed too. It says on which address it listens.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Desk, openDesk } from "@xinzhi/api/desk";
import { answerCalls } from "@xinzhi/api/door";
import { notePeers } from "@xinzhi/api/peers";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { variables } from "../env.ts";

const HOST = "127.0.0.1";

notePeers();
let desk: Desk | undefined;
const server = createServer((request, response) => void answer(request, response));
server.listen(0, HOST, () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const origin = `http://${HOST}:${port}`;
  desk = openDesk({ variables, origin, secret: undefined });
  process.stdout.write(`${origin}\n`);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const { method = "GET", url = "/" } = request;
  const body = method === "POST" ? { body: Buffer.concat(chunks) } : {};
  const call = new Request(`http://${HOST}${url}`, { method, headers, ...body });
  const door = { endpoint: "/api/trpc", context: { policyBook: publishedPolicyBook }, desk };
  const answered = await answerCalls(call, { ...door, report: () => {} });
  response.writeHead(answered.status, { "set-cookie": answered.headers.getSetCookie() });
  response.end(await answered.text());
}
