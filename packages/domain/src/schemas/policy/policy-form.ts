/**
 * The form of policy data (政策表单): what a content is made of, read from the shape that decodes it. An editor that is drawn from
 * it knows every kind there is, and takes up a new one by itself.
 */
import * as z from "zod/mini";
import { type FormNote, noteOf } from "./form-notes.ts";

/** What a value's wrapper says of its unit: `{ yuan }`, `{ perYear }`, `{ addedPerYear }`, `{ share }`. */
export const QUANTITY_UNITS = ["yuan", "perYear", "addedPerYear", "share"] as const;

/** One of them. */
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/** Bounds of digits. */
type Bounds = Extract<FormNote, { kind: "decimal" }>["bounds"];

/**
 * One value or group of values.
 * - `quantity`: a decimal inside its unit; `decimal`: one whose unit its name says; `count`: a whole number.
 * - `flag`: true, or left out; `yesNo`: one of both.
 * - `choice`, `names`: one or several out of a list; `texts`: several free texts.
 * - `group`, `list`, `row` (a list of fixed length), `variants` (a group whose kind decides what else it has).
 * - `orNone`: said to be none, or a value; `wordOr`: one word for everything, or a value.
 * - `again`: the same as a field further out, which a rule inside a rule is.
 */
export type PolicyField =
  | { readonly kind: "quantity"; readonly unit: QuantityUnit; readonly bounds: Bounds }
  | { readonly kind: "decimal"; readonly bounds: Bounds }
  | { readonly kind: "count"; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "flag" | "yesNo" | "date" }
  | { readonly kind: "text"; readonly lengthMax: number }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "names"; readonly of: readonly string[]; readonly least: number }
  | { readonly kind: "texts" }
  | { readonly kind: "group"; readonly parts: readonly PolicyPart[] }
  | { readonly kind: "list"; readonly of: PolicyField }
  | { readonly kind: "row"; readonly of: readonly PolicyField[] }
  | { readonly kind: "variants"; readonly of: readonly PolicyVariant[] }
  | { readonly kind: "orNone"; readonly of: PolicyField }
  | { readonly kind: "wordOr"; readonly word: string; readonly of: PolicyField }
  | { readonly kind: "again"; readonly open: () => PolicyField };

/** A named part of a group; one that is not always there is left out where the document does not speak of it. */
export type PolicyPart = {
  readonly name: string;
  readonly isOptional: boolean;
  readonly field: PolicyField;
};

/** One of the kinds that a group may be of, and what it has then, its `kind` not counted. */
export type PolicyVariant = { readonly name: string; readonly parts: readonly PolicyPart[] };

type Shape = z.core.JSONSchema.JSONSchema;

/** What a note of ours is called among the words of JSON Schema. */
const NOTE = "xinzhi";

/** The field that a shape decodes. */
export function fieldOf(shape: z.ZodMiniType): PolicyField {
  const notes: FormNote[] = [];
  const whole = z.toJSONSchema(shape, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const note = noteOf(zodSchema);
      if (note === undefined) return;
      jsonSchema[NOTE] = notes.length;
      notes.push(note);
    },
  });
  return fieldIn(whole, { notes, named: whole.$defs ?? {} });
}

type Around = {
  readonly notes: readonly FormNote[];
  readonly named: Readonly<Record<string, Shape>>;
};

function fieldIn(shape: Shape, around: Around): PolicyField {
  const noted = around.notes[Number(shape[NOTE] ?? -1)];
  if (noted !== undefined) return ofNote(noted);
  if (shape.$ref !== undefined) return again(shape.$ref, around);
  const alternatives = shape.oneOf ?? shape.anyOf;
  if (alternatives !== undefined) return ofAlternatives(alternatives.map(spelled), around);
  if (shape.type === "object") return groupOr(partsIn(shape, around));
  if (shape.type === "array") return ofList(shape, around);
  if (shape.type === "boolean") return { kind: shape.const === true ? "flag" : "yesNo" };
  if (shape.type === "integer") {
    return { kind: "count", atLeast: shape.minimum ?? 0, atMost: shape.maximum ?? 0 };
  }
  const names = namesIn(shape);
  if (names.length > 0) return { kind: "choice", of: names };
  return { kind: "text", lengthMax: shape.maxLength ?? 0 };
}

function ofNote(note: FormNote): PolicyField {
  switch (note.kind) {
    case "decimal":
      return { kind: "decimal", bounds: note.bounds };
    case "wordOr":
      return { kind: "wordOr", word: note.word, of: fieldOf(note.shape) };
    default:
      return { kind: "date" };
  }
}

function again(ref: string, around: Around): PolicyField {
  const shape = around.named[ref.replace("#/$defs/", "")] ?? {};
  return { kind: "again", open: () => fieldIn(shape, around) };
}

/** JSON Schema may say yes or no in the place of a shape; ours never do. */
function spelled(shape: Shape | boolean): Shape {
  return typeof shape === "boolean" ? {} : shape;
}

function ofAlternatives(shapes: readonly Shape[], around: Around): PolicyField {
  const values = shapes.filter(({ type }) => type !== "null");
  const [only] = values;
  if (only !== undefined && values.length < shapes.length) {
    return { kind: "orNone", of: fieldIn(only, around) };
  }
  return {
    kind: "variants",
    of: values.flatMap((shape) => {
      const parts = partsIn(shape, around).filter(({ name }) => name !== "kind");
      return namesIn(spelled(shape.properties?.["kind"] ?? {})).map((name) => ({ name, parts }));
    }),
  };
}

function partsIn(shape: Shape, around: Around): readonly PolicyPart[] {
  return Object.entries(shape.properties ?? {}).map(([name, part]) => ({
    name,
    isOptional: !(shape.required ?? []).includes(name),
    field: fieldIn(spelled(part), around),
  }));
}

/** A group that has nothing but its unit is a quantity. */
function groupOr(parts: readonly PolicyPart[]): PolicyField {
  const [only, another] = parts;
  const unit = QUANTITY_UNITS.find((known) => known === only?.name);
  if (only?.field.kind === "decimal" && unit !== undefined && another === undefined) {
    return { kind: "quantity", unit, bounds: only.field.bounds };
  }
  return { kind: "group", parts };
}

function ofList(shape: Shape, around: Around): PolicyField {
  if (shape.prefixItems !== undefined) {
    return { kind: "row", of: shape.prefixItems.map((item) => fieldIn(spelled(item), around)) };
  }
  const items = Array.isArray(shape.items) ? undefined : shape.items;
  const of = fieldIn(spelled(items ?? {}), around);
  if (of.kind === "choice") return { kind: "names", of: of.of, least: shape.minItems ?? 0 };
  return of.kind === "text" ? { kind: "texts" } : { kind: "list", of };
}

function namesIn({ enum: listed, const: only }: Shape): readonly string[] {
  const values = listed ?? (only === undefined ? [] : [only]);
  return values.flatMap((value) => (typeof value === "string" ? [value] : []));
}
