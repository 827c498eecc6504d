/**
 * What a reader chose (偏好): language, colours, unit of amounts. Kept in cookies so that the first page the server sends
 * is already the chosen one. They say nothing about a person or a deal. Whoever has signed in has their choices with their
 * account too, and there they count before the browser's.
 */
import { type AmountUnit, amountUnitOf } from "../digits/amount.ts";
import { type Theme, themeOf } from "../theme/theme.ts";
import { type Language, languageOf } from "../words/language.ts";

/** The cookies' names, by preference. */
const PREFERENCE_COOKIES = {
  language: "language",
  theme: "theme",
  amountUnit: "amount-unit",
} as const;

/** The choices, each with a value. */
export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly amountUnit: AmountUnit;
};

/** The preferences in a request's cookies. */
export function preferencesIn(cookie: (name: string) => string | undefined): Preferences {
  return {
    language: languageOf(cookie(PREFERENCE_COOKIES.language)),
    theme: themeOf(cookie(PREFERENCE_COOKIES.theme)),
    amountUnit: amountUnitOf(cookie(PREFERENCE_COOKIES.amountUnit)),
  };
}

const YEAR_IN_SECONDS = 31_536_000;

/** The cookie texts that keep what was chosen for a year. */
export function preferenceCookies(chosen: Partial<Preferences>): readonly string[] {
  const { language, theme, amountUnit } = PREFERENCE_COOKIES;
  const kept: readonly (readonly [string, string | undefined])[] = [
    [language, chosen.language],
    [theme, chosen.theme],
    [amountUnit, chosen.amountUnit],
  ];
  return kept.flatMap(([name, choice]) =>
    choice === undefined
      ? []
      : `${name}=${choice}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`,
  );
}
