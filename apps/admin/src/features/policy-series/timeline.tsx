/** The versions of a thing on one line (版本沿革): what was, what holds, what is to come, what waits and what is drafted. */
"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

/** One mark on the line. */
export type Mark = {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly state: string;
  readonly href: string;
  readonly isChosen: boolean;
  /** Not approved yet. */
  readonly isOpen: boolean;
};

/** The line; it breaks where the page is narrow. */
export function Timeline({ marks }: { readonly marks: readonly Mark[] }) {
  const words = useTranslations("policyDesk.series");
  return (
    <nav aria-label={words("timeline")}>
      <ol className="flex flex-wrap gap-y-2" data-testid="timeline">
        {marks.map(({ key, name, note, state, href, isChosen, isOpen }, index) => (
          <li key={key} className="flex items-center">
            {index === 0 ? null : <span aria-hidden className="mx-1 h-px w-5 bg-edge" />}
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isChosen ? "true" : undefined}
              data-mark={key}
              className="grid min-h-8 content-center rounded border border-transparent px-2 hover:border-accent aria-[current]:border-accent aria-[current]:bg-tint"
            >
              <span>
                <span aria-hidden className="text-accent">
                  {isOpen ? "○" : "●"}
                </span>{" "}
                <span className="font-semibold">{name}</span>{" "}
                <span className="text-faint text-small">{state}</span>
              </span>
              <span className="figures text-faint text-small">{note}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
