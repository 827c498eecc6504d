/**
 * Opening the desk of an app (启用业务数据): from what the environment names to sign-in and records. An app without a database
 * serves what is public.
 */
import { databaseSource, openDatabase, type SourceVariables } from "@xinzhi/db";
import { type Auth, openAuth } from "../auth/auth.ts";
import { type OidcVariables, oidcSettingsOf } from "../auth/oidc-variables.ts";
import { embeddedSecret } from "../auth/settings.ts";
import { effectHands } from "../effects/effect-hands.ts";
import { openLog } from "../log/log.ts";
import type { Desk } from "./desk.ts";
import { packKeys } from "./pack-keys.ts";

/** Public pages ask for little, and may not keep staff waiting. */
const PUBLIC_CONNECTIONS = 4;

/** What an app is started with. */
export type DeskSettings = {
  readonly variables: SourceVariables;
  /** Where browsers find the app. */
  readonly origin: string;
  /** Signs cookies; needed with a database server, made from the cluster's own secrets otherwise. */
  readonly secret: string | undefined;
  /** The file of the worker that runs saved quotes under a change. */
  readonly effectWorker?: string | undefined;
  /** Public keys of other installations whose policy packs are read, with commas between them. */
  readonly packSigners?: string | undefined;
  /** The bank's identity provider: `XINZHI_OIDC_…`. */
  readonly oidc?: OidcVariables | undefined;
  /** Addresses of the bank's own proxies, with commas between them. */
  readonly proxies?: string | undefined;
};

/**
 * The desk, or `undefined` where no database is named or it does not run.
 * @throws {DomainError} `weak-secret`, `insecure-origin`, and what `oidcSettingsOf` says: the app must not start.
 */
export function openDesk({
  variables,
  origin,
  secret,
  packSigners,
  effectWorker,
  oidc: provider,
}: DeskSettings): Desk | undefined {
  const oidc = oidcSettingsOf(provider ?? {});
  const source = databaseSource(variables);
  if (source === undefined) return undefined;
  const own = source.kind === "embedded" ? embeddedSecret(source) : (secret ?? "");
  const database = openDatabase(source, "xinzhi_app");
  const auth: Auth = openAuth({ secret: own, origin, place: source.kind, oidc }, database);
  return {
    auth,
    published: openDatabase(source, "xinzhi_public", PUBLIC_CONNECTIONS),
    note: openLog().note,
    packs: packKeys(own, packSigners),
    hands: effectHands(effectWorker),
  };
}

export { type Desk, recordsFor } from "./desk.ts";

/** Whether the records can be reached. */
export async function canReach({ auth }: Desk): Promise<boolean> {
  const { rowCount } = await auth.database.pool.query("SELECT 1");
  return rowCount === 1;
}
