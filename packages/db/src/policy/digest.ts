/**
 * The digest of a text (摘要): SHA-256 over its UTF-8 bytes, 64 hexadecimal digits, as the database works it out in its checks.
 */
import { createHash } from "node:crypto";

/** @example digestOf("") // => "e3b0c442…" */
export function digestOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
