/**
 * How the areas of a chart look (图形样式), the same in the drawing and in its legend.
 */

/** The bank's own money, what stands apart from it, what policy pays for, and what is only held against. */
export const AREA_LOOKS = {
  own: "fill-bar",
  apart: "fill-barless",
  policy: "fill-accent",
  quiet: "fill-line",
} as const;
export type AreaLook = keyof typeof AREA_LOOKS;
