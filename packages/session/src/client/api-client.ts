/**
 * The API from the browser (浏览器端调用): typed calls, gathered into one short post. Pages that show lists take `useApi` instead; this one
 * is for a page that must not wait for more.
 */
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { AppRouter } from "@xinzhi/api";
import { CALL_HEADER } from "@xinzhi/api/call-header";

const CALLS_PER_REQUEST_MAX = 10;

/** Every procedure as a function, at the page's own origin. */
export function newApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "/api/trpc",
        methodOverride: "POST",
        maxItems: CALLS_PER_REQUEST_MAX,
        headers: { [CALL_HEADER.name]: CALL_HEADER.value },
      }),
    ],
  });
}
