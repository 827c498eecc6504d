/**
 * The policy pack (政策包): a bank's whole policy as one signed file. Reading one in shows what differs and proposes what is new or
 * changed; what the file does not have stays as it is.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { Problem } from "@xinzhi/domain";
import {
  canonicalPolicyText,
  decodePolicyFile,
  encodePolicyItem,
  type Json,
  type PolicyItem,
} from "@xinzhi/domain/schemas";
import { canonicalJson } from "../audit/canonical-json.ts";
import { digestOf } from "./digest.ts";
import { itemIn, type StoredVersion, standing } from "./stored-policy.ts";
import { type Difference, threeWay } from "./three-way.ts";

/** The form of the file; another form would be another name. */
const FORM = "xinzhi-policy-pack-1";

/** Who signed: an Ed25519 key, told by its public half. */
export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: string };

/** The key in a PEM text. */
export function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { privateKey, publicKey: publicKey.toString("base64") };
}

/** The text of a pack with everything that stands, signed. */
export function policyPack(
  versions: readonly StoredVersion[],
  { bank, exportedAt }: { readonly bank: string; readonly exportedAt: string },
  { privateKey, publicKey }: SigningKey,
): string {
  const items = standing(versions).map(({ content }): Json => JSON.parse(content));
  const body = canonicalJson({ form: FORM, bank, exportedAt, publicKey, items });
  const signature = sign(undefined, Buffer.from(body, "utf8"), privateKey).toString("base64");
  return `${JSON.stringify({ ...JSON.parse(body), signature })}\n`;
}

/**
 * Why a pack is not read.
 * - `not-a-pack`; `bad-signature`: it was changed, or never signed. `unknown-signer`: a key the bank does not trust.
 * - `bad-items`: `problems` says which.
 */
export type PackRefusal =
  | { readonly kind: "not-a-pack" | "bad-signature" }
  | { readonly kind: "unknown-signer"; readonly publicKey: string }
  | { readonly kind: "bad-items"; readonly problems: readonly Problem[] };

/** What a pack says, against what the bank has. */
export type PackDifference = {
  readonly kind: "read";
  readonly added: readonly PackItem[];
  readonly changed: readonly (PackItem & { readonly differences: readonly Difference[] })[];
  readonly same: number;
  /** Things the bank has and the pack has not: they stay. */
  readonly kept: readonly {
    readonly kind: string;
    readonly code: string;
    readonly effectiveFrom: string;
  }[];
};

/** An item of the pack, to be proposed on the revision named. */
export type PackItem = { readonly item: PolicyItem; readonly baseRevision: number };

/** Reads a pack that one of the trusted keys signed. */
export function readPack(
  text: string,
  versions: readonly StoredVersion[],
  trusted: readonly string[],
): PackDifference | PackRefusal {
  const pack = parsedPack(text);
  if (pack === undefined) return { kind: "not-a-pack" };
  const { publicKey } = pack;
  if (!trusted.includes(publicKey)) return { kind: "unknown-signer", publicKey };
  if (!isSigned(pack)) return { kind: "bad-signature" };
  const decoded = decodePolicyFile({ items: pack.items });
  if (decoded.kind === "refused") return { kind: "bad-items", problems: decoded.problems };
  return compared(decoded.value, versions);
}

type Pack = {
  readonly publicKey: string;
  readonly items: readonly unknown[];
  readonly signature: string;
  readonly body: Json;
};

function parsedPack(text: string): Pack | undefined {
  const parsed = parsedJson(text);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
  const { signature, ...body }: { readonly [key: string]: Json } = parsed;
  const { form, items, publicKey } = body;
  if (form !== FORM || typeof signature !== "string" || typeof publicKey !== "string") {
    return undefined;
  }
  return Array.isArray(items) ? { publicKey, items, signature, body } : undefined;
}

function parsedJson(text: string): { readonly [key: string]: Json } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSigned({ publicKey, signature, body }: Pack): boolean {
  try {
    const der = Buffer.from(publicKey, "base64");
    const key = createPublicKey({ key: der, type: "spki", format: "der" });
    const bytes = Buffer.from(canonicalJson(body), "utf8");
    return verify(undefined, bytes, key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

function compared(
  items: readonly PolicyItem[],
  versions: readonly StoredVersion[],
): PackDifference {
  const own = new Map(standing(versions).map((version) => [keyOf(version), version]));
  const heads = new Map(versions.map(({ kind, code, revision }) => [`${kind}/${code}`, revision]));
  const news = items.filter(
    (item) => own.get(keyOf(item))?.digest !== digestOf(canonicalPolicyText(item)),
  );
  const based = (item: PolicyItem): PackItem => ({
    item,
    baseRevision: heads.get(`${item.kind}/${item.code}`) ?? 0,
  });
  const named = new Set(items.map(keyOf));
  return {
    kind: "read",
    added: news.filter((item) => !own.has(keyOf(item))).map(based),
    changed: news.flatMap((item) => {
      const version = own.get(keyOf(item));
      if (version === undefined) return [];
      const before = encodePolicyItem(itemIn(version.content));
      return [{ ...based(item), differences: threeWay(before, before, encodePolicyItem(item)) }];
    }),
    same: items.length - news.length,
    kept: [...own.values()]
      .filter((version) => !named.has(keyOf(version)))
      .map(({ kind, code, effectiveFrom }) => ({ kind, code, effectiveFrom })),
  };
}

function keyOf(item: {
  readonly kind: string;
  readonly code: string;
  readonly effectiveFrom: string;
}): string {
  return JSON.stringify([item.kind, item.code, item.effectiveFrom]);
}
