/**
 * The API from within the server (服务端调用): for the first rendering of a page and for the health check, through the
 * same procedures and schemas as from outside.
 */
import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { appRouter } from "@xinzhi/api";
import { cookies } from "next/headers";
import { server } from "./server.ts";

/** The versions in force on a date, ready for the page to take over; empty when the date is not a real one. */
export async function readInForce(date: string): Promise<QueryClient> {
  const queryClient = new QueryClient();
  const ctx = await server.contextOf((await cookies()).toString());
  const api = createTRPCOptionsProxy({ router: appRouter, ctx, queryClient });
  await queryClient.prefetchQuery(api.policy.listInForce.queryOptions({ date }));
  return queryClient;
}

/** Whether any policy is in force on the date. */
export async function hasPolicyInForce(date: string): Promise<boolean> {
  const { kinds } = await appRouter.createCaller(server.context).policy.listInForce({ date });
  return kinds.some(({ inForce }) => inForce !== undefined);
}
