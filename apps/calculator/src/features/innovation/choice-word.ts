/**
 * The word of a coded choice (选项名称), as the form spells it; a code that the words do not know stays.
 */
"use client";

import { useMessages } from "use-intl";

/** Words by group and code. */
export function useChoiceWord(): (group: string, code: string) => string {
  const { choices } = useMessages().dealForm;
  const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = choices;
  return (group, code) => groups[group]?.[code] ?? code;
}
