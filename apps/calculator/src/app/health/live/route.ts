/** Whether the process answers at all. */

export const dynamic = "force-dynamic";

/** 200 as long as the process runs. */
export function GET(): Response {
  return Response.json({ status: "live" });
}
