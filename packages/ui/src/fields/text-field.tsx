/**
 * Text fields (文本录入): for names, amounts, rates, counts and dates alike. The owner keeps the text and says what is
 * wrong with it; on leaving the field the owner may tidy the text, never before. Commas that the owner wrote so go with the first key.
 */
"use client";

import { CONTROL_LOOK, Field, type FieldFrame, READ_LOOK } from "./field.tsx";
import { useFigureTyping } from "./figure-typing.ts";

/** What is typed decides the phone's keyboard and the side the text stands on. */
export type TypedKind = "amount" | "percent" | "basisPoints" | "count" | "date" | "text";

/** The text, and what happens to it. `onStep` answers ↑ and ↓. */
export type TextFieldProps = FieldFrame & {
  readonly kind: TypedKind;
  readonly text: string;
  /** What the field stands for while it is empty. */
  readonly placeholder?: string | undefined;
  /** The text is there to be read and copied only. */
  readonly isReadOnly?: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  readonly onStep?: (direction: 1 | -1) => void;
};

/** Signs are not on a phone's decimal keyboard, so fields that take a minus get the full one. */
const KEYBOARD = {
  amount: "decimal",
  percent: "text",
  basisPoints: "text",
  count: "numeric",
  date: "text",
  text: "text",
} as const;

/** One line of typed text. */
export function TextField(props: TextFieldProps) {
  const { kind, text, placeholder, isReadOnly = false, onType, onLeave, onStep, ...frame } = props;
  const isFigure = kind !== "text" && kind !== "date";
  const figureTyping = useFigureTyping(text, onType, onLeave);
  return (
    <Field
      {...frame}
      control={(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode={KEYBOARD[kind]}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={placeholder}
          readOnly={isReadOnly}
          className={`${isReadOnly ? READ_LOOK : CONTROL_LOOK} ${isFigure ? "figures text-right" : ""}`}
          {...(isFigure
            ? figureTyping
            : { onChange: ({ target }) => onType(target.value), onBlur: onLeave })}
          onKeyDown={(event) => {
            const direction = { ArrowUp: 1, ArrowDown: -1 } as const;
            if (
              isReadOnly ||
              onStep === undefined ||
              (event.key !== "ArrowUp" && event.key !== "ArrowDown")
            )
              return;
            event.preventDefault();
            onStep(direction[event.key]);
          }}
        />
      )}
    />
  );
}
