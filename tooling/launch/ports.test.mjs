import { createServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { anyFreePort, freePortFrom, HOST, portFrom } from "./ports.mjs";

const servers = [];

afterEach(() => {
  delete process.env.PORT_FOR_TEST;
  for (const server of servers.splice(0)) server.close();
});

function take(port) {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(Number(port), HOST, () => resolve(server));
  });
}

it("gives the wanted port when it is free", async () => {
  const port = await anyFreePort();
  expect(await freePortFrom(port)).toBe(port);
});

it("goes up past a port that is taken, and past one already given", async () => {
  const port = await anyFreePort();
  await take(port);
  const next = await freePortFrom(port);
  expect(next).toBeGreaterThan(port);
  expect(await freePortFrom(port, [next])).toBeGreaterThan(next);
});

it("reads a port from the environment, or takes the usual one", () => {
  expect(portFrom("PORT_FOR_TEST", 3210)).toBe(3210);
  process.env.PORT_FOR_TEST = "4000";
  expect(portFrom("PORT_FOR_TEST", 3210)).toBe(4000);
});

it.each(["0", "65536", "32x", "-1", "3e3", " 80"])("refuses %j as a port, in words", (text) => {
  process.env.PORT_FOR_TEST = text;
  expect(() => portFrom("PORT_FOR_TEST", 3210)).toThrow("PORT_FOR_TEST");
});
