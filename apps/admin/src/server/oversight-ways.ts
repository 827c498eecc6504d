/** The pages of oversight (监督的子页) that somebody may read, by the permission table. */
import { mayCall } from "@xinzhi/api/may-call";
import type { OversightWay } from "../features/oversight/oversight-hrefs.ts";
import { currentPerson } from "./server.ts";

const READ_BY = {
  board: "oversight.board",
  quota: "quota.plan",
  leakage: "oversight.leakage",
  twins: "oversight.twins",
  audit: "oversight.entries",
} as const;

const ORDER: readonly OversightWay[] = ["board", "quota", "leakage", "twins", "audit"];

/** Those of the person who looks at the page. */
export async function oversightWays(): Promise<readonly OversightWay[]> {
  const roles = (await currentPerson())?.roles ?? [];
  return ORDER.filter((way) => mayCall(roles, READ_BY[way]));
}
