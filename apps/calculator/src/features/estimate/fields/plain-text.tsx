/** A typed value (录入框): the text stays as typed; the unit stands inside the frame, and the phone shows the right keyboard. */
"use client";

import { useFigureTyping } from "@xinzhi/ui/fields/figure-typing.ts";
import { PLAIN_CONTROL, PlainField, type PlainFrame } from "./plain-frame.tsx";

/** What is typed decides the keyboard and the side. */
export type TypedAs = "figure" | "whole" | "date";

const KEYBOARDS = { figure: "decimal", whole: "numeric", date: "text" } as const;

/** One line. */
export function PlainText(
  props: PlainFrame & {
    readonly typedAs: TypedAs;
    readonly text: string;
    readonly unit?: string | undefined;
    readonly placeholder?: string | undefined;
    readonly onType: (text: string) => void;
    readonly onLeave?: (() => void) | undefined;
  },
) {
  const { typedAs, text, unit, placeholder, onType, onLeave, ...frame } = props;
  const typing = useFigureTyping(text, onType, onLeave);
  return (
    <PlainField
      {...frame}
      control={(ties) => (
        <div className="flex items-center gap-2">
          <input
            {...ties}
            type="text"
            inputMode={KEYBOARDS[typedAs]}
            autoComplete="off"
            spellCheck={false}
            value={text}
            placeholder={placeholder}
            className={`${PLAIN_CONTROL} figures ${typedAs === "date" ? "" : "text-right"}`}
            {...typing}
          />
          {unit === undefined ? null : (
            <span className="w-12 shrink-0 text-faint" aria-hidden="true">
              {unit}
            </span>
          )}
        </div>
      )}
    />
  );
}
