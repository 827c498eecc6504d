/** A part of the result (结果分节) under its heading. */
"use client";

import type { ReactNode } from "react";

/** The part. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { id, title, children } = props;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4"
      data-part={id}
    >
      <h2 id={`${id}-title`} className="font-semibold text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}
