/** 创新评价. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.innovation);
}

/** `/innovation`. */
export default function InnovationPage() {
  return <WayPage way="innovation" />;
}
