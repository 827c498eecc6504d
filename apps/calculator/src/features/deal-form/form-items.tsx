/**
 * The items of a section (分组内容) as the table lists them: fields, choosers, lists with their rows, and groups that fold.
 */
"use client";

import { Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import { Chooser, DealField } from "./deal-field.tsx";
import { rowsShown } from "./field-rows.ts";
import { useDealForm } from "./form-context.tsx";
import { isInGroup } from "./group-paths.ts";
import { PastePanel } from "./paste-panel.tsx";
import { PASTED_LISTS, type PastedList } from "./pasted-lists.ts";
import { useProblemWords } from "./problem-words.ts";
import type { FieldPath, GroupSpec, ItemSpec, ListSpec } from "./table/field-spec.ts";
import { textAt } from "./table/sections.ts";

/** Items, in a list those of one row. What does not apply is not shown. */
export function FormItems(props: { readonly items: readonly ItemSpec[]; readonly row?: number }) {
  const { items, row } = props;
  const { state } = useDealForm();
  const text = textAt(state.draft.texts, row);
  return items
    .filter(({ when }) => when === undefined || when(text, row))
    .map((item) => <Item key={keyOf(item)} item={item} row={row} />);
}

function keyOf(item: ItemSpec): string {
  return item.kind === "group" ? item.label : `${item.kind} ${item.path}`;
}

function Item({ item, row }: { readonly item: ItemSpec; readonly row: number | undefined }) {
  switch (item.kind) {
    case "field":
      return <DealField spec={item} path={placed(item.path, row)} />;
    case "chooser":
      return <Chooser spec={item} />;
    case "list":
      return <Rows list={item} />;
    default:
      return <Group group={item} row={row} />;
  }
}

function placed(path: FieldPath, row: number | undefined): FieldPath {
  return row === undefined ? path : path.replace("*", String(row));
}

/** A list: its rows, each with a way to remove it, and a way to add one. */
function Rows({ list }: { readonly list: ListSpec }) {
  const { state, edit, isReadOnly } = useDealForm();
  const words = useTranslations("dealForm");
  const rows = rowsShown(state.draft.texts, list);
  const name = words(`lists.${list.label}`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2" data-list={list.path}>
      {rows.map((row) => (
        <Fragment key={row}>
          {rows.length > 1 || list.minimum === 0 ? (
            <div className="flex items-center justify-between gap-2 border-line border-t pt-1">
              <h4 className="text-faint text-small">
                {words("rowOf", { list: name, number: String(row + 1) })}
              </h4>
              {isReadOnly || row < list.minimum ? null : (
                <RowButton
                  label={words("removeRow", { number: String(row + 1) })}
                  onPress={() => edit({ kind: "row-removed", list: list.path, row })}
                />
              )}
            </div>
          ) : null}
          <FormItems items={list.row} row={row} />
        </Fragment>
      ))}
      <PlaceProblem path={list.path} />
      {isReadOnly ? null : (
        <>
          {isPastedInto(list.path) ? <PastePanel list={list.path} /> : null}
          <RowButton
            label={words("addRow", { list: name })}
            onPress={() => edit({ kind: "row-added", list: list.path })}
          />
        </>
      )}
    </div>
  );
}

function isPastedInto(path: FieldPath): path is PastedList {
  return PASTED_LISTS.some((list) => list === path);
}

function RowButton(props: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className="min-h-6 justify-self-end text-accent text-small underline"
      onClick={props.onPress}
    >
      {props.label}
    </button>
  );
}

/** What is wrong with a place as a whole, such as layers that do not add up. */
function PlaceProblem({ path }: { readonly path: FieldPath }) {
  const { state, problemAt } = useDealForm();
  const problemWords = useProblemWords(state.amountUnit);
  const problem = problemAt(path);
  return problem === undefined ? null : (
    <p className="text-small text-vermilion" data-testid="place-error">
      {problemWords(problem)}
    </p>
  );
}

/** A group that few deals need: folded until it is opened or has something wrong inside. */
function Group({ group, row }: { readonly group: GroupSpec; readonly row: number | undefined }) {
  const { told, state } = useDealForm();
  const words = useTranslations("dealForm");
  const [isOpen, setOpen] = useState(false);
  const isInside = (path: FieldPath) => isInGroup(group, path, row);
  const isWrong = told.some(({ path }) => isInside(path));
  const stands = isOpen || isWrong;
  const filled = Object.entries(state.draft.texts).filter(
    ([path, text]) => text.trim() !== "" && isInside(path),
  ).length;
  return (
    <div className="border-line border-t" data-group={group.label}>
      <h4>
        <button
          type="button"
          aria-expanded={stands}
          className="flex min-h-8 w-full items-center gap-2 text-left hover:bg-tint"
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true" className="w-3 text-faint">
            {stands ? "▾" : "▸"}
          </span>
          <span>{words(`groups.${group.label}`)}</span>
          <span className="flex-1 text-right text-faint text-small">
            {filled === 0 || stands ? "" : words("filled", { count: String(filled) })}
          </span>
        </button>
      </h4>
      {stands ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2 pt-1 pb-2">
          <FormItems items={group.items} {...(row === undefined ? {} : { row })} />
        </div>
      ) : null}
    </div>
  );
}
