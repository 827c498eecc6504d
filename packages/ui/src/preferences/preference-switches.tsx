/**
 * Switches for language, colours and the unit of amounts (偏好开关). A choice is kept in its cookie at once.
 */
"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { AMOUNT_UNITS, type AmountUnit, amountUnitOf } from "../digits/amount.ts";
import { SegmentedChoice } from "../fields/segmented-choice.tsx";
import { THEMES, type Theme, themeOf } from "../theme/theme.ts";
import { LANGUAGES, type Language, languageOf } from "../words/language.ts";
import { type Preferences, preferenceCookie } from "./preferences.ts";

function keep(preference: keyof Preferences, choice: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure origin, and the desk may run on http.
  document.cookie = preferenceCookie(preference, choice);
}

/** 中 / EN. The page shows its words in the other language by `onChosen`. */
export function LanguageSwitch(props: { readonly onChosen: (language: Language) => void }) {
  const words = useTranslations("page");
  const [chosen, setChosen] = useState(languageOf(useLocale()));
  return (
    <SegmentedChoice
      label={words("language")}
      choices={LANGUAGES.map((code) => ({ value: code, label: words(`languages.${code}`) }))}
      chosen={chosen}
      onChoose={(choice) => {
        keep("language", choice);
        setChosen(languageOf(choice));
        props.onChosen(languageOf(choice));
      }}
    />
  );
}

/** Light, dark, or as the system has it; applied at once. */
export function ThemeSwitch(props: { readonly initial: Theme }) {
  const words = useTranslations("page");
  const [theme, setTheme] = useState(props.initial);
  return (
    <SegmentedChoice
      label={words("theme")}
      choices={THEMES.map((code) => ({ value: code, label: words(`themes.${code}`) }))}
      chosen={theme}
      onChoose={(choice) => {
        keep("theme", choice);
        setTheme(themeOf(choice));
        document.documentElement.dataset["theme"] = choice;
      }}
    />
  );
}

/** 元, 万元, 亿元. */
export function AmountUnitSwitch(props: {
  readonly amountUnit: AmountUnit;
  readonly onChosen: (amountUnit: AmountUnit) => void;
}) {
  const units = useTranslations("units");
  return (
    <SegmentedChoice
      label={units("choose")}
      choices={AMOUNT_UNITS.map((unit) => ({ value: unit, label: units(unit) }))}
      chosen={props.amountUnit}
      onChoose={(choice) => {
        keep("amountUnit", choice);
        props.onChosen(amountUnitOf(choice));
      }}
    />
  );
}
