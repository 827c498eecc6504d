/**
 * Which database is used (数据库来源): the embedded one that runs in a home folder, or a server that `DATABASE_URL` names.
 */
import type pg from "pg";
import { clusterIn } from "../engine/engine-home.ts";
import { ENGINE_HOST } from "../engine/engine-host.ts";
import { postmasterOf } from "../engine/postmaster.ts";
import { OWNER, readSecrets, type Secrets } from "../engine/secrets.ts";
import { DATABASE_ROLES, type DatabaseRole } from "./database-role.ts";

/**
 * - `embedded`: role and password of each connection come from the cluster's own secrets.
 * - `server`: one address for every role, or one of its own for some; a login that is not the role itself takes it on.
 */
export type DatabaseSource =
  | {
      readonly kind: "embedded";
      readonly port: number;
      readonly secrets: Secrets;
      readonly database: string;
    }
  | { readonly kind: "server"; readonly urls: Readonly<Record<DatabaseRole, string>> };

/** The name of the embedded database. */
const DATABASE_NAME = "xinzhi";

/** The variables that name a server, and that name the home of the embedded database. */
export type SourceVariables = {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_URL_MIGRATE?: string | undefined;
  readonly DATABASE_URL_PUBLIC?: string | undefined;
  readonly DATABASE_URL_AUDIT?: string | undefined;
  readonly XINZHI_DATABASE_HOME?: string | undefined;
};

/** The database that the variables name; `undefined` when they name none, or the embedded one does not run. */
export function databaseSource(variables: SourceVariables): DatabaseSource | undefined {
  const url = variables.DATABASE_URL;
  if (url !== undefined && url !== "") {
    const urls: Record<DatabaseRole, string> = {
      xinzhi_app: url,
      xinzhi_migrate: variables.DATABASE_URL_MIGRATE ?? url,
      xinzhi_public: variables.DATABASE_URL_PUBLIC ?? url,
      xinzhi_audit: variables.DATABASE_URL_AUDIT ?? url,
    };
    return { kind: "server", urls };
  }
  const home = variables.XINZHI_DATABASE_HOME;
  if (home === undefined || home === "") return undefined;
  const cluster = clusterIn(home);
  const port = postmasterOf(cluster)?.port;
  const secrets = readSecrets(cluster);
  if (port === undefined || secrets === undefined) return undefined;
  return { kind: "embedded", port, secrets, database: DATABASE_NAME };
}

/** How `pg` connects as a role. Times are spoken in UTC. */
export function clientConfig(source: DatabaseSource, role: DatabaseRole): pg.ClientConfig {
  if (source.kind === "embedded") {
    return {
      ...embeddedConfig(source),
      user: role,
      password: source.secrets[role],
      options: "-c timezone=UTC",
    };
  }
  const url = source.urls[role];
  const login = URL.canParse(url) ? decodeURIComponent(new URL(url).username) : "";
  const takesRole = isRole(login) ? "" : ` -c role=${role}`;
  return { connectionString: url, options: `-c timezone=UTC${takesRole}` };
}

/** How `pg` connects as whoever may make roles and databases. */
export function ownerConfig(source: DatabaseSource): pg.ClientConfig {
  if (source.kind === "server") {
    return { connectionString: source.urls.xinzhi_migrate, options: "-c timezone=UTC" };
  }
  const password = source.secrets[OWNER];
  return { ...embeddedConfig(source), user: OWNER, password, options: "-c timezone=UTC" };
}

function embeddedConfig({ port, database }: { readonly port: number; readonly database: string }) {
  return { host: ENGINE_HOST, port, database };
}

function isRole(login: string): boolean {
  return DATABASE_ROLES.some((role) => role === login);
}
