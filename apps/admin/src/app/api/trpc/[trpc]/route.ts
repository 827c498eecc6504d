/** The one server door of this app. It takes posts only; the framework refuses every other method. */
import { answerCalls } from "@xinzhi/api/door";
import { openLog } from "@xinzhi/api/log";
import { rates } from "@xinzhi/api/rates";
import { apiContext } from "../../../../server/api.ts";
import { desk } from "../../../../server/desk.ts";

export const dynamic = "force-dynamic";

const counted = rates();
const { report } = openLog();

/** `POST /api/trpc/policy.listInForce`. */
export function POST(request: Request): Promise<Response> {
  return answerCalls(request, {
    endpoint: "/api/trpc",
    context: apiContext(),
    report,
    desk: desk(),
    rates: counted,
  });
}
