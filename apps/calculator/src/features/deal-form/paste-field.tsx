/**
 * The block that is pasted into a list (粘贴录入): what was understood is shown, and only then it replaces the rows, in one step of
 * undo.
 */
"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { type ChoiceGroup, useChoiceWords } from "./choice-words.ts";
import { useDealForm } from "./form-context.tsx";
import type { PastedList } from "./pasted-lists.ts";
import { type CellWords, type PastedRow, pastedRows, withRowsPasted } from "./pasted-rows.ts";

/** The field with its preview. */
export function PasteField(props: { readonly list: PastedList; readonly onDone: () => void }) {
  const { list, onDone } = props;
  const { state, edit } = useDealForm();
  const words = useTranslations("dealForm");
  const id = useId();
  const [block, setBlock] = useState("");
  const rows = pastedRows(block, list, state.amountUnit, useCellWords());
  const read = rows.filter(({ kind }) => kind === "read").length;
  const apply = () => {
    const texts = withRowsPasted(state.draft.texts, list, rows);
    edit({ kind: "replaced", draft: { ...state.draft, texts } });
    onDone();
  };
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded border border-edge bg-well p-2"
      data-testid="paste-panel"
    >
      <label htmlFor={id} className="text-faint text-small">
        {words("pasteHint")}
      </label>
      <textarea
        id={id}
        rows={4}
        value={block}
        spellCheck={false}
        className="figures w-full rounded border border-edge bg-paper p-2 text-ink"
        onChange={(event) => setBlock(event.target.value)}
      />
      {rows.length === 0 ? null : (
        <>
          <PastePreview rows={rows} />
          <p role="status" className="text-small">
            {words("pasteRead", { count: String(read) })}
            {read === rows.length
              ? ""
              : ` · ${words("pasteUnread", { count: String(rows.length - read) })}`}
          </p>
          <button
            type="button"
            disabled={read === 0}
            className="min-h-8 rounded bg-accent px-3 text-onaccent disabled:bg-well disabled:text-faint"
            onClick={apply}
          >
            {words("pasteApply")}
          </button>
        </>
      )}
    </div>
  );
}

function PastePreview({ rows }: { readonly rows: readonly PastedRow[] }) {
  const words = useTranslations("dealForm");
  const wordOf = useCodeWords();
  return (
    <ol className="grid gap-1 text-small" data-testid="paste-preview">
      {rows.map((row, index) => (
        <li key={index} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-2">
          <span className="text-faint">{words("pasteRow", { number: String(index + 1) })}</span>
          {row.kind === "read" ? (
            <span className="figures">{Object.entries(row.texts).map(wordOf).join(" · ")}</span>
          ) : (
            <span className="text-vermilion">
              {words("pasteNotRead")}: {row.line}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const GROUPS = {
  code: "fees",
  kind: "feeKinds",
  payer: "payers",
  payee: "payees",
} as const satisfies Readonly<Record<keyof CellWords, ChoiceGroup>>;

/** A code in words; an amount with its unit, a rate with its sign. */
function useCodeWords(): (entry: readonly [name: string, text: string]) => string {
  const { state } = useDealForm();
  const units = useTranslations("units");
  const choicesOf = useChoiceWords();
  return ([name, text]) => {
    if (name === "amount") return `${text} ${units(state.amountUnit)}`;
    if (name === "rate") return `${text}%`;
    const group = Object.entries(GROUPS).find(([part]) => part === name)?.[1];
    return (group && choicesOf(group).find(({ code }) => code === text)?.word) ?? text;
  };
}

/** Cells are known by a choice's word and by its code. */
function useCellWords(): CellWords {
  const choicesOf = useChoiceWords();
  const known = (group: ChoiceGroup) =>
    new Map(
      choicesOf(group).flatMap(({ code, word }) => [[word, code] as const, [code, code] as const]),
    );
  return {
    code: known(GROUPS.code),
    kind: known(GROUPS.kind),
    payer: known(GROUPS.payer),
    payee: known(GROUPS.payee),
  };
}
