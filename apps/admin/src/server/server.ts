/** This app's records, door and people (服务端): one for the process. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { appServer } from "@xinzhi/session/server/app-server.ts";
import { cookies } from "next/headers";
import { cache } from "react";
import { deskVariables } from "../env.ts";

/** The worker runs from its source, which no bundle holds: found from where the app is served, by the packages it depends on. */
function effectWorker(): string {
  return createRequire(join(process.cwd(), "package.json")).resolve("@xinzhi/api/effect-worker");
}

/** Opened at its first use. */
export const server = appServer({
  desk: () => ({ ...deskVariables(), effectWorker: effectWorker() }),
  policyBook: publishedPolicyBook,
});

/** Who looks at the page (当前用户), by the cookies of the request; asked once for all parts of a page. */
export const currentPerson = cache(async () => server.personOf((await cookies()).toString()));
