/**
 * A list as a grid (表格录入): a row for each entry, a column for each value with its unit in the header. A block from a spreadsheet is
 * pasted where the cursor stands, and told back cell by cell.
 */
"use client";

import type { Json, PolicyField, PolicyPart } from "@xinzhi/domain/schemas";
import { SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { isList, policyUnit, unitWord } from "@xinzhi/ui/words/policy-text.ts";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { emptyValue } from "./empty-value.ts";
import { problemsAt, usePolicyForm, usePolicyNames, useTypedAround } from "./form-context.tsx";
import { type GridColumn, pastedInto } from "./grid-paste.ts";
import { type Path, pathText, valueAt, withoutRow, withValue } from "./json-path.ts";
import { isFigure, isLeaf, Leaf } from "./leaf.tsx";
import { cellsIn } from "./read-typed.ts";

/** The columns of a list whose entries are single controls, or groups or pairs of them; `undefined` for any deeper list. */
export function gridColumns(of: PolicyField): readonly GridColumn[] | undefined {
  if (isLeaf(of)) return [{ steps: [], name: "", field: of, isOptional: false }];
  if (of.kind === "row") {
    return of.of.every(isLeaf)
      ? of.of.map((field, index) => ({ steps: [index], name: "", field, isOptional: false }))
      : undefined;
  }
  if (of.kind !== "group" || !of.parts.every(({ field }) => isLeaf(field))) return undefined;
  return of.parts.map((part: PolicyPart) => ({ ...part, steps: [part.name] }));
}

type GridProps = {
  readonly of: PolicyField;
  readonly columns: readonly GridColumn[];
  readonly path: Path;
  readonly along: readonly string[];
  readonly label: string;
};

/** The grid. */
export function Grid({ of, columns, path, along, label }: GridProps) {
  const { item, change, problems } = usePolicyForm();
  const words = useTranslations("policyDesk.form");
  const around = useTypedAround();
  const tableRef = useRef<HTMLTableElement>(null);
  const [pasted, setPasted] = useState<{ readonly read: number; readonly refused: number }>();
  const json = valueAt(item, path);
  const rows = json !== undefined && isList(json) ? json : [];
  const errors = problemsAt(problems, path, "here");
  const paste = (text: string, target: HTMLElement): boolean => {
    const block = cellsIn(text);
    const cell = target.closest<HTMLElement>("[data-cell]");
    const [row, column] = (cell?.dataset["cell"] ?? "").split(":").map((part) => JSON.parse(part));
    if (block === undefined || change === undefined || typeof row !== "number") return false;
    const result = pastedInto(rows, block, { row, column }, { of, columns, along, ...around });
    change(withValue(item, path, [...result.rows]));
    setPasted({ read: result.read, refused: result.refused });
    return true;
  };
  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className="relative overflow-x-auto" aria-label={label} tabIndex={0}>
        <table
          ref={tableRef}
          className="border-collapse"
          data-grid={pathText(path)}
          onKeyDown={(event) => moveBetween(event, tableRef.current)}
          onPaste={(event) => {
            if (!(event.target instanceof HTMLElement)) return;
            if (paste(event.clipboardData.getData("text/plain"), event.target)) {
              event.preventDefault();
            }
          }}
        >
          <GridHead columns={columns} along={along} label={label} />
          <tbody>
            {rows.map((_, index) => (
              <GridRow
                key={index}
                index={index}
                columns={columns}
                path={path}
                along={along}
                label={label}
              />
            ))}
          </tbody>
        </table>
      </section>
      {errors.map((text) => (
        <p key={text} className="text-small text-vermilion" data-testid="field-error">
          {text}
        </p>
      ))}
      {change === undefined ? null : (
        <div className="flex flex-wrap items-center gap-3 pt-1">
          <button
            type="button"
            className={SIDE_BUTTON}
            onClick={() => change(withValue(item, path, [...rows, emptyRow(of)]))}
          >
            {words("addRow")}
          </button>
          <p className="text-faint text-small">{words("pasteHint")}</p>
          <p role="status" className="text-small" data-testid="pasted">
            {pasted === undefined
              ? ""
              : words("pasted", { read: String(pasted.read), refused: String(pasted.refused) })}
          </p>
        </div>
      )}
    </div>
  );
}

