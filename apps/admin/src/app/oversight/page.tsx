/** 监督. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OversightBoard } from "../../features/oversight/board.tsx";
import { OVERSIGHT_HREFS } from "../../features/oversight/oversight-hrefs.ts";
import { oversightWays } from "../../server/oversight-ways.ts";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight`: the board; whoever may not read it comes to the first page that they may. */
export default async function OversightPage() {
  const ways = await oversightWays();
  const [first] = ways;
  if (first !== undefined && first !== "board") redirect(OVERSIGHT_HREFS[first]);
  return <OversightBoard ways={ways} />;
}
