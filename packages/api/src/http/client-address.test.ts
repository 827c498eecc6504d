/** What a client writes about where it is changes nothing; what the bank's own proxy writes does. */
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { clientAddress, notePeers, PEER_HEADER } from "./client-address.ts";

function address(
  headers: Readonly<Record<string, string>>,
  proxies: readonly string[] = ["10.0.0.1"],
): string {
  return clientAddress(new Headers(headers), proxies);
}

describe("the address of a call", () => {
  test.each([
    ["the other end", { [PEER_HEADER]: "203.0.113.7" }, "203.0.113.7"],
    ["in one spelling", { [PEER_HEADER]: "::ffff:203.0.113.7" }, "203.0.113.7"],
    [
      "whatever it claims",
      { [PEER_HEADER]: "203.0.113.7", "x-forwarded-for": "1.1.1.1" },
      "203.0.113.7",
    ],
    [
      "whom the proxy speaks for",
      { [PEER_HEADER]: "10.0.0.1", "x-forwarded-for": "203.0.113.7" },
      "203.0.113.7",
    ],
    [
      "the last that the proxy added",
      { [PEER_HEADER]: "10.0.0.1", "x-forwarded-for": "1.1.1.1, 203.0.113.7" },
      "203.0.113.7",
    ],
    ["the proxy, when it says nothing", { [PEER_HEADER]: "10.0.0.1" }, "10.0.0.1"],
    [
      "the proxy, when it says nonsense",
      { [PEER_HEADER]: "10.0.0.1", "x-forwarded-for": "<script>" },
      "10.0.0.1",
    ],
    ["unknown, when nobody noted it", { "x-forwarded-for": "1.1.1.1" }, "unknown"],
  ])("is %s", (_, headers, expected) => {
    expect(address(headers)).toBe(expected);
  });

  test("no proxy is believed unless it is configured", () => {
    expect(address({ [PEER_HEADER]: "10.0.0.1", "x-forwarded-for": "1.1.1.1" }, [])).toBe(
      "10.0.0.1",
    );
  });
});

test("a server notes the peer itself, over whatever the client sent", async () => {
  notePeers();
  const server = createServer((message, answer) =>
    answer.end(String(message.headers[PEER_HEADER])),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((resolve) => {
    request({ port, host: "127.0.0.1", headers: { [PEER_HEADER]: "1.2.3.4" } }, (answer) => {
      answer.on("data", (bytes: Buffer) => resolve(bytes.toString()));
    }).end();
  });
  server.close();
  expect(said).toBe("127.0.0.1");
});
