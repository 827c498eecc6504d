/** What the door lets in, what it refuses and with which words; hostile requests never make it fail. */
import { DomainError, POLICY_KINDS } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { CallFailure } from "../error-map.ts";
import { answerCalls } from "./door.ts";
import { BODY_BYTES_MAX } from "./gate.ts";

const OWN = {
  "content-type": "application/json",
  "x-xinzhi": "1",
  "sec-fetch-site": "same-origin",
  host: "bank.example",
};
const DOOR = "https://bank.example/api/trpc";
const IN_FORCE = "policy.listInForce";
const reports: CallFailure[] = [];

beforeEach(() => {
  reports.length = 0;
});

type Ask = {
  readonly path?: string;
  readonly body?: unknown;
  readonly text?: RequestInit["body"];
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
};

function requestOf({ path = IN_FORCE, body, text, headers, method = "POST" }: Ask): Request {
  const all = Object.entries({ ...OWN, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] satisfies [string, string]],
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`${DOOR}/${path}`, {
    method,
    headers: all,
    ...(hasBody ? { body: text ?? JSON.stringify(body), duplex: "half" } : {}),
  });
}

async function ask(question: Ask): Promise<{ readonly status: number; readonly text: string }> {
  const response = await answerCalls(requestOf(question), {
    endpoint: "/api/trpc",
    context: { policyBook: publishedPolicyBook },
    report: (failure) => reports.push(failure),
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, text: await response.text() };
}

/** `400 bad-input` */
async function verdict(question: Ask): Promise<string> {
  const { status, text } = await ask(question);
  const found: { readonly error?: { readonly message: string } } = JSON.parse(text);
  return `${status} ${found.error?.message}`;
}

const TODAY = { date: "2026-11-22" };

describe("a call from our own page", () => {
  test("is answered", async () => {
    const { status, text } = await ask({ body: TODAY });
    expect(status).toBe(200);
    expect(JSON.parse(text).result.data.date).toBe("2026-11-22");
    expect(reports).toEqual([]);
  });

  test("is answered in an older browser, which names its origin only", async () => {
    const headers = { "sec-fetch-site": undefined, origin: "https://bank.example" };
    expect((await ask({ body: TODAY, headers })).status).toBe(200);
  });

  test("may come with nine others", async () => {
    const path = `${Array.from({ length: 10 }, () => IN_FORCE).join(",")}?batch=1`;
    const body = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index, TODAY]));
    const { status, text } = await ask({ path, body });
    expect([status, JSON.parse(text).length]).toEqual([200, 10]);
  });
});

describe("what is refused before it is read", () => {
  test.each([
    [
      "a form post",
      { "content-type": "multipart/form-data; boundary=x" },
      "415 wrong-content-type",
    ],
    ["plain text", { "content-type": "text/plain" }, "415 wrong-content-type"],
    ["bytes", { "content-type": "application/octet-stream" }, "415 wrong-content-type"],
    [
      "a disguised type",
      { "content-type": "text/plain; application/json" },
      "415 wrong-content-type",
    ],
    [
      "a type with a charset",
      { "content-type": "application/json; charset=gbk" },
      "415 wrong-content-type",
    ],
    ["a foreign site", { "sec-fetch-site": "cross-site" }, "403 foreign-origin"],
    ["a neighbouring site", { "sec-fetch-site": "same-site" }, "403 foreign-origin"],
    ["an address typed in", { "sec-fetch-site": "none" }, "403 foreign-origin"],
    [
      "a foreign origin",
      { "sec-fetch-site": undefined, origin: "https://evil.example" },
      "403 foreign-origin",
    ],
    [
      "another port",
      { "sec-fetch-site": undefined, origin: "https://bank.example:8443" },
      "403 foreign-origin",
    ],
    ["a sandboxed frame", { "sec-fetch-site": undefined, origin: "null" }, "403 foreign-origin"],
    ["no word of where from", { "sec-fetch-site": undefined }, "403 foreign-origin"],
    ["a client without our header", { "x-xinzhi": undefined }, "428 not-our-client"],
    ["a client with another value", { "x-xinzhi": "2" }, "428 not-our-client"],
  ])("%s", async (_, headers, expected) => {
    expect(await verdict({ body: TODAY, headers })).toBe(expected);
    expect(reports).toHaveLength(1);
  });

  test.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s", async (method) => {
    expect(await verdict({ method, body: TODAY })).toBe("405 wrong-method");
  });

  test("a body over 64 KiB, announced or not", async () => {
    const text = "x".repeat(BODY_BYTES_MAX + 1);
    expect(await verdict({ text })).toBe("413 too-large");
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(4096)),
    });
    expect(await verdict({ text: stream })).toBe("413 too-large");
    expect(await verdict({ body: TODAY, headers: { "content-length": "65537" } })).toBe(
      "413 too-large",
    );
  });

  test("a body of 64 KiB is read", async () => {
    const text = JSON.stringify(TODAY).padEnd(BODY_BYTES_MAX, " ");
    expect((await ask({ text })).status).toBe(200);
  });
});

describe("what is no call, or a wrong one", () => {
  test.each([
    ["no JSON", "{", "400 malformed"],
    ["nothing", "", "400 malformed"],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe]), "400 malformed"],
    ["a list", "[]", "400 bad-input"],
    ["null", "null", "400 bad-input"],
  ])("%s", async (_, text, expected) => {
    expect(await verdict({ text })).toBe(expected);
  });

  test.each(["", ",", "policy", "policy.", "nothing.here", "%E0%A4%A", "a%00b"])(
    "a path that leads nowhere: %j",
    async (path) => {
      expect(await verdict({ path, body: TODAY })).toMatch(/^40[04] /);
    },
  );

  test.each([
    "__proto__",
    "constructor",
    "policy.__proto__",
    "policy.constructor",
    "toString",
    "then",
  ])("a path through what every object has: %s", async (path) => {
    expect(await verdict({ path, body: TODAY })).toBe("404 no-such-procedure");
  });

  test("eleven calls at once", async () => {
    const path = `${Array.from({ length: 11 }, () => IN_FORCE).join(",")}?batch=1`;
    expect(await verdict({ path, body: {} })).toBe("400 malformed");
  });
});

