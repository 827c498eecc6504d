/** 复核单. */
import type { Metadata } from "next";
import { ReviewPage } from "../../../features/reviews/review-page.tsx";
import { currentPerson } from "../../../server/server.ts";
import { todayInShanghai } from "../../../server/today.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews/ID`. */
export default async function ChangePage(props: {
  readonly params: Promise<{ readonly changeId: string }>;
}) {
  const { changeId } = await props.params;
  const person = await currentPerson();
  const reader = { staffId: person?.staffId ?? "", roles: person?.roles ?? [] };
  return <ReviewPage changeId={changeId} reader={reader} today={todayInShanghai(new Date())} />;
}
