/** The ways between the pages of reviews (复核的子页). */
"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

const HREFS = {
  waiting: "/reviews",
  decided: "/reviews/decided",
  cases: "/reviews/cases",
  packs: "/reviews/packs",
} as const;

/** Links to the other pages; the one that is shown is marked. */
export function ReviewWays({ at }: { readonly at: keyof typeof HREFS }) {
  const words = useTranslations("reviews.ways");
  return (
    <nav aria-label={words("label")} className="flex flex-wrap gap-x-4">
      {(["waiting", "decided", "cases", "packs"] as const).map((way) => (
        <Link
          key={way}
          href={HREFS[way]}
          prefetch={false}
          aria-current={way === at ? "page" : undefined}
          className="flex min-h-8 items-center text-accent underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {words(way)}
        </Link>
      ))}
    </nav>
  );
}
