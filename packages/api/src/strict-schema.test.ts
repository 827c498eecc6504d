/** What counts as a hole in a schema. */
import { expect, test } from "vitest";
import * as z from "zod";
import { loosePartsOf } from "./strict-schema.ts";

const LOOSE = z.object({ a: z.string() });

test("a schema of strict objects, lists, choices and texts has no holes", () => {
  const schema = z.strictObject({
    text: z.string().max(3),
    list: z.array(z.strictObject({ on: z.boolean() })).readonly(),
    choice: z.union([z.literal("a"), z.enum(["b", "c"])]),
    absent: z.exactOptional(z.strictObject({})),
  });
  expect(loosePartsOf(schema, "in")).toEqual([]);
});

test.each([
  ["the object itself", LOOSE, ["in"]],
  ["a passing object", z.looseObject({}), ["in"]],
  ["an object in a field", z.strictObject({ deal: LOOSE }), ["in.deal"]],
  ["an object in a list", z.strictObject({ rows: z.array(LOOSE) }), ["in.rows[]"]],
  ["an object in a choice", z.strictObject({ one: z.union([z.string(), LOOSE]) }), ["in.one"]],
  ["an optional object", z.strictObject({ one: z.optional(LOOSE) }), ["in.one"]],
  ["a part of any type", z.strictObject({ one: z.unknown(), two: z.any() }), ["in.one", "in.two"]],
  ["a map of names nobody listed", z.strictObject({ m: z.record(z.string(), LOOSE) }), ["in.m"]],
])("a hole: %s", (_, schema, holes) => {
  expect(loosePartsOf(schema, "in")).toEqual(holes);
});

test("a codec is judged by its side on the wire", () => {
  const onTheWire = (schema: z.ZodType) =>
    z.strictObject({
      at: z.codec(schema, z.custom<Date>(), { decode: () => new Date(0), encode: () => "" }),
    });
  expect(loosePartsOf(onTheWire(z.string()), "in")).toEqual([]);
  expect(loosePartsOf(onTheWire(z.unknown()), "in")).toEqual(["in.at"]);
});
