/**
 * A deal in an address (分享链接): its terms without any name, packed into the part of the address that browsers send to nobody, with the
 * format's and the engine's version and the figures that were seen.
 */

/** What a link carries. Rates are fractions in plain digits. */
export type SharedDeal = {
  readonly engine: string;
  readonly rate: string;
  readonly raroc: string;
  readonly file: Group;
};

type Group = { readonly [key: string]: unknown };

const FORMAT = "1";
const PREFIX = `#s=${FORMAT}.`;
const LENGTH_MAX = 30_000;

/** Fields in which people write names and free words, whatever stands there. */
const NAMES = new Set([
  "name",
  "number",
  "titleZh",
  "id",
  "reason",
  "note",
  "officialName",
  "lender",
]);

/** A code or figure of ours has no blank and no character of a name in Chinese. */
const PLAIN = /^[\x21-\x7e]{1,60}$/;

/**
 * The file with every name and free text replaced; what was the same text before is the same afterwards.
 * @example withoutNames({ firm: { name: "某某公司", staff: 8 } }) // => { firm: { name: "x1", staff: 8 } }
 */
export function withoutNames(file: Group): Group {
  const known = new Map<string, string>();
  const masked = (text: string) => {
    const mask = known.get(text) ?? `x${known.size + 1}`;
    known.set(text, mask);
    return mask;
  };
  const plain = (value: unknown, key: string): unknown => {
    if (typeof value === "string")
      return NAMES.has(key) || !PLAIN.test(value) ? masked(value) : value;
    if (Array.isArray(value)) return value.map((part) => plain(part, key));
    return isGroup(value) ? groupOf(value, plain) : value;
  };
  return groupOf(file, plain);
}

function groupOf(group: Group, change: (value: unknown, key: string) => unknown): Group {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value, key)]));
}

/** The fragment of an address. */
export async function fragmentOf({ file, ...seen }: SharedDeal): Promise<string> {
  const text = JSON.stringify({ ...seen, file: withoutNames(file) });
  return `${PREFIX}${await packed(text)}`;
}

/** What a fragment carries; `undefined` for one that is not ours, or of another format. */
export async function sharedIn(fragment: string): Promise<SharedDeal | undefined> {
  if (!fragment.startsWith(PREFIX) || fragment.length > LENGTH_MAX) return undefined;
  try {
    const kept: unknown = JSON.parse(await unpacked(fragment.slice(PREFIX.length)));
    if (!isGroup(kept) || !isGroup(kept["file"])) return undefined;
    const { engine, rate, raroc, file } = kept;
    if (typeof engine !== "string" || typeof rate !== "string") return undefined;
    return typeof raroc === "string" ? { engine, rate, raroc, file } : undefined;
  } catch {
    return undefined;
  }
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(text: string): Promise<string> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
