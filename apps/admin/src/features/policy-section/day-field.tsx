/** The day that a page is asked for (查看日期), typed as people type dates; what is no date is told and the last day stays. */
"use client";

import { parseCalendarDate } from "@xinzhi/domain";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";

/** The field. `said` is what there is to say of the day that was typed. */
export function DayField(props: {
  readonly initial?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly said?: string | undefined;
  readonly onDay: (day: string) => void;
}) {
  const { initial = "", said } = props;
  const words = useTranslations("policyDesk.list");
  const errors = useTranslations("errors");
  const id = useId();
  const [text, setText] = useState(initial);
  const isDate = text === initial || realDay(text) !== undefined;
  const hint = (text === initial ? undefined : said) ?? props.hint ?? words("dateHint");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-faint">
        {props.label ?? words("date")}:
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={isDate ? undefined : true}
        className={`${CONTROL_LOOK} figures max-w-40`}
        onChange={({ target: { value } }) => {
          setText(value);
          const typed = realDay(value);
          if (typed !== undefined) props.onDay(typed);
        }}
      />
      <p id={`${id}-hint`} role="status" className="text-faint text-small" data-testid="day-says">
        {isDate ? hint : errors("not-a-date")}
      </p>
    </div>
  );
}

/** 31 February is no day. */
function realDay(text: string): string | undefined {
  return parseCalendarDate(typedDate(text) ?? "");
}
