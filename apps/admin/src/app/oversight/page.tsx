/** 监督. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight`. */
export default function OversightPage() {
  return <WayPage way="oversight" />;
}
