/** The ways between the pages (导航): what a role can do nothing with is not offered. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

const HREFS = {
  versions: "/",
  products: "/products",
  funding: "/funding",
  innovation: "/innovation",
  fees: "/fees",
  reviews: "/reviews",
  oversight: "/oversight",
  users: "/users",
} as const;

/** A page one can go to. */
export type Way = keyof typeof HREFS;

/** The links, one line on a desk; where there is only one page there is nothing to choose. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const words = useTranslations("admin");
  const pathname = usePathname();
  if (ways.length < 2) return null;
  return (
    <nav
      aria-label={words("ways")}
      className="flex flex-wrap gap-x-4 border-line border-b bg-paper px-3 desk:px-6"
    >
      {ways.map((way) => (
        <Link
          key={way}
          href={HREFS[way]}
          prefetch={false}
          aria-current={isAt(pathname, HREFS[way]) ? "page" : undefined}
          className="-mb-px flex min-h-8 items-center border-transparent border-b-2 text-faint hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {words(`way.${way}`)}
          {way === "reviews" ? <Waiting /> : null}
        </Link>
      ))}
    </nav>
  );
}

function isAt(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}

/** How many changes wait for their second person. */
function Waiting() {
  const words = useTranslations("admin");
  const api = useApi();
  const { data } = useQuery(api.policy.pendingChanges.queryOptions({}));
  const count = data?.changes.length ?? 0;
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true" className="figures" data-testid="waiting">
        （{count}）
      </span>
      <span className="sr-only"> {words("waiting", { count: String(count) })}</span>
    </>
  );
}