function emptyRow(of: PolicyField): Json {
  return emptyValue(of) ?? "";
}

function GridHead(props: Pick<GridProps, "columns" | "along" | "label">) {
  const { columns, along, label } = props;
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  const { change } = usePolicyForm();
  return (
    <thead>
      <tr className="align-bottom text-faint text-small">
        <th scope="col" className="pr-2 text-right font-normal">
          {words("number")}
        </th>
        {columns.map((column) => (
          <th
            key={column.steps.join(".")}
            scope="col"
            className={`px-1 pb-1 font-normal ${isFigure(column.field) ? "text-right" : "text-left"}`}
          >
            {titleOf(column, label, names.field)}
            <UnitNote unit={unitWord(policyUnit(column.field, [...along, column.name]), names)} />
          </th>
        ))}
        {change === undefined ? null : (
          <td>
            <span className="sr-only">{words("takeRow")}</span>
          </td>
        )}
      </tr>
    </thead>
  );
}

function titleOf(column: GridColumn, label: string, nameOf: (name: string) => string): string {
  if (column.name !== "") return nameOf(column.name);
  const [step] = column.steps;
  return typeof step === "number" ? nameOf(step === 0 ? "from" : "to") : label;
}

/** The unit in the brackets in which tables write it. */
function UnitNote({ unit }: { readonly unit: string }) {
  const words = useTranslations("admin.policy");
  return unit === "" ? null : (
    <span className="whitespace-nowrap">{words("inUnit", { unit })}</span>
  );
}

function GridRow(props: Omit<GridProps, "of"> & { readonly index: number }) {
  const { index, columns, path, along, label } = props;
  const { item, change, problems } = usePolicyForm();
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  const number = String(index + 1);
  const own = [...path, index];
  const isSingle = columns.every(({ steps }) => steps.length === 0);
  const errors = isSingle ? [] : problemsAt(problems, own, "here");
  return (
    <tr className="align-top">
      <th scope="row" className="figures pt-1.5 pr-2 text-right font-normal text-faint text-small">
        {number}
        {errors.map((text) => (
          <span
            key={text}
            className="block max-w-48 text-left text-vermilion"
            data-testid="field-error"
          >
            {text}
          </span>
        ))}
      </th>
      {columns.map((column, place) => (
        <td
          key={column.steps.join(".")}
          data-cell={`${index}:${place}`}
          className={`px-1 py-0.5 ${isFigure(column.field) ? "min-w-24 text-right" : "min-w-28"}`}
        >
          <Leaf
            field={column.field}
            path={[...own, ...column.steps]}
            along={[...along, column.name]}
            isOptional={column.isOptional}
            label={`${titleOf(column, label, names.field)} ${number}`}
          />
        </td>
      ))}
      {change === undefined ? null : (
        <td className="py-0.5 pl-1">
          <button
            type="button"
            className="min-h-8 px-2 text-faint hover:text-vermilion"
            aria-label={`${words("takeRow")} ${number}`}
            onClick={() => change(withoutRow(item, path, index))}
          >
            ×
          </button>
        </td>
      )}
    </tr>
  );
}

/** ↑ and ↓, or Enter, go to the same column of the next row; a choice keeps its arrows. */
function moveBetween(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const isDown = event.key === "ArrowDown" || event.key === "Enter";
  if ((!isDown && event.key !== "ArrowUp") || !(event.target instanceof HTMLInputElement)) return;
  const [row = "", column = ""] = (
    event.target.closest<HTMLElement>("[data-cell]")?.dataset["cell"] ?? ""
  ).split(":");
  const rows = [...(table?.querySelectorAll<HTMLElement>(`[data-cell$=":${column}"]`) ?? [])];
  const at = rows.findIndex(({ dataset }) => dataset["cell"] === `${row}:${column}`);
  const next = rows[isDown ? at + 1 : at - 1]?.querySelector<HTMLElement>("input, select");
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
