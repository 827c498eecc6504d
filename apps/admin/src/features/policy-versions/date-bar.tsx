/** The date field above the versions (日期录入), and the way back to today. */
"use client";

import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { ShownDate } from "./shown-date.ts";

const STEPS = { ArrowUp: 1, ArrowDown: -1 } as const;

/** One field wide enough for a date; what is wrong with it stands below. */
export function DateBar({ shown }: { readonly shown: ShownDate }) {
  const words = useTranslations("admin.policy");
  const errors = useTranslations("errors");
  const id = useId();
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="text-faint">
          {words("date")}:
        </label>
        <div className="w-40">
          <input
            id={id}
            name="date"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={shown.text}
            aria-invalid={shown.isReal ? undefined : true}
            aria-describedby={shown.isReal ? `${id}-hint` : `${id}-error ${id}-hint`}
            className={`figures ${CONTROL_LOOK}`}
            onChange={(event) => shown.type(event.target.value)}
            onBlur={shown.tidy}
            onKeyDown={(event) => {
              if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
              event.preventDefault();
              shown.step(STEPS[event.key]);
            }}
          />
        </div>
        <button
          type="button"
          className="h-8 rounded border border-edge bg-paper px-3 hover:border-accent hover:text-accent"
          onClick={() => shown.go(undefined)}
        >
          {words("goToToday")}
        </button>
      </div>
      {shown.isReal ? null : (
        <p id={`${id}-error`} className="text-small text-vermilion" data-testid="field-error">
          {errors("not-a-date")}
        </p>
      )}
      <p id={`${id}-hint`} className="text-faint text-small">
        {words("dateHint")}
      </p>
    </div>
  );
}
