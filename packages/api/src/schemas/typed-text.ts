/**
 * Text that a person typed (录入文本).
 */
import * as z from "zod";

/** At most so many characters, of which none is NUL: the database takes none. */
export function typedText(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[^\0]*$/);
}
