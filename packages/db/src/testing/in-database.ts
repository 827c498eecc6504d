/**
 * Another database of the same server (同一服务器的另一数据库).
 */
import type { DatabaseSource } from "../connection/database-source.ts";

/** The source with the database's name put in. */
export function inDatabase(source: DatabaseSource, database: string): DatabaseSource {
  if (source.kind === "embedded") return { ...source, database };
  const { urls } = source;
  return {
    kind: "server",
    urls: {
      xinzhi_migrate: withName(urls.xinzhi_migrate, database),
      xinzhi_app: withName(urls.xinzhi_app, database),
      xinzhi_public: withName(urls.xinzhi_public, database),
      xinzhi_audit: withName(urls.xinzhi_audit, database),
    },
  };
}

function withName(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
