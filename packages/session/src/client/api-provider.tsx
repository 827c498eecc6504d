/**
 * The API for everything below (接口上下文): typed queries and changes, answers kept for a minute.
 */
"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@xinzhi/api";
import { type ReactNode, useState } from "react";
import { newApiClient } from "./api-client.ts";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** Typed access to every procedure. */
export const useApi = useTRPC;

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
