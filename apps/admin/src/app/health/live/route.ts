/** Whether the process answers at all. */
import { liveAnswer } from "@xinzhi/api/health";

export const dynamic = "force-dynamic";

/** `GET /health/live`. */
export function GET(): Response {
  return liveAnswer();
}
