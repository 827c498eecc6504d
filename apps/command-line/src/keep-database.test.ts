/**
 * A bank on a server of its own, as `npm start` begins it: refused while something is unsafe or unsaid, made once, and open to its
 * first administrator by one link, which works once.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openDesk } from "@xinzhi/api/desk";
import { answerCalls } from "@xinzhi/api/door";
import type { DatabaseSource } from "@xinzhi/db";
import { startTestServer, testDatabase } from "@xinzhi/db/testing";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { environmentWith } from "./env.ts";
import { checkServerSettings, type ServerSettings, serverBank } from "./first-start.ts";

const KEEPER = fileURLToPath(new URL("./keep-database.ts", import.meta.url));
const ORIGIN = "https://admin.bank.example";
const SECRET = "q7Zt3mVw9Yk2Rb8Nf4Hj6Lc1Pd5Xs0Ga-TuEeUoIiWvB";

let server: Awaited<ReturnType<typeof startTestServer>>;
let own: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  server = await startTestServer();
  own = await testDatabase(server.template);
});
afterAll(async () => {
  await own.drop();
  await server.stop();
});

/** The address of the test's database, with a login that owns it. */
function addressOf(source: DatabaseSource): string {
  if (source.kind === "server") return source.urls.xinzhi_migrate;
  const { port, database, secrets } = source;
  return `postgres://xinzhi_owner:${secrets.xinzhi_owner}@127.0.0.1:${port}/${database}`;
}

type Keeper = {
  readonly child: ChildProcess;
  readonly says: () => Promise<string>;
  readonly ended: Promise<number | null>;
};

function keeper(more: Readonly<Record<string, string>> = {}): Keeper {
  const env = environmentWith({
    DATABASE_URL: addressOf(own.source),
    XINZHI_SECRET: SECRET,
    ORIGIN_ADMIN: ORIGIN,
    ORIGIN_CALCULATOR: "https://desk.bank.example",
    XINZHI_BANK_NAME: "苏州某某银行",
    XINZHI_BANK_KIND: "cityBank",
    ...more,
  });
  const child = spawn(process.execPath, [KEEPER], { env, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const says = async () => {
    const { value, done } = await lines.next();
    return done === true ? "" : value;
  };
  return { child, says, ended };
}

async function called(path: string, input: object, cookie = "") {
  const variables = { DATABASE_URL: addressOf(own.source) };
  const desk = openDesk({ variables, origin: ORIGIN, secret: SECRET });
  const answer = await answerCalls(
    new Request(`${ORIGIN}/api/trpc/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-xinzhi": "1",
        "sec-fetch-site": "same-origin",
        host: "admin.bank.example",
        cookie,
      },
      body: JSON.stringify(input),
    }),
    {
      endpoint: "/api/trpc",
      context: { policyBook: publishedPolicyBook },
      report: () => {},
      desk,
    },
  );
  const { result, error } = JSON.parse(await answer.text());
  await desk?.auth.database.close();
  const cookies = answer.headers.getSetCookie();
  return { said: result?.data ?? error.message, cookies };
}

const SETTINGS: ServerSettings = {
  secret: SECRET,
  origins: [ORIGIN, "https://desk.bank.example"],
  bankName: "苏州某某银行",
  bankKind: "cityBank",
};

async function banks(): Promise<readonly unknown[]> {
  return (await own.as("xinzhi_app").pool.query("SELECT name, kind FROM bank")).rows;
}

describe("a bank on a server of its own", () => {
  test.each([
    ["a secret from a manual", { secret: "changeme" }, "weak-secret"],
    ["an address without TLS", { origins: ["http://a.example", ORIGIN] }, "insecure-origin"],
    ["no address of the desk", { origins: [ORIGIN, ""] }, "insecure-origin"],
  ] as const)("does not start with %s", (_, more, code) => {
    expect(() => checkServerSettings({ ...SETTINGS, ...more })).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => checkServerSettings(SETTINGS)).not.toThrow();
  });

  test.each([
    ["a name of blanks", { bankName: " " }, "no-bank-name"],
    ["neither name nor kind", { bankName: "", bankKind: "" }, "no-bank-name"],
    ["a kind that is not known", { bankKind: "shop" }, "no-such-bank-kind"],
    ["no kind", { bankKind: "" }, "no-such-bank-kind"],
  ])("is not made with %s", async (_, more, code) => {
    const asked = serverBank(own.source, { ...SETTINGS, ...more }, new Date());
    await expect(asked).rejects.toMatchObject({ code });
    expect(await banks()).toEqual([]);
  });
});

describe("npm start on a database server", () => {
  test("says what is missing, and ends", async () => {
    const { says, ended } = keeper({ XINZHI_BANK_NAME: "", XINZHI_BANK_KIND: "" });
    const { problem } = JSON.parse(await says());
    const named = [problem.zh, problem.en].map((text) => text.includes("XINZHI_BANK_NAME"));
    expect([...named, await ended]).toEqual([true, true, 1]);
    expect(await banks()).toEqual([]);
  });

  test("makes the bank, and its first administrator comes in by the last link, once", async () => {
    const { child, says, ended } = keeper();
    expect(await says()).toBe('{"home":""}');
    const link = async (): Promise<string | undefined> => {
      child.stdin?.write('{"ask":"administrator"}\n');
      return JSON.parse(await says()).links[0];
    };
    const [first = "", second = ""] = [await link(), await link()];
    for (const each of [first, second]) expect(each.startsWith(`${ORIGIN}/enrol#`)).toBe(true);
    const enrolment = (of: string) => ({
      token: new URL(of).hash.slice(1),
      loginName: "chief.administrator",
      password: "brick lantern orbit 7 Willow",
    });
    expect((await called("session.enrol", enrolment(first))).said).toBe("link-not-valid");
    const came = await called("session.enrol", enrolment(second));
    expect(came.said).toEqual({ kind: "enrolled" });
    const cookie = came.cookies.map((line) => line.split(";")[0]).join("; ");
    const { said } = await called("session.profile", {}, cookie);
    expect(said).toMatchObject({ roles: ["administrator"], lacks: "second-factor" });
    expect((await called("users.list", {}, cookie)).said).toBe("second-factor-needed");
    expect((await called("session.enrol", enrolment(second))).said).toBe("link-not-valid");
    expect(await link()).toBeUndefined();
    child.stdin?.end();
    expect(await ended).toBe(0);
    expect(await banks()).toEqual([{ name: "苏州某某银行", kind: "real" }]);
  });
});
