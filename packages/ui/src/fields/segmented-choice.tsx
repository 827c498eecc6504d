/**
 * Segmented choice (分段选择): a few choices side by side, as radio buttons underneath, so arrow keys move between them.
 */
"use client";

import { useId } from "react";
import type { Choice } from "./choice-field.tsx";

/** One choice among a few, always visible. */
export function SegmentedChoice(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}) {
  const { label, choices, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="flex rounded border border-edge bg-paper">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ value, label: text }) => (
        <label key={value} className="relative text-small">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            className="peer absolute inset-0 cursor-pointer opacity-0"
            onChange={() => onChoose(value)}
          />
          <span className="flex min-h-6 min-w-6 items-center justify-center rounded-sm px-2 peer-checked:bg-accent peer-checked:text-onaccent peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2">
            {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
