/**
 * A draft as it is kept (草稿存文): the deal, or its form while something is half typed, and beside it the alternatives (备选方案) that were
 * put next to the deal. A draft without any is the deal alone, as it was before alternatives were kept; what becomes a quote is the
 * deal alone, too.
 */
import { type FileObject, isGroup } from "./moved-deal.ts";

/** An alternative: a fit file with a name. */
export type KeptAlternative = { readonly name: string; readonly file: FileObject };

/** The one form there is. Of a form that this program does not know nothing is read. */
const SHELF_VERSION = 1;

/** The text's value: deal and alternatives. */
export function draftFileOf(
  deal: FileObject,
  alternatives: readonly KeptAlternative[],
): FileObject {
  if (alternatives.length === 0) return deal;
  const kept = alternatives.map(({ name, file }) => ({ name, file }));
  return { ...deal, shelf: { version: SHELF_VERSION, alternatives: kept } };
}

/** The deal of a draft, without what stands beside it. */
export function dealOfDraft<Value>(draft: Readonly<Record<string, Value>>) {
  const { shelf: _, ...deal } = draft;
  return deal;
}

/** The alternatives of a draft, in their order; what is none of ours is passed over. */
export function alternativesOfDraft({ shelf }: FileObject): readonly KeptAlternative[] {
  if (!isGroup(shelf) || shelf["version"] !== SHELF_VERSION) return [];
  const kept: unknown = shelf["alternatives"];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): readonly KeptAlternative[] => {
    if (!isGroup(one)) return [];
    const { name, file } = one;
    return typeof name === "string" && isGroup(file) ? [{ name, file }] : [];
  });
}
