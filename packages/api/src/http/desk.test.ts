/** Sign-in through the door, as a browser does it: cookies, counts, lines of the log. */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { demoSignInLinks } from "../auth/links.ts";
import { openLog } from "../log/log.ts";
import { enrolled, enrolmentToken, PASSWORD, tokenOf } from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";
import { PEER_HEADER } from "./client-address.ts";
import { answerCalls, type Door } from "./door.ts";
import { rates } from "./rates.ts";

let here: World;
let demo: Awaited<ReturnType<World["bank"]>>;
const log: string[] = [];
const { note, report } = openLog({ write: (line: string) => void log.push(line) });
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  demo = await here.bank("demo");
});
afterAll(() => here.drop());

let door: Door;
beforeEach(() => {
  log.length = 0;
  const context = { policyBook: publishedPolicyBook };
  const desk = { auth: here.auth, note, packs: here.packs };
  door = { endpoint: "/api/trpc", context, report, desk, rates: rates(), proxies: ["10.0.0.1"] };
});

type Sent = {
  readonly cookie?: string;
  readonly peer?: string;
  readonly host?: string;
  readonly more?: Record<string, string>;
};

async function post(
  path: string,
  body: unknown,
  { cookie = "", peer = "127.0.0.1", host = "127.0.0.1:3220", more = {} }: Sent = {},
) {
  const answer = await answerCalls(
    new Request(`http://127.0.0.1:3220/api/trpc/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-xinzhi": "1",
        "sec-fetch-site": "same-origin",
        host,
        cookie,
        [PEER_HEADER]: peer,
        ...more,
      },
      body: JSON.stringify(body),
    }),
    door,
  );
  const text = await answer.text();
  const cookies = answer.headers.getSetCookie();
  return { status: answer.status, text, cookies, retryAfter: answer.headers.get("retry-after") };
}

function word(text: string): unknown {
  return JSON.parse(text).error?.message;
}

describe("through the door", () => {
  test("somebody signs in, calls and goes; the session stands in no body and in no log line", async () => {
    const { loginName, staffId } = await enrolled(here, demo, ["auditor"]);
    const came = await post("session.signIn", { loginName, password: PASSWORD });
    expect([came.status, JSON.parse(came.text).result.data]).toEqual([200, { step: "signed-in" }]);
    const cookie = came.cookies.map((line) => line.split(";")[0]).join("; ");
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    expect(token.length).toBeGreaterThan(20);
    const listed = await post("users.list", {}, { cookie });
    expect(listed.status).toBe(200);
    const left = await post("session.signOut", {}, { cookie });
    expect(left.cookies.join()).toContain("Max-Age=0");
    const after = await post("users.list", {}, { cookie });
    expect([after.status, word(after.text)]).toEqual([401, "not-signed-in"]);
    const bodies = came.text + listed.text + left.text + after.text;
    for (const secret of [token, PASSWORD, loginName]) {
      expect(log.join("")).not.toContain(secret);
      if (secret !== loginName) expect(bodies).not.toContain(secret);
    }
    const events = log.map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(["signed-in", "signed-out", "denied"]);
    expect(events[0]).toMatchObject({ staffId });
  });

  test("a refusal is told alike to all, and logged with the trace that the caller has", async () => {
    const { loginName } = await enrolled(here, demo);
    const wrong = await post("session.signIn", { loginName, password: "wrong" });
    const unknown = await post("session.signIn", { loginName: "nobody.at.all", password: "wrong" });
    const without = (text: string) => text.replace(/"trace":"[^"]+"/, "");
    expect([wrong.status, without(wrong.text)]).toEqual([unknown.status, without(unknown.text)]);
    expect(wrong.cookies).toEqual([]);
    const trace = JSON.parse(wrong.text).error.data.trace;
    expect(JSON.parse(log[0] ?? "")).toMatchObject({ event: "sign-in-failed", trace });
  });

  test("a policy pack may be longer than other bodies, alone and for whoever may read one in", async () => {
    const cookieOf = async (role: "productManager" | "auditor") => {
      const { loginName } = await enrolled(here, demo, [role]);
      const came = await post("session.signIn", { loginName, password: PASSWORD });
      return came.cookies.map((line) => line.split(";")[0]).join("; ");
    };
    const [manager, auditor] = [await cookieOf("productManager"), await cookieOf("auditor")];
    const input = { pack: "x".repeat(100_000) };
    const sent = async (path: string, cookie: string, body: object, announced?: number) => {
      const length = String(announced ?? JSON.stringify(body).length);
      const { text } = await post(path, body, { cookie, more: { "content-length": length } });
      return word(text) ?? JSON.parse(text).result.data.outcome;
    };
    expect(await sent("policy.previewPack", manager, input)).toBe("not-a-pack");
    expect(await sent("policy.previewPack", auditor, input)).toBe("too-large");
    expect(await sent("policy.previewPack", "", input)).toBe("too-large");
    expect(await sent("policy.propose", manager, input)).toBe("too-large");
    const two = "policy.previewPack,policy.previewPack?batch=1";
    expect(await sent(two, manager, { 0: input })).toBe("too-large");
    expect(await sent("policy.previewPack", manager, input, 4_194_305)).toBe("too-large");
  });

  test("a forged cookie is nobody's", async () => {
    const { browser } = await enrolled(here, demo);
    const [name = "", value = ""] = [...browser.cookies][0] ?? [];
    const forged = value.replace(/.(?=[^.]*$)/, (letter) => (letter === "A" ? "B" : "A"));
    const answer = await post("session.profile", {}, { cookie: `${name}=${forged}` });
    expect([answer.status, word(answer.text)]).toEqual([401, "not-signed-in"]);
  });

  test("a demo link is honoured only from this machine and under its own address", async () => {
    const [link] = await demoSignInLinks(here.auth, demo.bankId, new Date());
    const token = tokenOf(link?.url ?? "");
    const redeem = (sent: Sent) => post("session.redeemDemoLink", { token }, sent);
    for (const sent of [
      { peer: "192.168.1.7" },
      { peer: "10.0.0.1", more: { "x-forwarded-for": "192.168.1.7" } },
      { host: "loans.bank.example" },
      { host: "127.0.0.1.bank.example" },
    ]) {
      const answer = await redeem(sent);
      expect([answer.status, word(answer.text), answer.cookies]).toEqual([
        401,
        "link-not-valid",
        [],
      ]);
    }
    expect((await redeem({ peer: "::1", host: "localhost:3220" })).status).toBe(200);
  });
});

describe("calls are counted", () => {
  test("the sixty-first guess of a minute from one address is not even looked at; another address goes on", async () => {
    const body = { loginName: "nobody.at.all", password: "wrong" };
    const guess = (peer: string, more: Record<string, string> = {}) =>
      post("session.signIn", body, { peer, more });
    for (let call = 0; call < 60; call += 1) expect((await guess("203.0.113.7")).status).toBe(401);
    const over = await guess("203.0.113.7", { "x-forwarded-for": "198.51.100.1" });
    expect([over.status, word(over.text)]).toEqual([429, "too-many"]);
    expect(Number(over.retryAfter)).toBeGreaterThan(0);
    expect((await guess("203.0.113.8")).status).toBe(401);
  });

  test("ten calls in one request count as ten", async () => {
    const path = `${Array.from({ length: 10 }, () => "session.signIn").join(",")}?batch=1`;
    const body = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index, {}]));
    for (let request = 0; request < 6; request += 1)
      expect((await post(path, body)).status).toBe(400);
    expect((await post(path, body)).status).toBe(429);
  });

  test("somebody signed in has six hundred a minute, wherever they call from", async () => {
    const { browser, staffId } = await enrolled(here, demo);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    for (let call = 0; call < 600; call += 1) door.rates?.take(staffId, 600, Date.now());
    const answer = await post("session.profile", {}, { cookie, peer: "203.0.113.9" });
    expect([answer.status, word(answer.text)]).toEqual([429, "too-many"]);
    expect(Number(answer.retryAfter)).toBeGreaterThan(0);
  });
});

test("in an app without records the procedures of sign-in are not there", async () => {
  door = { ...door, desk: undefined };
  const token = await enrolmentToken(here, demo, await demo.person("丁", demo.east, []));
  const answer = await post("session.enrol", { token, loginName: "some.body", password: PASSWORD });
  expect([answer.status, word(answer.text)]).toEqual([404, "not-found"]);
});
