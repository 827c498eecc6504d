/** What is folded away until somebody wants it (折叠): a heading high enough for a thumb, with a mark that turns. */
"use client";

import type { ReactNode } from "react";

/** The fold. */
export function Fold(props: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const { title, isOpen, children, className = "" } = props;
  return (
    <details open={isOpen} className={`group ${className}`}>
      <summary className="flex min-h-11 list-none items-center gap-2 text-accent [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open:hidden">
          ▸
        </span>
        <span aria-hidden="true" className="hidden group-open:inline">
          ▾
        </span>
        {title}
      </summary>
      {children}
    </details>
  );
}
