/**
 * The API from the browser (浏览器端调用): typed calls, gathered into one short post, answers kept for a minute.
 */
"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@xinzhi/api";
import { CALL_HEADER } from "@xinzhi/api/call-header";
import { type ReactNode, useState } from "react";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** Typed access to every procedure. */
export const useApi = useTRPC;

const CALLS_PER_REQUEST_MAX = 10;
const KEPT_MILLISECONDS = 60_000;

/** Makes the API reachable for everything below it. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(newApiClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** No silent retries: what failed is shown at once, with a button. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: KEPT_MILLISECONDS,
        retry: false,
        networkMode: "always",
        refetchOnWindowFocus: false,
      },
    },
  });
}

function newApiClient() {
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
