/**
 * A business operation in one transaction (事务): all of it or nothing, and once more where the database says that it only
 * lost a race or its connection.
 */
import { setTimeout as pause } from "node:timers/promises";
import { DomainError } from "@xinzhi/domain";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Database, Session } from "./database.ts";

const TRIES = 5;

/** Serialisation failure, deadlock, a server that is shutting down or starting, any broken connection. */
const PASSING = /^(40001|40P01|57P0[123]|08...)$/;

/** The words of the driver for a connection that broke. */
const BROKEN = /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|not queryable|timeout exceeded/;

/**
 * What `work` answers, committed. It may run several times and must do nothing but database work.
 * @throws {DomainError} `commit-unknown` when the connection broke while the commit was under way: it may have happened.
 */
export async function inTransaction<T>(
  { pool }: Database,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt >= TRIES || !isPassing(error)) throw error;
      await pause(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/** What `work` reads, all of it as the records stood at one moment (同一时点): what is committed meanwhile is not seen, and nothing is written. */
export function inOneView<T>(
  database: Database,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return inTransaction(database, async (session) => {
    await session.execute(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    return work(session);
  });
}

async function once<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener a connection that breaks between statements would end the program.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  let committing = false;
  try {
    await client.query("BEGIN");
    const answer = await work(drizzle(client));
    committing = true;
    const { command } = await client.query("COMMIT");
    // A transaction in which a statement failed unseen answers COMMIT with a rollback.
    if (command !== "COMMIT") throw new DomainError("rolled-back", {});
    committing = false;
    return answer;
  } catch (error) {
    if (committing && isBroken(error)) {
      broken = error instanceof Error ? error : new Error("broken");
      throw new DomainError("commit-unknown", {});
    }
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** Whether the same work may go through another time. */
function isPassing(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      PASSING.test(codeOf(cause)) || (cause instanceof Error && BROKEN.test(cause.message)),
  );
}

function isBroken(error: unknown): boolean {
  return causesOf(error).some((cause) => codeOf(cause) !== "40001" && isPassing(cause));
}

/** SQLSTATE of a failure, or its system code; empty without one. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** A failure and what it wraps: the query builder puts the driver's error inside its own. */
export function causesOf(error: unknown): readonly unknown[] {
  return error instanceof Error && error.cause !== undefined
    ? [error, ...causesOf(error.cause)]
    : [error];
}
