/** The one server door of this app. It takes posts only; the framework refuses every other method. */
import { answerCalls } from "@xinzhi/api/door";
import { apiContext } from "../../../../server/api.ts";
import { logFailure } from "../../../../server/failure-log.ts";

export const dynamic = "force-dynamic";

/** `POST /api/trpc/policy.listInForce`. */
export function POST(request: Request): Promise<Response> {
  return answerCalls(request, {
    endpoint: "/api/trpc",
    context: apiContext(),
    report: logFailure,
  });
}
