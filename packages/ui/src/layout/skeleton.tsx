/**
 * A place for what is still being worked out (占位): as many lines as will come, so that nothing jumps, and nothing to see for the
 * first 300 ms, in which most answers arrive.
 */
import type { ReactNode } from "react";

/** Grey lines, and words for those who do not see them. */
export function Skeleton(props: { readonly lines: number; readonly says: ReactNode }) {
  return (
    <div className="appears-late grid content-start gap-2" data-testid="skeleton">
      <span className="sr-only">{props.says}</span>
      {Array.from({ length: props.lines }, (_, line) => (
        <span key={line} aria-hidden="true" className="h-4 rounded bg-line" />
      ))}
    </div>
  );
}
