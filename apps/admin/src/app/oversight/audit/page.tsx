/** 审计记录. */
import type { Metadata } from "next";
import { AuditExplorer } from "../../../features/oversight/audit-explorer.tsx";
import { oversightWays } from "../../../server/oversight-ways.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight/audit`. */
export default async function OversightPage() {
  return <AuditExplorer ways={await oversightWays()} />;
}
