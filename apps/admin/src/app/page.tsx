/** 政策版本: what is in force on the date in the address, or today. */
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PolicyVersions } from "../features/policy-versions/policy-versions.tsx";
import { readInForce } from "../server/api.ts";
import { todayInShanghai } from "../server/today.ts";
import { titledBy } from "./titled-by.ts";

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ policy }) => policy.title);
}

/** `/?date=2026-11-22`. */
export default async function PolicyVersionsPage(props: {
  readonly searchParams: Promise<Search>;
}) {
  const { date: asked } = await props.searchParams;
  const today = todayInShanghai(new Date());
  const queries = await readInForce(typeof asked === "string" ? asked : today);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PolicyVersions today={today} />
    </HydrationBoundary>
  );
}
