/** 产品. */
import type { Metadata } from "next";
import { WayPage } from "../../frame/way-page.tsx";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.products);
}

/** `/products`. */
export default function ProductsPage() {
  return <WayPage way="products" />;
}
