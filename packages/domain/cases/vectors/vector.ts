/** A small check (小算例): what it gives and what it expects, by name, as the file spells it. */

/** Values by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** One check. */
export type Vector = {
  readonly id: string;
  readonly kind: string;
  readonly input: Fields;
  readonly expected: Fields;
};

/** The text under a name; whole numbers are read as their digits. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new Error(`${name} is missing`);
}

/** The whole number under a name. */
export function countOf(fields: Fields, name: string): number {
  return Number(textOf(fields, name));
}

/** The list of groups under a name. */
export function groupsOf(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
  return value;
}
