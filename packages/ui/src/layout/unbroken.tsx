/**
 * Text whose days and codes stay in one piece (不拆行): 2026-11-28 and FTP-CURVE-2026-01-05 are read as one word, and a browser would break them
 * at every hyphen where a line is narrow.
 */
import { Children, Fragment, type ReactNode } from "react";

/** A day, with its time where it has one, the number of a quote, or a code that ends in figures. */
const WHOLE = /((?:[A-Z]+-)+\d[\d-]*\d|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{4}-\d{6})/;

/** The text as it is, and every day and code in it on one line. What is not text is left alone. */
export function Unbroken({ children }: { readonly children: ReactNode }) {
  return Children.map(children, (child) =>
    typeof child === "string" ? child.split(WHOLE).map(piece) : child,
  );
}

/** Splitting keeps what it splits at, so every other piece is a day or a code. */
function piece(text: string, place: number): ReactNode {
  return place % 2 === 1 ? (
    <span key={place} className="whitespace-nowrap">
      {text}
    </span>
  ) : (
    <Fragment key={place}>{text}</Fragment>
  );
}
