/** Whether the app can do its work: the policy book can be read through the API, and the records can be reached. */
import { canReach } from "@xinzhi/api/desk";
import { readyAnswer } from "@xinzhi/api/health";
import { hasPolicyInForce } from "../../../server/api.ts";
import { server } from "../../../server/server.ts";
import { todayInShanghai } from "../../../server/today.ts";

export const dynamic = "force-dynamic";

/** `GET /health/ready`. */
export function GET(): Promise<Response> {
  const opened = server.desk();
  return readyAnswer({
    "policy-book": () => hasPolicyInForce(todayInShanghai(new Date())),
    ...(opened === undefined ? {} : { database: () => canReach(opened) }),
  });
}
