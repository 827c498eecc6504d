/**
 * Inputs that fit a schema (合法样例), made from the schema and from texts that somebody knows to be right somewhere.
 */
import * as z from "zod";
import type { Random } from "./random.ts";
import { type Raw, rawOf } from "./raw-json.ts";

/** Texts to choose from: by the name of a field where one matters, otherwise whichever fits. */
export type Corpus = {
  readonly byField: Readonly<Record<string, readonly string[]>>;
  readonly any: readonly string[];
};

/** Makes examples of one schema. */
export type Examples = (random: Random) => Raw;

/**
 * The maker for a schema. What a field of text may be is asked of the schema itself.
 * @throws {Error} when no text of the corpus fits a field, or the schema has a part of a kind that nobody has met here.
 */
export function examplesOf(schema: z.core.$ZodType, corpus: Corpus, field = "input"): Examples {
  if (schema instanceof z.ZodObject) return objects(schema, corpus);
  if (schema instanceof z.ZodArray) {
    const item = examplesOf(schema.element, corpus, field);
    return (random) => ({
      kind: "list",
      items: Array.from({ length: random.below(4) }, () => item(random)),
    });
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => examplesOf(option, corpus, field));
    return (random) => random.one(options)(random);
  }
  if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional
  ) {
    return examplesOf(schema.unwrap(), corpus, field);
  }
  const fitting = valuesOf(schema, corpus, field).filter(
    (value) => z.safeParse(schema, value).success,
  );
  if (fitting.length === 0) throw new Error(`no example fits "${field}": the corpus needs one`);
  const trees = fitting.map(rawOf);
  return (random) => random.one(trees);
}

/** A field that may be missing is so every other time. */
function objects({ shape }: z.ZodObject, corpus: Corpus): Examples {
  const fields = Object.entries<z.core.$ZodType>(shape).map(([name, field]) => ({
    name,
    mayMiss: field instanceof z.ZodOptional || field instanceof z.ZodExactOptional,
    of: examplesOf(field, corpus, name),
  }));
  return (random) => ({
    kind: "object",
    entries: fields.flatMap(({ name, mayMiss, of }) =>
      mayMiss && random.inHundred(50) ? [] : [[name, of(random)] as const],
    ),
  });
}

/** What might fit a single value; `z.safeParse` has the last word. */
function valuesOf(schema: z.core.$ZodType, corpus: Corpus, field: string): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return [0, 1, 2, schema.minValue, schema.maxValue];
  return corpus.byField[field] ?? corpus.any;
}
