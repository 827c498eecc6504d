/** A QR code (二维码), drawn here: what it says never leaves the page. Dark on white in either theme, as readers expect. */
"use client";

import { encode } from "uqr";

/** White modules around the code that a reader needs. */
const QUIET = 4;

/** The text as a picture; `label` is what is said instead of it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-48 max-w-full bg-white text-black"
      data-testid="second-factor-picture"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
