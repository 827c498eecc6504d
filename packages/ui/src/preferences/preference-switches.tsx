/**
 * Switches for language, colours and the unit of amounts (偏好开关). A choice is kept in its cookie at once, and with the person where
 * somebody has signed in.
 */
"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useCommands } from "../commands/command-registry.tsx";
import { AMOUNT_UNITS, type AmountUnit, amountUnitOf } from "../digits/amount.ts";
import { SegmentedChoice } from "../fields/segmented-choice.tsx";
import { THEMES, type Theme, themeOf } from "../theme/theme.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language, languageOf } from "../words/language.ts";
import { useKeepPreferences } from "./preference-keeper.tsx";

/** 中 / EN. The page shows its words in the other language by `onChosen`. */
export function LanguageSwitch(props: { readonly onChosen: (language: Language) => void }) {
  const words = useTranslations("page");
  const [chosen, setChosen] = useState(languageOf(useLocale()));
  const keep = useKeepPreferences();
  // The words come from the server, which asks what is kept: first kept, then asked.
  const choose = async (choice: string) => {
    const language = languageOf(choice);
    setChosen(language);
    await keep({ language });
    props.onChosen(language);
  };
  const onChoose = (choice: string) => void choose(choice);
  useLookCommands(
    "language",
    words("language"),
    LANGUAGES,
    (code) => LANGUAGE_NAMES[code],
    onChoose,
  );
  return (
    <SegmentedChoice
      label={words("language")}
      choices={LANGUAGES.map((code) => ({ value: code, label: words(`languages.${code}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** Light, dark, or as the system has it; applied at once. */
export function ThemeSwitch(props: { readonly initial: Theme }) {
  const words = useTranslations("page");
  const [theme, setTheme] = useState(props.initial);
  const keep = useKeepPreferences();
  const choose = (choice: string) => {
    setTheme(themeOf(choice));
    document.documentElement.dataset["theme"] = choice;
    void keep({ theme: themeOf(choice) });
  };
  useLookCommands("theme", words("theme"), THEMES, (code) => words(`themes.${code}`), choose);
  return (
    <SegmentedChoice
      label={words("theme")}
      choices={THEMES.map((code) => ({ value: code, label: words(`themes.${code}`) }))}
      chosen={theme}
      onChoose={choose}
    />
  );
}

/** 元, 万元, 亿元. */
export function AmountUnitSwitch(props: {
  readonly amountUnit: AmountUnit;
  readonly onChosen: (amountUnit: AmountUnit) => void;
}) {
  const units = useTranslations("units");
  const keep = useKeepPreferences();
  const choose = (choice: string) => {
    props.onChosen(amountUnitOf(choice));
    void keep({ amountUnit: amountUnitOf(choice) });
  };
  useLookCommands("unit", units("choose"), AMOUNT_UNITS, (unit) => units(unit), choose);
  return (
    <SegmentedChoice
      label={units("choose")}
      choices={AMOUNT_UNITS.map((unit) => ({ value: unit, label: units(unit) }))}
      chosen={props.amountUnit}
      onChoose={choose}
    />
  );
}

/** Each choice as a command. */
function useLookCommands<Code extends string>(
  preference: string,
  detail: string,
  codes: readonly Code[],
  nameOf: (code: Code) => string,
  choose: (code: Code) => void,
): void {
  useCommands(() =>
    codes.map((code) => ({
      id: `${preference}-${code}`,
      group: "look" as const,
      title: nameOf(code),
      detail,
      run: () => choose(code),
    })),
  );
}
