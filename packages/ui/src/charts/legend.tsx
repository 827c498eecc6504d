/**
 * The words for the looks of a chart (图例).
 */
import { AREA_LOOKS, type AreaLook } from "./time-chart-looks.ts";

/** One look and what it stands for. */
export type LegendEntry = { readonly look: AreaLook | "line"; readonly text: string };

/** A row of looks with their words. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-faint text-small">
      {entries.map(({ look, text }) => (
        <li key={look} className="flex items-center gap-1">
          <svg width="14" height="12" aria-hidden="true" focusable="false">
            {look === "line" ? (
              <line x1="0" x2="14" y1="6" y2="6" className="stroke-ink" strokeWidth="2" />
            ) : (
              <rect width="14" height="12" className={AREA_LOOKS[look]} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
