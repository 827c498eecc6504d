/** The document of the API, for staff who have signed in. */
import { server } from "../../../server/server.ts";

export const dynamic = "force-dynamic";

/** `GET /api/openapi.json`. */
export function GET(request: Request): Promise<Response> {
  return server.answerDocument(request);
}
