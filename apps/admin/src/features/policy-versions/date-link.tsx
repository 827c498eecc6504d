/** A link to another date of the same page: it can be opened in a new tab, and by itself it does not load the page anew. */
"use client";

import type { ReactNode } from "react";
import { addressOf } from "./shown-date.ts";

/** What follows a link to a date. */
export type Go = (date: string) => void;

/** The link. */
export function DateLink(props: {
  readonly date: string;
  readonly onGo: Go;
  readonly children: ReactNode;
}) {
  const { date, onGo, children } = props;
  return (
    <a
      href={addressOf(date)}
      className="text-accent underline underline-offset-4"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onGo(date);
      }}
    >
      {children}
    </a>
  );
}
