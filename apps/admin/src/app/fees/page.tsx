/** 费用与补贴. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.fees);
}

/** `/fees`. */
export default function FeesPage() {
  return <WayPage way="fees" />;
}
