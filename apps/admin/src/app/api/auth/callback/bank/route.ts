/** The way back from the bank's identity provider. */
import { server } from "../../../../../server/server.ts";

export const dynamic = "force-dynamic";

/** `GET /api/auth/callback/bank`. */
export function GET(request: Request): Promise<Response> {
  return server.answerReturn(request);
}
