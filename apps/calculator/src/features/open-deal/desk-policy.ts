/**
 * The policy that this page prices under (本页所用政策), as it came with the page. It is put in place once, in the browser, before anything is
 * priced; a page never goes from one policy to another.
 */
import type { PolicyBook } from "@xinzhi/domain";
import { type Packed, unpacked } from "../analysis/packed.ts";

/** A book on its way from the server to the page, and from there to a worker. */
export type PackedPolicy = Packed<PolicyBook>;

let opened: { readonly packed: PackedPolicy; readonly book: PolicyBook } | undefined;

/** Puts a policy in place; the same one again is the same book. */
export function openPolicy(packed: PackedPolicy): PolicyBook {
  if (opened?.packed.text !== packed.text) opened = { packed, book: unpacked(packed) };
  return opened.book;
}

/**
 * The book to price under, for what is worked out after the first look. Never asked on the server, which serves more than one page.
 * @throws {Error} before a policy was put in place.
 */
export function deskPolicy(): PolicyBook {
  return placed().book;
}

/** What a worker has to be told of it. */
export function deskPolicyPacked(): PackedPolicy {
  return placed().packed;
}

function placed() {
  if (opened === undefined) throw new Error("no policy yet");
  return opened;
}
