/** The way to the lists of institutions (机构名单) from the page of funding. */
"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

/** The link. */
export function ListsWay() {
  const words = useTranslations("institutionLists");
  return (
    <Link
      href="/funding/institutions"
      prefetch={false}
      className="min-h-6 font-semibold text-accent text-small underline"
    >
      {words("title")}
    </Link>
  );
}
