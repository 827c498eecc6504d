/**
 * A table of data (数据表): heads once, numbers to the right, and on a narrow page it scrolls inside itself, reachable by keyboard.
 */
"use client";

import type { ReactNode } from "react";

/** One column: its words, and whether numbers stand in it or it is drawn. */
export type Column = {
  readonly text: string;
  readonly isNumber?: boolean;
  readonly isDrawn?: boolean;
};

/** The table; `children` are its bodies. `formula` says in words how its figures were worked out, for every cell. */
export function DataTable(props: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
  readonly testId?: string;
  readonly formula?: ReactNode;
}) {
  const { label, columns, children, testId, formula } = props;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className="overflow-x-auto" aria-label={label} tabIndex={0}>
        <table
          className="w-full border-collapse"
          data-testid={testId}
          data-explained={formula === undefined ? undefined : true}
        >
          <thead>
            <tr className="border-line border-b align-bottom text-faint text-small">
              {columns.map(({ text, isNumber, isDrawn }) => (
                <th
                  key={`${text} ${isDrawn === true}`}
                  scope="col"
                  className={`py-1 pr-3 font-normal last:pr-0 ${isNumber ? "text-right" : "text-left"} ${isDrawn ? "w-2/5 min-w-24" : ""}`}
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </section>
      {formula === undefined ? null : (
        <p className="mt-1 text-faint text-small" data-formula>
          {formula}
        </p>
      )}
    </>
  );
}

/** The name of a row. */
export function RowName({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="row" className="min-w-28 py-1 pr-3 text-left font-normal">
      {children}
    </th>
  );
}

/** A number: to the right, on one line. */
export function NumberCell({ children }: { readonly children: ReactNode }) {
  return <td className="figures py-1 pr-3 text-right last:pr-0">{children}</td>;
}

/** A text; a long one has room for its sentences. */
export function TextCell(props: { readonly children: ReactNode; readonly isLong?: boolean }) {
  return (
    <td className={`py-1 pr-3 last:pr-0 ${props.isLong ? "min-w-64" : "min-w-28"}`}>
      {props.children}
    </td>
  );
}

/** A short word beside a name, for what the reader should notice. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <span className="ml-1 inline-block whitespace-nowrap rounded-sm bg-ambertint px-1 text-amber text-small">
      {children}
    </span>
  );
}

/** A cell that is drawn for the eye; its figure stands beside it. */
export function DrawnCell({ children }: { readonly children: ReactNode }) {
  return (
    <td aria-hidden="true" className="w-2/5 min-w-24 p-0 pr-3">
      {children}
    </td>
  );
}

/** The rows between the heads. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return (
    <tbody className="[&>tr]:border-line [&>tr]:border-b [&>tr]:align-top last:[&>tr:last-child]:border-b-0">
      {children}
    </tbody>
  );
}
