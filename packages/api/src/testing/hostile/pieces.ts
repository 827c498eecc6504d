/**
 * What hostile inputs are made of (恶意输入素材).
 */
import type { Random } from "./random.ts";
import { type Raw, rawOf } from "./raw-json.ts";

/** Texts that break what believes its input. */
const TEXTS: readonly string[] = [
  "",
  " ",
  "\t\n\r",
  "\0",
  "a\0b",
  "\u0001\u001b[31m\u007f",
  "\ud800",
  "\udc00\ud800",
  "a\udfff",
  "\ufeff新质",
  "\u202egnp.exe\u202c",
  "\u2066x\u2069\u200b\u200d",
  "１２３．４５",
  "２０２６-１１-２８",
  "٣٫١٤",
  "e\u0301".repeat(40),
  "👩‍👩‍👧‍👦".repeat(20),
  "﷽".repeat(30),
  "ﬀ İ ı ẞ",
  "'; DROP TABLE quote; --",
  "' OR '1'='1",
  "$1::text; SELECT pg_sleep(9)",
  "\\'; COMMIT; --",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example")',
  "{{7*7}}#{7*7}",
  "../../../../etc/passwd",
  "%00%0d%0aSet-Cookie: a=b",
  "\r\nset-cookie: a=b",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-0",
  "1e400",
  "1e-400",
  "0x10",
  "1_000",
  "+1",
  "01",
  ".5",
  "5.",
  "9".repeat(38),
  `0.${"1".repeat(40)}`,
  `-${"9".repeat(400)}.${"9".repeat(400)}`,
  "2026-02-30",
  "2026-13-01",
  "2026-00-00",
  "0000-01-01",
  "9999-12-31",
  "1900-02-29",
  "+012026-01-01",
  "2026-11-28T00:00:00Z",
  "2026-W48-6",
  "00000000-0000-7000-8000-000000000000",
  "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  "0".repeat(64),
  "[]",
  "{}",
  "0",
  '{"__proto__":{"isAdmin":true}}',
  "x".repeat(201),
  "长".repeat(2001),
  "x".repeat(5000),
];

/** Values that stand in JSON as they are. */
const VALUES: readonly string[] = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "-0.0",
  "1",
  "-1",
  "0.5",
  "1e2",
  "1e21",
  "1e308",
  "1e400",
  "-1e400",
  "1e-400",
  "2147483647",
  "2147483648",
  "-2147483649",
  "4294967296",
  "9007199254740991",
  "9007199254740992",
  "9223372036854775808",
  "9".repeat(400),
  `0.${"3".repeat(400)}`,
  "[]",
  "{}",
  "[[]]",
  "[null]",
  '{"":""}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":1,"toJSON":1,"then":1}',
  '{"length":1e9,"0":"a"}',
  '{"a":1,"a":2}',
];

/** Keys that nobody asked for, and some that every object has. */
export const KEYS: readonly string[] = [
  "",
  " ",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "toJSON",
  "bankId",
  "staffId",
  "role",
  "roles",
  "isAdmin",
  "a.b",
  "a[0]",
  "\0",
  "\ud800",
  "\u202e",
  "0",
  "-1",
  "长".repeat(300),
];

/** Depths from shallow to what just fits into a body. */
const DEPTHS: readonly number[] = [4, 40, 400, 1000, 2000, 4000, 6000, 8000, 12_000, 28_000];

/** A text. */
export function hostileText(random: Random): string {
  if (random.inHundred(1)) return random.one(["x", "长", "0", "\\", "'"]).repeat(15_000);
  if (random.inHundred(2)) return nested(random);
  return random.one(TEXTS);
}

/** Any value. */
export function hostileValue(random: Random): Raw {
  if (random.inHundred(40)) return { kind: "text", text: hostileText(random) };
  if (random.inHundred(2)) return { kind: "raw", json: nested(random) };
  if (random.inHundred(2)) {
    const count = random.one([1, 21, 500, 3000]);
    return { kind: "raw", json: `[${Array.from({ length: count }, () => "null").join(",")}]` };
  }
  return { kind: "raw", json: random.one(VALUES) };
}

/** Lists or objects in each other. */
function nested(random: Random): string {
  const depth = random.one(DEPTHS);
  return random.inHundred(30)
    ? `${'{"a":'.repeat(depth / 4)}1${"}".repeat(depth / 4)}`
    : `${"[".repeat(depth)}${"]".repeat(depth)}`;
}

/** A text that was right, damaged. */
export function damagedText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random.below(9)) {
    case 0:
      return before;
    case 1:
      return `${before}${random.one(["\0", "\ud800", "\u202e", "\n", "'", "<", "\\", "，", "e9", "-", "."])}${after}`;
    case 2:
      return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 3:
      return text.toUpperCase();
    case 4:
      return ` ${text}\u00a0`;
    case 5:
      return text.repeat(2 + random.below(40)).slice(0, 19_000);
    case 6:
      return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 7) % 10));
    case 7:
      return `${before}${random.one(TEXTS)}${after}`;
    default:
      return Array.from(text).reverse().join("");
  }
}

/** A text of JSON as a tree; `undefined` for any other, and for one too deep to walk through. */
export function treeIn(text: string): Raw | undefined {
  if (!/^[[{]/.test(text) || /\[{99}|(?:\{"a":){99}/.test(text)) return undefined;
  try {
    return rawOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
