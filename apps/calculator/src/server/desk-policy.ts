/**
 * The policy of a desk (工作台所用政策), read on the server with each page: the bank's own as it was approved, for whoever of its people may
 * price; the published sample (示例) for everybody else. It goes to the browser packed, so that nothing has to be decoded there.
 */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { cookies } from "next/headers";
import { packed } from "../features/analysis/packed.ts";
import type { PackedPolicy } from "../features/open-deal/desk-policy.ts";
import { policyBookIn } from "./policy-book-in.ts";
import { server } from "./server.ts";

/** A desk's policy with the digest by which the bank knows it; the published sample has none. */
export type DeskPolicy = { readonly packed: PackedPolicy; readonly digest: string | undefined };

/** Made once for a policy: packing costs more than the rest of the page. */
let made: { readonly digest: string; readonly packed: PackedPolicy } | undefined;
let sample: PackedPolicy | undefined;

/**
 * The policy for whoever looks at the page.
 * @throws {TRPCError} when the bank's policy cannot be read: figures of another policy would be worse than none.
 */
export async function readDeskPolicy(): Promise<DeskPolicy> {
  const known = made;
  const found = await server.pricingPolicy((await cookies()).toString(), known?.digest);
  if (found === undefined) {
    sample ??= packed(publishedPolicyBook);
    return { packed: sample, digest: undefined };
  }
  const { digest, policy } = found;
  if (known !== undefined && policy === undefined) return known;
  made = { digest, packed: packedPolicyOf(policy ?? "") };
  return made;
}

/**
 * A policy file, packed.
 * @throws {Error} for a text that is none: the bank's records hold no such thing.
 */
export function packedPolicyOf(policyFile: string): PackedPolicy {
  const book = policyBookIn(policyFile);
  if (book === undefined) throw new Error("no policy file");
  return packed(book);
}
