/**
 * What a shape does not say of itself to whoever draws a form of it (表单注记): a codec from text looks like anything at all.
 */
import type * as z from "zod/mini";

/** The bounds of a decimal as its codec has them. */
type DecimalNote = {
  readonly atLeast?: string;
  readonly above?: string;
  readonly atMost: string;
  readonly decimalsMax?: number;
};

/** What is behind a codec: digits between bounds, a day, or a word that stands for everything beside a value. */
export type FormNote =
  | { readonly kind: "decimal"; readonly bounds: DecimalNote }
  | { readonly kind: "date" }
  | { readonly kind: "wordOr"; readonly word: string; readonly shape: z.ZodMiniType };

/** The notes lie beside the shapes: zod's own registry would rewrite the type of a shape within a note. */
const NOTES = new WeakMap<z.core.$ZodType, FormNote>();

/** The shape, with a note. */
export function noted<S extends z.ZodMiniType>(shape: S, note: FormNote): S {
  NOTES.set(shape, note);
  return shape;
}

/** The note of a shape, if it has one. */
export function noteOf(shape: z.core.$ZodType): FormNote | undefined {
  return NOTES.get(shape);
}
