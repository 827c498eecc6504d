/** The app's answers over real HTTP: who is let in, and with which headers every answer leaves. */
import { expect, test } from "@playwright/test";

const CALL = "/api/trpc/policy.listInForce";
const data = { date: "2026-11-22" };
const OWN = {
  "content-type": "application/json",
  "x-xinzhi": "1",
  "sec-fetch-site": "same-origin",
};

test("a call like that of our own page is answered", async ({ request }) => {
  const answer = await request.post(CALL, { headers: OWN, data });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test.describe("hostile calls are refused, and none makes the server fail", () => {
  const batch = (count: number) =>
    `${Array.from({ length: count }, () => "policy.listInForce").join(",")}?batch=1`;
  const refusals = [
    [
      "wrong content type",
      CALL,
      { headers: { ...OWN, "content-type": "text/plain" }, data: "{}" },
      415,
    ],
    ["cross-site", CALL, { headers: { ...OWN, "sec-fetch-site": "cross-site" }, data }, 403],
    [
      "a foreign origin",
      CALL,
      { headers: { ...OWN, "sec-fetch-site": "", origin: "https://evil.example" }, data },
      403,
    ],
    ["no header of ours", CALL, { headers: { ...OWN, "x-xinzhi": "" }, data }, 428],
    ["a batch of 11", `/api/trpc/${batch(11)}`, { headers: OWN, data: {} }, 400],
    ["an unknown field", CALL, { headers: OWN, data: { ...data, role: "admin" } }, 400],
    ["31 February", CALL, { headers: OWN, data: { date: "2026-02-31" } }, 400],
    ["a prototype key", CALL, { headers: OWN, data: '{"date":"2026-11-22","__proto__":{}}' }, 400],
    ["a prototype path", "/api/trpc/__proto__", { headers: OWN, data: {} }, 404],
    [
      "a body over 64 KiB",
      CALL,
      { headers: OWN, data: JSON.stringify({ date: "x".repeat(70_000) }) },
      413,
    ],
  ] as const;
  for (const [name, path, options, status] of refusals) {
    test(name, async ({ request }) => {
      const answer = await request.post(path, options);
      expect(answer.status()).toBe(status);
      const text = await answer.text();
      expect(text).not.toMatch(/\bat \w|node_modules|Error:/);
      expect(JSON.parse(text).error.data.trace).toMatch(/^[0-9a-f-]{36}$/);
    });
  }

  test("multipart", async ({ request }) => {
    const { "content-type": _, ...headers } = OWN;
    const answer = await request.post(CALL, { headers, multipart: { date: "2026-11-22" } });
    expect(answer.status()).toBe(415);
  });

  for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"]) {
    test(method, async ({ request }) => {
      expect((await request.fetch(CALL, { method, headers: OWN })).status()).toBe(405);
    });
  }
});

test("a page of another origin cannot call the door", async ({ page, baseURL }) => {
  await page.route("http://localhost:1/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>evil</title>" }),
  );
  await page.goto("http://localhost:1/");
  const outcome = await page.evaluate(
    async ([url = "", body = ""]) => {
      const said = (answer: Promise<unknown>) =>
        answer.then(() => "answered").catch(() => "refused");
      const headers = { "content-type": "application/json", "x-xinzhi": "1" };
      return [
        await said(fetch(url, { method: "POST", mode: "no-cors", body })),
        await said(fetch(url, { method: "POST", headers, body })),
        await said(fetch(url, { method: "POST", body, credentials: "include" })),
      ];
    },
    [`${baseURL}${CALL}`, JSON.stringify(data)],
  );
  expect(outcome).toEqual(["refused", "refused", "refused"]);
});

test.describe("every answer carries its policy", () => {
  for (const path of [
    "/",
    "/?date=2016-04-30",
    "/nowhere",
    "/health/live",
    "/health/ready",
    "/icon.svg",
    "/api/openapi.json",
    CALL,
  ]) {
    test(path, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      expect(headers["content-security-policy"]).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "strict-transport-security": "max-age=31536000; includeSubDomains",
      });
      expect(headers["x-powered-by"]).toBeUndefined();
    });
  }

  test("a script file", async ({ page }) => {
    const [response] = await Promise.all([
      page.waitForResponse(/_next\/static.*\.js/),
      page.goto("/"),
    ]);
    expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  });

  test("a page's nonce is new each time", async ({ request }) => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const policy = (await request.get("/")).headers()["content-security-policy"] ?? "";
        return /'nonce-([^']+)'/.exec(policy)?.[1];
      }),
    );
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

test("the document of the API is not for the public", async ({ request }) => {
  const answer = await request.get("/api/openapi.json");
  expect([answer.status(), (await answer.json()).error.message]).toEqual([401, "not-signed-in"]);
});

test("health", async ({ request }) => {
  const live = await request.get("/health/live");
  expect([live.status(), await live.json()]).toEqual([200, { status: "live" }]);
  const ready = await request.get("/health/ready");
  expect([ready.status(), await ready.json()]).toEqual([200, { status: "ready" }]);
});
