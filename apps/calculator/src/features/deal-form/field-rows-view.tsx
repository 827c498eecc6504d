/**
 * A list of rows in the form: each row's fields, with a way to add a stretch and to remove one.
 */
"use client";

import { Fragment, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { rowsOf } from "./deal-texts.ts";
import type { FieldList } from "./field-rows.ts";
import { useDealForm } from "./form-context.tsx";

const LABELS = {
  "deal.rates": "rates",
  "deal.funding.relending.segments": "segments",
  "deal.relendingComparison": "comparison",
} as const satisfies Readonly<Record<FieldList, string>>;

/** The rows of a list; `minimum` of them cannot be removed. */
export function FieldRows(props: {
  readonly list: FieldList;
  readonly minimum: number;
  readonly children: (row: number) => ReactNode;
}) {
  const { list, minimum, children } = props;
  const { state, edit } = useDealForm();
  const words = useTranslations("dealForm");
  const rows = rowsOf(state.draft.texts, list);
  const isNumbered = list !== "deal.relendingComparison" && rows.length > 1;
  return (
    <>
      {rows.map((row) => (
        <Fragment key={row}>
          {isNumbered ? (
            <p className="text-faint text-small">{words("step", { number: String(row + 1) })}</p>
          ) : null}
          {children(row)}
          {rows.length > minimum && (row > 0 || minimum === 0) ? (
            <RowButton
              label={words(`removeRow.${LABELS[list]}`)}
              onPress={() => edit({ kind: "row-removed", list, row })}
            />
          ) : null}
        </Fragment>
      ))}
      {rows.length === 0 ? null : (
        <RowButton
          label={words(`addRow.${LABELS[list]}`)}
          onPress={() => edit({ kind: "row-added", list })}
        />
      )}
    </>
  );
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
