/** The looks of buttons (按钮), each high enough for a thumb. */

/** The one button that a page is about. */
export const MAIN = "min-h-11 rounded bg-accent px-4 text-lead text-onaccent disabled:opacity-60";
/** Any other button. */
export const SIDE =
  "min-h-11 rounded border border-edge bg-paper px-4 text-lead hover:border-accent";
