/** 复核. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews`. */
export default function ReviewsPage() {
  return <WayPage way="reviews" />;
}
