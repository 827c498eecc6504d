/** 让利与回报. */
import type { Metadata } from "next";
import { Leakage } from "../../../features/oversight/leakage.tsx";
import { oversightWays } from "../../../server/oversight-ways.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight/leakage`. */
export default async function OversightPage() {
  return <Leakage ways={await oversightWays()} />;
}
