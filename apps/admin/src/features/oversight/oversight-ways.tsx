/** The ways between the pages of oversight (监督的子页), as far as the reader's roles go. */
"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { OVERSIGHT_HREFS, type OversightWay } from "./oversight-hrefs.ts";

/** Links to the others; the one that is shown is marked. */
export function OversightWays(props: {
  readonly at: OversightWay;
  readonly ways: readonly OversightWay[];
}) {
  const words = useTranslations("oversight.ways");
  return (
    <nav aria-label={words("label")} className="flex flex-wrap gap-x-4">
      {props.ways.map((way) => (
        <Link
          key={way}
          href={OVERSIGHT_HREFS[way]}
          prefetch={false}
          aria-current={way === props.at ? "page" : undefined}
          className="flex min-h-8 items-center text-accent underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {words(way)}
        </Link>
      ))}
    </nav>
  );
}
