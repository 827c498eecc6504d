/** The one server door of this app. It takes posts only; the framework refuses every other method. */
import { server } from "../../../../server/server.ts";

export const dynamic = "force-dynamic";

/** `POST /api/trpc/policy.listInForce`. */
export function POST(request: Request): Promise<Response> {
  return server.answer(request);
}
