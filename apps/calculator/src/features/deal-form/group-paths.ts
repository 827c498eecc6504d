/**
 * Which paths a group holds (组内字段), for its count and for what is wrong inside.
 */
import type { FieldPath, GroupSpec, ItemSpec } from "./table/field-spec.ts";
import { patternOf } from "./table/sections.ts";

/** Whether a path stands in a group, in a list in the row at hand. */
export function isInGroup(group: GroupSpec, path: FieldPath, row: number | undefined): boolean {
  const pattern = patternOf(path);
  return group.items.some((item) => holds(item, path, pattern, row));
}

function holds(
  item: ItemSpec,
  path: FieldPath,
  pattern: FieldPath,
  row: number | undefined,
): boolean {
  switch (item.kind) {
    case "group":
      return isInGroup(item, path, row);
    case "list":
      return pattern === item.path || pattern.startsWith(`${item.path}.`);
    default:
      return row === undefined
        ? pattern === item.path
        : path === item.path.replace("*", String(row));
  }
}
