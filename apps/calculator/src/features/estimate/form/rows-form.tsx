/** A list of rows (多项填写), e.g. the rights that secure the loan: each row its fields, rows added and removed. */
"use client";

import { useTranslations } from "use-intl";
import { SIDE } from "../fields/buttons.ts";
import { rowNumbers, withoutRow } from "../work/estimate-work.ts";
import { useEstimateForm } from "./estimate-context.tsx";
import type { EstimateRows } from "./estimate-fields.ts";
import { FieldView } from "./field-view.tsx";
import { fieldsOfRow } from "./step-problems.ts";

/** What a row that was just added says already, so that it is one. */
const FIRST_TEXT = { rights: ["right", "inventionPatent"], fees: ["payee", "guarantor"] } as const;

/** The rows. */
export function RowsForm({ rows }: { readonly rows: EstimateRows }) {
  const { list } = rows;
  const form = useEstimateForm();
  const words = useTranslations("estimate.form");
  const numbers = rowNumbers(form.texts, list, 1);
  const [field, text] = FIRST_TEXT[list];
  return (
    <div className="grid gap-3">
      {numbers.map((row) => (
        <fieldset key={row} className="grid min-w-0 gap-3 rounded border border-line bg-paper p-3">
          <legend className="px-1 font-semibold">
            {words("row", { number: String(row + 1) })}
          </legend>
          {fieldsOfRow(rows, row, form.text).map((placed) => (
            <FieldView key={placed.path} field={placed.field} path={placed.path} />
          ))}
          {numbers.length === 1 ? null : (
            <button
              type="button"
              className={SIDE}
              onClick={() => form.change((texts) => withoutRow(texts, list, row))}
            >
              {words("removeRow", { number: String(row + 1) })}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className={SIDE}
        onClick={() => form.type(`${list}.${numbers.length}.${field}`, text)}
      >
        {words("addRow")}
      </button>
    </div>
  );
}
