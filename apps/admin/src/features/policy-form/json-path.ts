/**
 * The way to a value in a draft (字段路径): reading it, and the draft with another value there. A draft is never changed in place, so
 * what was typed before can be brought back.
 */
import type { Json } from "@xinzhi/domain/schemas";
import { isGroup, isList } from "@xinzhi/ui/words/policy-text.ts";

/** Steps by name into groups and by number into lists. */
export type Path = readonly (string | number)[];

/** One text for a way, as the API spells it. */
export function pathText(path: Path): string {
  return path.join(".");
}

/** The value at the end of a way; `undefined` where it is not said. */
export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (at === undefined) return undefined;
    if (isList(at)) return typeof step === "number" ? at[step] : undefined;
    return isGroup(at) && typeof step === "string" && Object.hasOwn(at, step)
      ? at[step]
      : undefined;
  }, json);
}

/** The draft with a value at the end of a way; `undefined` leaves it out. Groups on the way are made where they are missing. */
export function withValue(json: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? "";
  if (typeof step === "number") {
    const rows = json !== undefined && isList(json) ? json : [];
    const row = rest.length === 0 ? (value ?? "") : withValue(rows[step], rest, value);
    return [...rows.slice(0, step), row, ...rows.slice(step + 1)];
  }
  const group = json !== undefined && isGroup(json) ? json : {};
  const part = rest.length === 0 ? value : withValue(group[step], rest, value);
  const { [step]: _, ...others } = group;
  if (part === undefined) return others;
  return Object.hasOwn(group, step) ? { ...group, [step]: part } : { ...others, [step]: part };
}

/** The draft without one row of a list. */
export function withoutRow(json: Json, path: Path, index: number): Json {
  const rows = valueAt(json, path);
  if (rows === undefined || !isList(rows)) return json;
  return withValue(json, path, [...rows.slice(0, index), ...rows.slice(index + 1)]);
}