describe("bad input says where and why", () => {
  test.each([
    [
      "31 February",
      { date: "2026-02-31" },
      [{ path: ["date"], code: "not-a-date", facts: { value: "2026-02-31" } }],
    ],
    ["a number", { date: 20261122 }, [{ path: ["date"], code: "not-text", facts: {} }]],
    ["nothing", {}, [{ path: ["date"], code: "missing", facts: {} }]],
    [
      "one field more",
      { ...TODAY, role: "admin" },
      [{ path: ["role"], code: "unknown-field", facts: {} }],
    ],
    ["a text", "2026-11-22", [{ path: [], code: "not-an-object", facts: {} }]],
  ])("%s", async (_, body, problems) => {
    const { status, text } = await ask({ body });
    const { error } = JSON.parse(text);
    expect([status, error.message, error.data.problems]).toEqual([400, "bad-input", problems]);
  });

  test.each(["x", "date"])("lists nested deeper than any stack, under %s", async (key) => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect(await verdict({ text: `{"${key}":${deep}}` })).toBe("400 bad-input");
  });

  test("a kind that does not exist", async () => {
    const { text } = await ask({ path: "policy.listVersions", body: { kind: "ftp" } });
    expect(JSON.parse(text).error.data.problems).toEqual([
      { path: ["kind"], code: "not-in-list", facts: { allowed: POLICY_KINDS.join(" · ") } },
    ]);
  });

  test.each(["__proto__", "constructor", "prototype", "toString"])(
    "a field named like what every object has: %s",
    async (key) => {
      const text = `{"date":"2026-11-22","${key}":{"isAdmin":true}}`;
      expect(await verdict({ text })).toBe("400 bad-input");
      expect("isAdmin" in {}).toBe(false);
    },
  );

  test("a kind named like what every object has", async () => {
    const question = { path: "policy.listVersions", body: { kind: "__proto__" } };
    expect(await verdict(question)).toBe("400 bad-input");
  });
});

describe("a fault of ours", () => {
  const [version] = publishedPolicyBook.lpr;
  const marker = "MARKER-7f3a";

  async function askBroken(): Promise<string> {
    const broken = version && { ...version, document: { ...version.document, [marker]: marker } };
    const response = await answerCalls(
      requestOf({ path: "policy.listVersions", body: { kind: "lpr" } }),
      {
        endpoint: "/api/trpc",
        context: {
          policyBook: { ...publishedPolicyBook, lpr: broken === undefined ? [] : [broken] },
        },
        report: (failure) => reports.push(failure),
      },
    );
    expect(response.status).toBe(500);
    return response.text();
  }

  test("tells the caller a word and a trace, and nothing else", async () => {
    const text = await askBroken();
    const { error } = JSON.parse(text);
    expect(error).toEqual({
      message: "unexpected",
      code: -32603,
      data: {
        code: "INTERNAL_SERVER_ERROR",
        httpStatus: 500,
        problems: [],
        trace: expect.any(String),
      },
    });
    expect(text).not.toContain(marker);
  });

  test("tells the log the same trace, and where it broke, without a word of the data", async () => {
    const { error } = JSON.parse(await askBroken());
    expect(reports).toEqual([
      {
        trace: error.data.trace,
        path: "policy.listVersions",
        problem: "unexpected",
        fault: {
          name: "ZodError",
          frames: expect.arrayContaining([expect.stringMatching(/^at /)]),
        },
      },
    ]);
    expect(JSON.stringify(reports)).not.toContain(marker);
  });

  test("a broken promise of the domain has a word of its own; its facts stay in the server", async () => {
    const policyBook = {
      ...publishedPolicyBook,
      get lpr(): never {
        throw new DomainError("series-out-of-order", { marker });
      },
    };
    const response = await answerCalls(requestOf({ body: TODAY }), {
      endpoint: "/api/trpc",
      context: { policyBook },
      report: (failure) => reports.push(failure),
    });
    const text = await response.text();
    expect([response.status, JSON.parse(text).error.message]).toEqual([500, "broken-promise"]);
    expect(reports.map(({ fault }) => fault?.name)).toEqual(["series-out-of-order"]);
    expect(text + JSON.stringify(reports)).not.toContain(marker);
  });

  test("every request has a trace of its own", async () => {
    await ask({ body: {} });
    await ask({ body: {} });
    expect(new Set(reports.map(({ trace }) => trace)).size).toBe(2);
  });
});

describe("laws: no request makes the server fail", () => {
  const paths = fc.oneof(
    fc.constantFrom(IN_FORCE, "policy.listVersions", `${IN_FORCE},policy.listVersions?batch=1`),
    fc.webPath(),
  );

  test("whatever JSON is asked", async () => {
    await fc.assert(
      fc.asyncProperty(paths, fc.json(), async (path, text) => {
        expect((await ask({ path, text })).status).toBeLessThan(500);
      }),
    );
  });

  test("whatever stands where the date should", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (date) => {
        const text = JSON.stringify({ date: JSON.stringify(date) ?? "" });
        expect((await ask({ text })).status).toBe(400);
      }),
    );
  });

  test("whatever bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(paths, fc.uint8Array({ maxLength: 400 }), async (path, text) => {
        expect((await ask({ path, text })).status).toBeLessThan(500);
      }),
    );
  });
});
