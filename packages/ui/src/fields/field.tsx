/**
 * A labelled field (字段): label, unit, hint and error text, tied together for screen readers. Nothing typed is ever
 * swallowed: the field shows the text as typed until its owner replaces it.
 */
"use client";

import { type ReactNode, useId } from "react";

/** What every field shows around its control. */
export type FieldFrame = {
  readonly label: string;
  /** The path of the field, so that a problem found elsewhere can lead here. */
  readonly name: string;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  /** Read back to the typist, e.g. 人民币大写. */
  readonly reading?: ReactNode;
  readonly error?: string | undefined;
  /** A short caution beside the unit, e.g. 示例. */
  readonly mark?: FieldMark | undefined;
};

/** A caution: its word, the whole of it where the word is pointed at, and whether it tells of a value that nobody typed. */
export type FieldMark = {
  readonly word: string;
  readonly note?: string;
  readonly isDefault?: boolean;
};

type ControlAttributes = {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
};

/** Label, control, unit, then hint or error. The label stands left of the control where there is room. */
export function Field(
  props: FieldFrame & { readonly control: (attributes: ControlAttributes) => ReactNode },
) {
  const { label, name, unit, hint, reading, error, mark, control } = props;
  const id = useId();
  const [hintId, readingId, errorId] = [`${id}-hint`, `${id}-reading`, `${id}-error`];
  const markId = `${id}-mark`;
  const described = [
    ...(error === undefined ? [] : [errorId]),
    ...(reading === undefined ? [] : [readingId]),
    ...(hint === undefined ? [] : [hintId]),
    ...(mark === undefined ? [] : [markId]),
  ];
  const attributes: ControlAttributes = {
    id,
    name,
    "aria-invalid": error === undefined ? undefined : true,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
  };
  return (
    <div
      className="grid grid-cols-[7.5rem_minmax(0,1fr)_4.5rem] items-start gap-x-2"
      data-field={name}
    >
      <label htmlFor={id} className="pt-1.5 text-right text-faint leading-5">
        {label}:
      </label>
      <div className="min-w-0">
        {control(attributes)}
        {error === undefined ? null : (
          <p id={errorId} className="text-small text-vermilion" data-testid="field-error">
            {error}
          </p>
        )}
        {reading === undefined ? null : (
          <p id={readingId} className="text-faint text-small" data-testid="field-reading">
            {reading}
          </p>
        )}
        {hint === undefined ? null : (
          <p id={hintId} className="text-faint text-small">
            {hint}
          </p>
        )}
      </div>
      <span className="flex flex-wrap items-center gap-1 pt-1.5 text-faint text-small">
        {unit}
        {mark === undefined ? null : (
          <span
            id={markId}
            className="rounded-sm bg-ambertint px-1 text-amber"
            title={mark.note}
            data-testid={mark.isDefault === true ? "default-mark" : "sample-mark"}
          >
            {mark.word}
            {mark.note === undefined ? null : <span className="sr-only">: {mark.note}</span>}
          </span>
        )}
      </span>
    </div>
  );
}

/** The look of a control; one with an error has a vermilion edge. */
export const CONTROL_LOOK =
  "h-8 w-full min-w-0 rounded border border-edge bg-paper px-2 text-ink placeholder:text-faint aria-invalid:border-vermilion aria-invalid:bg-vermiliontint";

/** The look of a control that is only read: no box to type in, but one to be focused and copied from. */
export const READ_LOOK =
  "h-8 w-full min-w-0 rounded border border-line bg-well px-2 text-ink placeholder:text-faint";
