/** The bank's identity provider: who it vouches for comes in; whatever is forged, borrowed or unknown does not. */
import { generateKeyPairSync } from "node:crypto";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { answerBankReturn } from "../http/bank-return.ts";
import { PEER_HEADER } from "../http/client-address.ts";
import type { Door } from "../http/door.ts";
import { rates } from "../http/rates.ts";
import { identityProvider, type Token } from "../testing/identity-provider.ts";
import { enrolled, refusalOf } from "../testing/people.ts";
import { type Browser, type World, world } from "../testing/world.ts";

let provider: Awaited<ReturnType<typeof identityProvider>>;
let here: World;
let real: Awaited<ReturnType<World["bank"]>>;
let door: Door;
let person: Awaited<ReturnType<typeof enrolled>>;
const SUBJECT = "E10086";

beforeAll(async () => {
  provider = await identityProvider();
  here = await world(inject("databaseTemplate"), { oidc: provider.settings });
  real = await here.bank("real");
  person = await enrolled(here, real, ["auditor"]);
  await here.database.pool.query(
    `INSERT INTO auth_account (id, account_id, provider_id, user_id, created_at, updated_at)
     SELECT 'identity', $1, 'bank', id, now(), now() FROM auth_user WHERE username = $2`,
    [SUBJECT, person.loginName],
  );
});
afterAll(async () => {
  provider.stop();
  await here.drop();
});
beforeEach(() => {
  here.clock.now = new Date();
  const desk = { auth: here.auth, note: () => {} };
  door = {
    endpoint: "/api/trpc",
    context: { policyBook: publishedPolicyBook },
    report: () => {},
    desk,
    rates: rates(),
  };
});

/** Where the browser is sent, and what it brings along. */
async function started(browser: Browser) {
  const { address } = await (await browser.api()).session.startBankSignIn({});
  const { searchParams } = new URL(address);
  provider.state.challenge = searchParams.get("code_challenge") ?? "";
  return searchParams;
}

function honest(asked: URLSearchParams): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const { issuer, clientId } = provider.settings;
  return {
    iss: issuer,
    aud: clientId,
    sub: SUBJECT,
    nonce: asked.get("nonce"),
    iat: now,
    exp: now + 60,
  };
}

async function comesBack(
  browser: Browser,
  query: Readonly<Record<string, string>>,
  path = "/api/auth/callback/bank",
  method = "GET",
) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const address = `http://127.0.0.1:3220${path}?${new URLSearchParams(query).toString()}`;
  const answer = await answerBankReturn(
    new Request(address, {
      method,
      headers: { cookie, host: "127.0.0.1:3220", [PEER_HEADER]: "127.0.0.1" },
    }),
    door,
  );
  for (const line of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
    browser.cookies.set(name, value);
  }
  return `${answer.status} ${answer.headers.get("location")}`;
}

/** The whole way with a token of the provider's. */
async function cameWith(token: (asked: URLSearchParams) => Token | undefined) {
  const browser = here.browser();
  const asked = await started(browser);
  provider.state.token = token(asked);
  const answer = await comesBack(browser, { code: "c1", state: asked.get("state") ?? "" });
  return { browser, answer, asked };
}

test("the browser is sent to the endpoint that was given, with state, nonce and a proof key", async () => {
  const { address } = await (await here.browser().api()).session.startBankSignIn({});
  expect(address.startsWith(`${provider.settings.authorizationEndpoint}?`)).toBe(true);
  const asked = new URL(address).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    client_id: "xinzhi",
    code_challenge_method: "S256",
    scope: "openid",
    redirect_uri: "http://127.0.0.1:3220/api/auth/callback/bank",
  });
  for (const name of ["state", "nonce", "code_challenge"]) {
    expect(asked.get(name)?.length).toBeGreaterThan(20);
  }
});

test("somebody whom the provider vouches for and whom the bank knows comes in", async () => {
  const { browser, answer } = await cameWith((asked) => ({ claims: honest(asked) }));
  expect(answer).toBe("303 /");
  expect(provider.state.verified).toBe(true);
  expect(await browser.actor()).toMatchObject({ staffId: person.staffId, lacks: undefined });
  const kept = await here.database.pool.query(
    "SELECT access_token, id_token FROM auth_account WHERE id = 'identity'",
  );
  expect(kept.rows).toEqual([{ access_token: null, id_token: null }]);
});

