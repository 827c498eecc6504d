/**
 * All procedures by name (接口总表). Browser code imports only the type.
 */
import { listInForce } from "./routers/policy/list-in-force.ts";
import { listVersions } from "./routers/policy/list-versions.ts";
import { router } from "./trpc.ts";

/** The procedures, by area. */
export const appRouter = router({ policy: router({ listInForce, listVersions }) });

/** What clients know of them. */
export type AppRouter = typeof appRouter;

export type { KindInForceText } from "./routers/policy/list-in-force.ts";
export type { PolicyVersionText } from "./schemas/policy-version.ts";
