/**
 * Choices (选择): a native list, which every phone and screen reader knows.
 */
"use client";

import { CONTROL_LOOK, Field, type FieldFrame } from "./field.tsx";

/** One choice: what is kept and what is read. */
export type Choice = { readonly value: string; readonly label: string };

/** A list with one choice made. */
export function ChoiceField(
  props: FieldFrame & {
    readonly choices: readonly Choice[];
    readonly chosen: string;
    readonly onChoose: (value: string) => void;
  },
) {
  const { choices, chosen, onChoose, ...frame } = props;
  return (
    <Field
      {...frame}
      control={(attributes) => (
        <select
          {...attributes}
          value={chosen}
          className={CONTROL_LOOK}
          onChange={(event) => onChoose(event.target.value)}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
