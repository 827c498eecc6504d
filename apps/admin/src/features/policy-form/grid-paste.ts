/**
 * A block from a spreadsheet into a grid (粘贴): cell by cell from where the cursor stands. What is understood becomes a value; what is
 * not keeps its text and is refused at its cell. A first line of which nothing is understood is the head of the table.
 */
import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { emptyValue } from "./empty-value.ts";
import { withValue } from "./json-path.ts";
import { readTyped, type TypedAround } from "./read-typed.ts";

/** One column: the way from the row to its value. */
export type GridColumn = {
  readonly steps: readonly (string | number)[];
  readonly name: string;
  readonly field: PolicyField;
  readonly isOptional: boolean;
};

type Pasted = { readonly rows: readonly Json[]; readonly read: number; readonly refused: number };

/** The rows with the block in them; rows are added where the block is longer. */
export function pastedInto(
  rows: readonly Json[],
  block: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  around: TypedAround & { readonly of: PolicyField; readonly columns: readonly GridColumn[] },
): Pasted {
  const columns = around.columns.slice(at.column);
  const lines = block.map((cells) => lineOf(cells, columns, around));
  const [head, ...rest] = lines;
  const isHead = head !== undefined && rest.length > 0 && head.every(({ isRead }) => !isRead);
  const body = isHead ? rest : lines;
  const empty = emptyValue(around.of) ?? "";
  const pasted = body.reduce<readonly Json[]>((all, cells, offset) => {
    const place = at.row + offset;
    const row = cells.reduce<Json>(
      (own, { column, json }) => withValue(own, column.steps, json),
      all[place] ?? empty,
    );
    return [...all.slice(0, place), row, ...all.slice(place + 1)];
  }, rows);
  const cells = body.flat();
  const read = cells.filter(({ isRead }) => isRead).length;
  return { rows: pasted, read, refused: cells.length - read };
}

function lineOf(cells: readonly string[], columns: readonly GridColumn[], around: TypedAround) {
  return columns.slice(0, cells.length).map((column, index) => {
    const along = [...around.along, column.name];
    return { column, ...readTyped(column.field, cells[index] ?? "", { ...around, along }) };
  });
}
