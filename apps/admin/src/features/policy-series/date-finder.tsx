/** Finding the version of a day (按日期查版本). */
"use client";

import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { itemOf, textIn } from "./item-text.ts";

type Version = {
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly content: string;
};

/** A day is typed, its version is said and opened. */
export function DateFinder(props: {
  readonly versions: readonly Version[];
  readonly onFound: (revision: number) => void;
}) {
  const { versions, onFound } = props;
  const words = useTranslations("policyDesk.series");
  const [text, setText] = useState("");
  const id = useId();
  const date = typedDate(text);
  const found = date === undefined ? undefined : versionOn(versions, date);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-faint">
        {words("onDate")}:
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={text}
        placeholder={words("onDateHint")}
        className={`${CONTROL_LOOK} figures max-w-56`}
        onChange={({ target: { value } }) => {
          setText(value);
          const day = typedDate(value);
          const version = day === undefined ? undefined : versionOn(versions, day);
          if (version !== undefined) onFound(version.revision);
        }}
      />
      <p role="status" data-testid="found-version">
        {date === undefined
          ? ""
          : found === undefined
            ? words("notFound", { date })
            : words("found", {
                date,
                revision: String(found.revision),
                id: textIn(itemOf(found.content), "id"),
              })}
      </p>
    </div>
  );
}

/** The version in force: the latest start not after the day, and of those that start together the last approved; unless it has ended. */
export function versionOn<V extends Version>(versions: readonly V[], date: string): V | undefined {
  const [last] = versions
    .filter(({ effectiveFrom }) => effectiveFrom <= date)
    .toSorted((one, other) =>
      one.effectiveFrom === other.effectiveFrom
        ? other.revision - one.revision
        : one.effectiveFrom < other.effectiveFrom
          ? 1
          : -1,
    );
  const end = last === undefined ? "" : textIn(itemOf(last.content), "effectiveTo");
  return end !== "" && end <= date ? undefined : last;
}
