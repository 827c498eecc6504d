/**
 * Whether a schema names everything that may pass (严格模式): every object strict, every leaf of a known type.
 */
import * as z from "zod";

/**
 * The paths of what would let an unnamed or untyped part through; none for a strict schema. A codec is judged by its
 * side on the wire.
 * @example loosePartsOf(z.strictObject({ a: z.object({}), b: z.unknown() }), "input") // => ["input.a", "input.b"]
 */
export function loosePartsOf(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape);
    return [
      ...(isStrict(schema) ? [] : [path]),
      ...fields.flatMap(([name, field]) => loosePartsOf(field, `${path}.${name}`)),
    ];
  }
  if (schema instanceof z.ZodArray) return loosePartsOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => loosePartsOf(option, path));
  }
  if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional
  ) {
    return loosePartsOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodCodec) return loosePartsOf(schema.in, path);
  return LEAVES.some((leaf) => schema instanceof leaf) ? [] : [path];
}

/** The types of single values. A number is a count; decimals cross as text. */
const LEAVES = [z.ZodString, z.ZodBoolean, z.ZodNumber, z.ZodEnum, z.ZodLiteral] as const;

function isStrict(schema: z.ZodObject): boolean {
  return schema.def.catchall instanceof z.ZodNever;
}
