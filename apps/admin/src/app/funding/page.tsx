/** 资金. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.funding);
}

/** `/funding`. */
export default function FundingPage() {
  return <WayPage way="funding" />;
}
