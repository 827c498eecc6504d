/** 同类报价差异. */
import type { Metadata } from "next";
import { Twins } from "../../../features/oversight/twins.tsx";
import { oversightWays } from "../../../server/oversight-ways.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight/twins`. */
export default async function OversightPage() {
  return <Twins ways={await oversightWays()} />;
}
