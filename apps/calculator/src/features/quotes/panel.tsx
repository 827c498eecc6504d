/** A part of a quote's page with its heading (分块). */
import type { ReactNode } from "react";

/** A titled block on paper; wide content scrolls inside it. */
export function Panel(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={props.title}
      className="grid min-w-0 gap-2 overflow-x-auto rounded border border-line bg-paper p-3"
    >
      <h2 className="font-semibold">{props.title}</h2>
      {props.children}
    </section>
  );
}
