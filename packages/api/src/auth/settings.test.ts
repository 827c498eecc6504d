/** With which settings sign-in starts, and which cookie goes with them. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { enrolled } from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";
import { checkedSettings } from "./settings.ts";

const SECRET = "q7Zt3mVw9Yk2Rb8Nf4Hj6Lc1Pd5Xs0Ga";

describe("sign-in does not start", () => {
  test.each([
    ["without a secret", ""],
    ["with a short one", SECRET.slice(0, 31)],
    ["with one that is the same letter over and over", "a".repeat(64)],
    ["with one from a manual", `better-auth-${SECRET}`],
    ["with a word for a placeholder", `changeme${SECRET}`],
    ["with digits in a row", `1234567890${SECRET}`],
  ])("%s", (_, secret) => {
    const settings = { secret, origin: "https://loans.bank.example", place: "server" } as const;
    expect(() => checkedSettings(settings)).toThrow("weak-secret");
  });

  test.each([
    ["http://loans.bank.example", "embedded"],
    ["http://192.168.1.4:3220", "embedded"],
    ["http://127.0.0.1.bank.example", "embedded"],
    ["http://127.0.0.1:3220", "server"],
    ["https://loans.bank.example/app", "server"],
    ["loans.bank.example", "server"],
  ] as const)("at %s with the %s database", (origin, place) => {
    expect(() => checkedSettings({ secret: SECRET, origin, place })).toThrow("insecure-origin");
  });

  test.each([
    ["https://loans.bank.example", "server"],
    ["https://loans.bank.example", "embedded"],
    ["http://127.0.0.1:3220", "embedded"],
    ["http://localhost:3220", "embedded"],
    ["http://[::1]:3220", "embedded"],
  ] as const)("but it does at %s with the %s database", (origin, place) => {
    expect(checkedSettings({ secret: SECRET, origin, place }).origin).toBe(origin);
  });
});

describe("the cookie", () => {
  let there: World;
  beforeAll(async () => {
    there = await world(inject("databaseTemplate"), {
      origin: "https://loans.bank.example",
      place: "server",
    });
  });
  afterAll(() => there.drop());

  test("under https belongs to this host only, and no script reads it", async () => {
    const { browser } = await enrolled(there, await there.bank("real"));
    const lines = browser.lines.filter((line) => line.startsWith("__Host-xinzhi.session_token="));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of browser.lines) {
      expect(line).toMatch(/^__Host-xinzhi\./);
      expect(line).toMatch(/; Path=\/(;|$)/);
      for (const part of ["Secure", "HttpOnly", "SameSite=Lax"])
        expect(line).toContain(`; ${part}`);
      expect(line).not.toMatch(/domain=/i);
    }
  });
});
