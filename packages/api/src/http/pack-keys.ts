/**
 * Keys for policy packs (政策包签名密钥): the installation's own is made from its secret, so it lies in no second place; other installations
 * are trusted by name of their public key.
 */
import { createPrivateKey, hkdfSync } from "node:crypto";
import { signingKey } from "@xinzhi/db";
import type { PackKeys } from "../call-context.ts";

/** What stands before the 32 bytes of an Ed25519 key in its standard form (RFC 8410). */
const ED25519_FORM = Buffer.from("302e020100300506032b657004220420", "hex");
const KEY_BYTES = 32;

/** The keys of an installation; `signers` are further public keys, with commas between them. */
export function packKeys(secret: string, signers: string | undefined): PackKeys {
  const seed = hkdfSync("sha256", secret, "", "policy pack", KEY_BYTES);
  const der = Buffer.concat([ED25519_FORM, Buffer.from(seed)]);
  const pem = createPrivateKey({ key: der, type: "pkcs8", format: "der" });
  const key = signingKey(pem.export({ type: "pkcs8", format: "pem" }).toString());
  const others = (signers ?? "").split(",").map((signer) => signer.trim());
  return { key, trusted: [key.publicKey, ...others.filter((signer) => signer !== "")] };
}
