/**
 * The frame of a field for laymen (填写框): the question above, its explanation behind a button of one sentence, the control, its reading,
 * and what is wrong. Everything that is touched is at least 44 pixels high.
 */
"use client";

import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";

/** What every field shows around its control. */
export type PlainFrame = {
  readonly name: string;
  readonly label: string;
  /** What the word means, in one sentence. */
  readonly help?: string | undefined;
  readonly reading?: string | undefined;
  readonly error?: string | undefined;
  /** May be left empty. */
  readonly isOptional?: boolean;
};

/** What ties a control to its frame. */
export type ControlTies = {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
};

/** A field with one control. */
export function PlainField(
  props: PlainFrame & { readonly control: (ties: ControlTies) => ReactNode },
) {
  const { name, label, help, reading, error, isOptional, control } = props;
  const id = useId();
  const notes = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(reading === undefined ? [] : [`${id}-reading`]),
  ];
  return (
    <div data-field={name} className="min-w-0">
      <ExplainedLabel help={help} label={label}>
        <label htmlFor={id}>
          {label}
          <OptionalMark isOptional={isOptional} />
        </label>
      </ExplainedLabel>
      {control({
        id,
        name,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": notes.length === 0 ? undefined : notes.join(" "),
      })}
      <FieldNotes id={id} error={error} reading={reading} />
    </div>
  );
}

/** A field of several controls, e.g. choices side by side. */
export function PlainGroup(props: PlainFrame & { readonly children: ReactNode }) {
  const { name, label, help, reading, error, isOptional, children } = props;
  const id = useId();
  return (
    <fieldset
      data-field={name}
      className="min-w-0"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className="sr-only">{label}</legend>
      <ExplainedLabel help={help} label={label}>
        <span aria-hidden="true">
          {label}
          <OptionalMark isOptional={isOptional} />
        </span>
      </ExplainedLabel>
      {children}
      <FieldNotes id={id} error={error} reading={reading} />
    </fieldset>
  );
}

function OptionalMark({ isOptional }: { readonly isOptional: boolean | undefined }) {
  const words = useTranslations("estimate.form");
  return isOptional === true ? (
    <span className="ml-1 font-normal text-faint text-small">{words("optional")}</span>
  ) : null;
}

/** A name with a button that says what it means. */
function ExplainedLabel(props: {
  readonly label: string;
  readonly help: string | undefined;
  readonly children: ReactNode;
}) {
  const { label, help, children } = props;
  const words = useTranslations("estimate.form");
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className="flex min-h-11 items-center font-semibold">
        {children}
        {help === undefined ? null : (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={words("whatIs", { term: label })}
            className="group grid size-11 shrink-0 place-items-center print:hidden"
            onClick={() => setIsOpen(!isOpen)}
          >
            <span
              aria-hidden="true"
              className="grid size-6 place-items-center rounded-full border border-edge font-normal text-faint text-small group-hover:border-accent group-hover:text-accent group-aria-expanded:bg-accent group-aria-expanded:text-onaccent"
            >
              ?
            </span>
          </button>
        )}
      </div>
      {help === undefined ? null : (
        <p id={id} hidden={!isOpen} className="mb-2 rounded bg-tint px-3 py-2" data-testid="help">
          {help}
        </p>
      )}
    </>
  );
}

function FieldNotes(props: {
  readonly id: string;
  readonly error: string | undefined;
  readonly reading: string | undefined;
}) {
  const { id, error, reading } = props;
  return (
    <>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1 text-vermilion" data-testid="field-error">
          {error}
        </p>
      )}
      {reading === undefined ? null : (
        <p id={`${id}-reading`} className="mt-1 text-faint" data-testid="field-reading">
          {reading}
        </p>
      )}
    </>
  );
}

/** The look of a text or list control. */
export const PLAIN_CONTROL =
  "h-11 w-full min-w-0 rounded border border-edge bg-paper px-3 text-ink text-lead placeholder:text-faint aria-invalid:border-vermilion aria-invalid:bg-vermiliontint";
