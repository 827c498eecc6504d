/** 监督. */
import type { Metadata } from "next";
import { OversightBoard } from "../../features/oversight/board.tsx";
import { oversightWays } from "../../server/oversight-ways.ts";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight`. */
export default async function OversightPage() {
  return <OversightBoard ways={await oversightWays()} />;
}
