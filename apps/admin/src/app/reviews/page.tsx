/** 复核. */
import type { Metadata } from "next";
import { WaitingChanges } from "../../features/reviews/review-list.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews`. */
export default function ReviewsPage() {
  return <WaitingChanges />;
}
