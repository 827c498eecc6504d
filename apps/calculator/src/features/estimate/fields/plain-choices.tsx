/**
 * Choices for laymen (选择): a few as rows that can be hit with a thumb, many as a native list, several at once as ticks.
 */
"use client";

import { useId } from "react";
import { PLAIN_CONTROL, PlainField, type PlainFrame, PlainGroup } from "./plain-frame.tsx";

/** One choice, and what it means where its name does not say it. */
export type PlainChoice = {
  readonly code: string;
  readonly name: string;
  readonly meaning?: string | undefined;
};

const ROW =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded border border-edge bg-paper px-3 py-2 hover:border-accent has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-accent";
const MARK = "size-5 shrink-0 accent-accent outline-none";

/** One of a few. */
export function PlainRadios(
  props: PlainFrame & {
    readonly choices: readonly PlainChoice[];
    readonly chosen: string;
    readonly isBeside?: boolean;
    readonly onChoose: (code: string) => void;
  },
) {
  const { choices, chosen, isBeside, onChoose, ...frame } = props;
  const group = useId();
  return (
    <PlainGroup {...frame}>
      <div className={`grid gap-2 ${isBeside === true ? "grid-cols-2" : ""}`}>
        {choices.map((choice) => (
          <label key={choice.code} className={ROW}>
            <input
              type="radio"
              name={group}
              value={choice.code}
              data-name={frame.name}
              checked={choice.code === chosen}
              className={MARK}
              onChange={() => onChoose(choice.code)}
            />
            <ChoiceText choice={choice} />
          </label>
        ))}
      </div>
    </PlainGroup>
  );
}

function ChoiceText({ choice }: { readonly choice: PlainChoice }) {
  return (
    <span className="min-w-0">
      {choice.name}
      {choice.meaning === undefined ? null : (
        <span className="block text-faint text-small">{choice.meaning}</span>
      )}
    </span>
  );
}

/** One of many. */
export function PlainList(
  props: PlainFrame & {
    readonly choices: readonly PlainChoice[];
    readonly chosen: string;
    readonly unset: string;
    readonly onChoose: (code: string) => void;
  },
) {
  const { choices, chosen, unset, onChoose, ...frame } = props;
  return (
    <PlainField
      {...frame}
      control={(ties) => (
        <select
          {...ties}
          value={chosen}
          className={PLAIN_CONTROL}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{unset}</option>
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** A yes or no by itself. */
export function PlainTick(props: {
  readonly name: string;
  readonly choice: PlainChoice;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) {
  const { name, choice, isTicked, onTick } = props;
  return (
    <label className={ROW}>
      <input
        type="checkbox"
        name={name}
        checked={isTicked}
        className={MARK}
        onChange={(event) => onTick(event.target.checked)}
      />
      <ChoiceText choice={choice} />
    </label>
  );
}