describe("nobody comes in", () => {
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, (asked: URLSearchParams) => Token | undefined]>([
    [
      "with a token that somebody else signed",
      (asked) => ({ claims: honest(asked), key: stranger }),
    ],
    ["with a token that nobody signed", (asked) => ({ claims: honest(asked), algorithm: "none" })],
    ["without a token", () => undefined],
    [
      "from another issuer",
      (asked) => ({ claims: { ...honest(asked), iss: "https://evil.example" } }),
    ],
    [
      "with a token for another application",
      (asked) => ({ claims: { ...honest(asked), aud: "other" } }),
    ],
    [
      "with a token of yesterday",
      (asked) => ({ claims: { ...honest(asked), iat: past, exp: past + 60 } }),
    ],
    [
      "with the nonce of another sign-in",
      (asked) => ({ claims: { ...honest(asked), nonce: "n".repeat(32) } }),
    ],
    ["without a nonce", (asked) => ({ claims: { ...honest(asked), nonce: undefined } })],
    [
      "as a subject whom nobody wrote down",
      (asked) => ({ claims: { ...honest(asked), sub: "E99999" } }),
    ],
    ["without a subject", (asked) => ({ claims: { ...honest(asked), sub: undefined } })],
    [
      "by an e-mail address that is somebody's",
      (asked) => ({
        claims: {
          ...honest(asked),
          sub: "E99998",
          email: `${person.loginName}@staff.invalid`,
          email_verified: true,
        },
      }),
    ],
  ])("%s", async (_, token) => {
    const before = await logins();
    const { browser, answer } = await cameWith(token);
    expect(answer).toBe("303 /sign-in");
    expect(await browser.actor()).toBeUndefined();
    expect(await logins()).toEqual(before);
  });

  test("in another browser than the one that was sent", async () => {
    const asked = await started(here.browser());
    provider.state.token = { claims: honest(asked) };
    const thief = here.browser();
    const answer = await comesBack(thief, { code: "c1", state: asked.get("state") ?? "" });
    expect([answer, await thief.actor()]).toEqual(["303 /sign-in", undefined]);
  });

  test("with a proof key that does not fit, or twice with one answer", async () => {
    const browser = here.browser();
    const asked = await started(browser);
    provider.state.token = { claims: honest(asked) };
    provider.state.challenge = "another";
    const query = { code: "c1", state: asked.get("state") ?? "" };
    expect(await comesBack(browser, query)).toBe("303 /sign-in");
    const { browser: second, asked: used } = await cameWith((of) => ({ claims: honest(of) }));
    await (await second.api()).session.signOut({});
    expect(await comesBack(second, { code: "c1", state: used.get("state") ?? "" })).toBe(
      "303 /sign-in",
    );
    expect(await second.actor()).toBeUndefined();
  });

  test("who was closed here, whatever the provider says", async () => {
    await here.database.pool.query("UPDATE staff SET state = 'disabled' WHERE staff_id = $1", [
      person.staffId,
    ]);
    const { browser, answer } = await cameWith((asked) => ({ claims: honest(asked) }));
    expect([answer, await browser.actor()]).toEqual(["303 /sign-in", undefined]);
    await here.database.pool.query("UPDATE staff SET state = 'active' WHERE staff_id = $1", [
      person.staffId,
    ]);
  });

  async function logins(): Promise<unknown> {
    const { rows } = await here.database.pool.query(
      "SELECT (SELECT count(*) FROM auth_user) AS users, (SELECT count(*) FROM auth_account) AS accounts",
    );
    return rows;
  }
});

test.each([
  ["/api/auth/sign-up/email", "POST"],
  ["/api/auth/sign-in/email", "POST"],
  ["/api/auth/get-session", "GET"],
  ["/api/auth/callback/other", "GET"],
  ["/api/auth/callback/bank/", "GET"],
  ["/api/auth/callback/bank", "POST"],
  ["/api/auth/two-factor/disable", "POST"],
])("%s (%s) is not mounted", async (path, method) => {
  expect(await comesBack(here.browser(), {}, path, method)).toBe("404 null");
});

test("in a bank without a provider there is nothing to start", async () => {
  const without = await world(inject("databaseTemplate"));
  const api = await without.browser().api();
  expect(await refusalOf(api.session.startBankSignIn({}))).toBe("NOT_FOUND not-found");
  await without.drop();
});
