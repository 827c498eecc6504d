/**
 * The policy that this page prices under (本页所用政策): the published one, unless a quote was opened with the policy it is stored with.
 * It is put in place once, in the browser, before anything is priced; a page never goes from one policy to another.
 */
import type { PolicyBook } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";

type Stored = { readonly text: string; readonly book: PolicyBook };

let stored: Stored | undefined;

/** The book to price under. */
export function deskPolicy(): PolicyBook {
  return stored?.book ?? publishedPolicyBook;
}

/** What a worker has to be told of it: the file, or nothing for the published policy. */
export function deskPolicyText(): string | undefined {
  return stored?.text;
}

/** Puts the policy of a stored quote in place; `undefined` where the file is none. */
export async function openStoredPolicy(text: string): Promise<PolicyBook | undefined> {
  if (stored?.text === text) return stored.book;
  const { policyBookIn } = await import("./policy-book-in.ts");
  const book = policyBookIn(text);
  stored = book && { text, book };
  return book;
}

/**
 * The book that a worker is told of.
 * @throws {Error} when the file is none, which the page has found before.
 */
export async function toldPolicy(text: string | undefined): Promise<PolicyBook> {
  if (text === undefined) return publishedPolicyBook;
  const book = await openStoredPolicy(text);
  if (book === undefined) throw new Error("no policy file");
  return book;
}
