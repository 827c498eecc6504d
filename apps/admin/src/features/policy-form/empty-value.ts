/** What a part holds before anything is typed into it (空白值): groups with their parts, the first kind, no rows. */
import type { Json, PolicyField } from "@xinzhi/domain/schemas";

/** The empty value of a field; a field that is typed has none. */
export function emptyValue(field: PolicyField): Json | undefined {
  switch (field.kind) {
    case "group":
      return partsEmpty(field.parts);
    case "variants": {
      const [first] = field.of;
      return first === undefined ? undefined : { kind: first.name, ...partsEmpty(first.parts) };
    }
    case "list":
    case "names":
    case "texts":
      return [];
    case "row":
      return field.of.map((part) => emptyValue(part) ?? "");
    case "yesNo":
      return false;
    case "wordOr":
      return field.word;
    case "again":
      return emptyValue(field.open());
    default:
      return undefined;
  }
}

/** The parts that are always there. */
export function partsEmpty(parts: Extract<PolicyField, { kind: "group" }>["parts"]): {
  readonly [key: string]: Json;
} {
  return Object.fromEntries(
    parts.flatMap(({ name, isOptional, field }) => {
      const empty = isOptional ? undefined : emptyValue(field);
      return empty === undefined ? [] : [[name, empty] as const];
    }),
  );
}
