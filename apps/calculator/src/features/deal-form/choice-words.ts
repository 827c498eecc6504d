/**
 * The words of every choice (选项), by group; a group's codes are those of the fit file, in the order they are read.
 */
"use client";

import type { Dictionary } from "@xinzhi/ui/words/dictionary.ts";
import { useMessages } from "use-intl";

type Group = Readonly<Record<string, string>>;

/** Groups whose words stand elsewhere in the dictionary. */
const ELSEWHERE = {
  sectors: ({ eligibility }: Dictionary): Group => eligibility.sectors,
  purposes: ({ eligibility }: Dictionary): Group => eligibility.purposes,
  loanTypes: ({ eligibility }: Dictionary): Group => eligibility.loanTypes,
  uses: ({ eligibility }: Dictionary): Group => eligibility.uses,
  institutions: ({ relending }: Dictionary): Group => relending.institutions,
  valuationMethods: ({ innovation }: Dictionary): Group => innovation.methods,
  fees: ({ brief }: Dictionary): Group => brief.fees,
} as const;

type OwnGroup = keyof Dictionary["dealForm"]["choices"];

/** A group of choices. */
export type ChoiceGroup = keyof typeof ELSEWHERE | OwnGroup;

/** One choice: its code and what is read. */
export type ChoiceWord = { readonly code: string; readonly word: string };

function isElsewhere(group: ChoiceGroup): group is keyof typeof ELSEWHERE {
  return group in ELSEWHERE;
}

/** The choices of a group, in the words of the page. */
export function useChoiceWords(): (group: ChoiceGroup) => readonly ChoiceWord[] {
  const messages = useMessages();
  return (group) => {
    const words = isElsewhere(group)
      ? ELSEWHERE[group](messages)
      : messages.dealForm.choices[group];
    return Object.entries(words).map(([code, word]) => ({ code, word }));
  };
}
