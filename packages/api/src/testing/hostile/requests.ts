/**
 * Hostile requests (恶意请求): what comes around an input, from broken JSON to batches that are none.
 */
import type { Random } from "./random.ts";

/** A request to one procedure, not yet made: its path behind the door, its body and headers that differ from ours. */
export type Asked = {
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** How many calls it makes, where it is well made. */
  readonly calls: number;
};

const BODY_MAX = 60_000;
const CALLS_MAX = 10;

/** Inputs as requests of up to ten calls, in their order. */
export function batched(name: string, inputs: readonly string[]): readonly Asked[] {
  const batches: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const input of inputs) {
    const size = Buffer.byteLength(input) + 8;
    const last = batches.at(-1);
    if (last === undefined || last.length === CALLS_MAX || bytes + size > BODY_MAX) {
      batches.push([input]);
      bytes = size;
    } else {
      last.push(input);
      bytes += size;
    }
  }
  return batches.map((batch) => ({
    path: `${batch.map(() => name).join(",")}?batch=1`,
    body: `{${batch.map((input, index) => `"${index}":${input}`).join(",")}}`,
    headers: {},
    calls: batch.length,
  }));
}

/** A request about an input that is wrong as a request. */
export function hostileRequest(name: string, input: string, random: Random): Asked {
  const asked = { path: name, body: input, headers: {}, calls: 1 };
  switch (random.below(4)) {
    case 0:
      return { ...asked, body: brokenBody(input, random) };
    case 1:
      return { ...asked, headers: random.one(HEADERS) };
    case 2:
      return { ...asked, ...strangeBatch(name, input, random) };
    default:
      return { ...asked, path: random.one(PATHS)(name) };
  }
}

function brokenBody(input: string, random: Random): Asked["body"] {
  const at = random.below(input.length + 1);
  return random.one<() => Asked["body"]>([
    () => input.slice(0, at),
    () =>
      `${input.slice(0, at)}${random.one(["\0", "}", '"', ",", "NaN", "//", "\\"])}${input.slice(at)}`,
    () => input.replaceAll('"', "'"),
    () => `${input},`,
    () => `${input}${input}`,
    () => `\ufeff${input}`,
    () => "",
    () =>
      random.one([
        "NaN",
        "undefined",
        "-Infinity",
        "{a:1}",
        "[1,]",
        "/**/{}",
        "\u00a0{}",
        "0x1",
        "01",
      ]),
    () => new Uint8Array(Buffer.from(input, "utf16le")),
    () => new Uint8Array([...Buffer.from(input.slice(0, at)), 0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
    () => "[".repeat(60_000),
    () => input.padEnd(65_537, " "),
  ])();
}

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "content-type": "text/plain" },
  { "content-type": "multipart/form-data; boundary=x" },
  { "content-type": "application/x-www-form-urlencoded" },
  { "content-type": "application/octet-stream" },
  { "content-type": "application/json; charset=utf-16" },
  { "content-type": "application/json, text/plain" },
  { "content-type": "application/jsonl" },
  { "content-length": "9999999999999999999" },
  { "content-length": "-1" },
  { "content-encoding": "gzip" },
  { "trpc-accept": "application/jsonl" },
  { accept: "text/event-stream" },
  { "x-http-method-override": "DELETE" },
  { "last-event-id": "1" },
  { cookie: "a=%E0%A4%A; __Host-=; =;;; \u00ff" },
  { cookie: `better-auth.session_token=${"x".repeat(4000)}` },
  { "x-forwarded-for": "' OR 1=1, ::ffff:999.1.1.1" },
  { "sec-fetch-site": "cross-site" },
  { host: "[" },
];

const PATHS: readonly ((name: string) => string)[] = [
  (name) => `${name}?batch=1`,
  (name) => `${name}?batch=2&batch=1`,
  (name) => `${name}?input=%7B%22a%22%3A%E0%A4%A`,
  (name) => `${name}?connectionParams=1&input={}`,
  (name) => `${name}/`,
  (name) => `${name}%00`,
  (name) => `${name}.__proto__`,
  (name) => `${name},`,
  (name) => name.toUpperCase(),
  (name) => encodeURIComponent(name.replace(".", "/")),
  (name) => `%EF%BC%85${name}`,
];

function strangeBatch(
  name: string,
  input: string,
  random: Random,
): Pick<Asked, "path" | "body" | "calls"> {
  const twice = { path: `${name},${name}?batch=1`, calls: 2 };
  return random.one([
    { ...twice, body: `[${input},${input}]` },
    { ...twice, body: `{"0":${input}}` },
    { ...twice, body: `{"1":${input},"2":${input},"00":1}` },
    { ...twice, body: `{"0":${input},"0":null,"1":{"0":${input}}}` },
    { ...twice, body: `{"__proto__":{"0":${input}},"length":2}` },
    { ...twice, body: random.one(["null", "1", '"0"', "[]", "{}", "true"]) },
    { path: `${name},no.such?batch=1`, calls: 2, body: `{"0":${input},"1":${input}}` },
    { path: `${name},__proto__?batch=1`, calls: 2, body: `{"0":${input},"1":${input}}` },
    { path: `${Array.from({ length: 11 }, () => name).join(",")}?batch=1`, calls: 1, body: "{}" },
    { path: `,,${name}?batch=1`, calls: 3, body: `{"2":${input}}` },
  ]);
}
