/** Whether the app can do its work: the policy book is there and can be read through the API. */
import { readyAnswer } from "@xinzhi/api/health";
import { hasPolicyInForce } from "../../../server/api.ts";
import { todayInShanghai } from "../../../server/today.ts";

export const dynamic = "force-dynamic";

/** `GET /health/ready`. */
export function GET(): Promise<Response> {
  return readyAnswer({ "policy-book": () => hasPolicyInForce(todayInShanghai(new Date())) });
}
