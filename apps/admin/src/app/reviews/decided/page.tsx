/** 已办结的变更. */
import type { Metadata } from "next";
import { DecidedChanges } from "../../../features/reviews/review-list.tsx";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews/decided`. */
export default function DecidedPage() {
  return <DecidedChanges />;
}
