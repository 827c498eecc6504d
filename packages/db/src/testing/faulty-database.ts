/**
 * A database that fails on purpose (故障注入): the transaction breaks right after its n-th statement.
 */
import type pg from "pg";
import type { Database } from "../connection/database.ts";

/** The code of the failure; nothing repeats it. */
export const PLANTED_FAULT = "planted-fault";

/**
 * The database whose connections fail after `statements` statements, BEGIN, COMMIT and ROLLBACK not counted. `reached` says
 * whether it came to that.
 */
export function faultyDatabase(
  database: Database,
  statements: number,
): { readonly database: Database; readonly reached: () => boolean } {
  let done = 0;
  const connect = async () => {
    const client = await database.pool.connect();
    const run: unknown = Reflect.get(client, "query", client);
    const query = async (...asked: readonly unknown[]) => {
      if (typeof run !== "function") throw new Error("no query");
      const answer: unknown = await Reflect.apply(run, client, asked);
      if (isBracket(asked[0])) return answer;
      done += 1;
      if (done === statements)
        throw Object.assign(new Error(PLANTED_FAULT), { code: PLANTED_FAULT });
      return answer;
    };
    return replacing(client, "query", query);
  };
  const pool: pg.Pool = replacing(database.pool, "connect", connect);
  return { database: { ...database, pool }, reached: () => done >= statements };
}

function isBracket(statement: unknown): boolean {
  return typeof statement === "string" && /^(BEGIN|COMMIT|ROLLBACK)$/.test(statement);
}

/** The same thing with one method replaced. */
function replacing<T extends object>(target: T, name: string, method: unknown): T {
  return new Proxy(target, {
    get: (own, key) => {
      if (key === name) return method;
      const value: unknown = Reflect.get(own, key, own);
      return typeof value === "function" ? value.bind(own) : value;
    },
  });
}
