/** A table that scrolls by itself (宽表), with its heads; figures to the right. */
"use client";

import { CELL } from "@xinzhi/session/frame/page-states.tsx";
import type { ReactNode } from "react";

/** The look of a cell with a figure. */
export const FIGURE = `${CELL} figures text-right`;

/** The heads and the rows. */
export function WideTable(props: {
  readonly label: string;
  readonly heads: readonly { readonly text: string; readonly isFigure?: boolean }[];
  readonly children: ReactNode;
  readonly testId?: string;
}) {
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="relative overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full min-w-[44rem]" data-testid={props.testId}>
        <thead>
          <tr className="text-faint">
            {props.heads.map(({ text, isFigure }) => (
              <th key={text} scope="col" className={isFigure === true ? FIGURE : CELL}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}
