/** The ways between the pages (导航): what a role can do nothing with is not offered. */
"use client";

import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

type Way = {
  readonly way: "desk" | "drafts" | "quotes" | "approvals";
  readonly href: string;
  readonly by?: HeaderPerson["roles"];
};

const WAYS: readonly Way[] = [
  { way: "desk", href: "/desk" },
  { way: "drafts", href: "/drafts", by: ["officer"] },
  { way: "quotes", href: "/quotes", by: ["officer", "approver", "auditor"] },
  { way: "approvals", href: "/approvals", by: ["approver"] },
];

/** The ways that are open to a person of these roles. */
export function openWays(roles: HeaderPerson["roles"]): readonly Way[] {
  return WAYS.filter(({ by }) => by?.some((role) => roles.includes(role)) ?? true);
}

/** Links as whole pages: the desk keeps nothing in memory that is not kept in the browser too. */
export function Ways({ roles }: { readonly roles: HeaderPerson["roles"] }) {
  const words = useTranslations("frame");
  const pathname = usePathname();
  return (
    <nav aria-label={words("ways")} className="flex flex-wrap gap-x-3">
      {openWays(roles).map(({ way, href }) => (
        <a
          key={way}
          href={href}
          aria-current={pathname.startsWith(href) ? "page" : undefined}
          className="flex min-h-6 items-center text-accent underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {words(`way.${way}`)}
        </a>
      ))}
    </nav>
  );
}
