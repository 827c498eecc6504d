/** Finding the version of a day (按日期查版本). */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { DayField } from "../policy-section/day-field.tsx";
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
  const [day, setDay] = useState<string>();
  const said = (date: string) => {
    const found = versionOn(versions, date);
    if (found === undefined) return words("notFound", { date });
    const id = textIn(itemOf(found.content), "id");
    return words("found", { date, revision: String(found.revision), id });
  };
  return (
    <DayField
      label={words("onDate")}
      hint={words("onDateHint")}
      said={day === undefined ? undefined : said(day)}
      onDay={(date) => {
        setDay(date);
        const version = versionOn(versions, date);
        if (version !== undefined) onFound(version.revision);
      }}
    />
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
