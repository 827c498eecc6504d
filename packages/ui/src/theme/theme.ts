/** Colour themes (配色): what the system prefers, unless the reader chose light or dark. */

/** Spelled as the `data-theme` attribute spells them. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme named by a text, the system's when it names none. */
export function themeOf(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
