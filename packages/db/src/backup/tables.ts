/**
 * Which tables there are, and in which order their rows can be put back (表的次序): a table comes after those it refers to.
 */
import type pg from "pg";

/** A table with its columns and their types, in the order of the table. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Whether rows refer to rows of the same table, and so have to go in together. */
  readonly refersToItself: boolean;
};

/** Every table but the list of migrations. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows: columns } = await client.query<{ table: string; name: string; type: string }>(`
    SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'schema_migration'
    ORDER BY c.relname, a.attnum`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    SELECT f.relname AS from, t.relname AS to FROM pg_constraint k
    JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f'`);
  const names = [...new Set(columns.map(({ table }) => table))];
  return ordered(names, references).map((name) => ({
    name,
    columns: columns
      .filter(({ table }) => table === name)
      .map(({ name: column, type }) => ({ name: column, type })),
    refersToItself: references.some(({ from, to }) => from === name && to === name),
  }));
}

type Reference = { readonly from: string; readonly to: string };

/** Names whose references are all placed come next; references in a circle would leave a table without a place. */
function ordered(names: readonly string[], references: readonly Reference[]): readonly string[] {
  const placed: string[] = [];
  for (;;) {
    const next = names.filter(
      (name) =>
        !placed.includes(name) &&
        references.every(({ from, to }) => from !== name || to === name || placed.includes(to)),
    );
    if (next.length === 0) return [...placed, ...names.filter((name) => !placed.includes(name))];
    placed.push(...next);
  }
}
